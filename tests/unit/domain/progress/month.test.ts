import { describe, expect, it } from "vitest";
import {
  type DayMark,
  isMonth,
  type LogMonthFacts,
  logMonth,
  monthsBeside,
  monthToShow,
} from "@/lib/domain/progress/month";

/** June 2026 begins on a Monday; the first is a holiday. */
const facts: LogMonthFacts = {
  month: "2026-06",
  plan: { startsOn: "2026-01-01", endsOn: "2026-06-25" },
  today: "2026-06-17",
  entriesOn: new Map([
    ["2026-06-03", 2],
    ["2026-06-07", 1],
    ["2026-05-29", 9],
  ]),
  isHoliday: (date) => date === "2026-06-01",
};
const markOn = (day: string, given: Partial<LogMonthFacts> = {}): DayMark | undefined =>
  logMonth({ ...facts, ...given }).find(({ date }) => date === day)?.mark;

describe("the log of a month", () => {
  it("has every day of it, in order", () => {
    const days = logMonth(facts).map(({ date }) => date);
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual(["2026-06-01", "2026-06-30"]);
    expect(logMonth({ ...facts, month: "2024-02" })).toHaveLength(29);
  });

  it.each<[string, string, DayMark]>([
    ["a holiday", "2026-06-01", "CLOSED"],
    ["a working day that is over without an entry", "2026-06-02", "MISSING"],
    ["a day with entries", "2026-06-03", "LOGGED"],
    ["a Saturday", "2026-06-06", "CLOSED"],
    ["a Sunday on which somebody worked", "2026-06-07", "LOGGED"],
    ["the day itself, which is not over", "2026-06-17", "TODAY"],
    ["a working day to come", "2026-06-18", "COMING"],
    ["the last day of the plan", "2026-06-25", "COMING"],
    ["a day after the plan", "2026-06-26", "OUTSIDE"],
  ])("marks %s", (_what, day, mark) => {
    expect(markOn(day)).toBe(mark);
  });

  it("marks what lies before the plan, also with an entry", () => {
    expect(markOn("2026-06-03", { plan: { startsOn: "2026-06-04", endsOn: "2026-12-31" } })).toBe("OUTSIDE");
  });

  it("counts the entries of each day", () => {
    expect(logMonth(facts).filter(({ entries }) => entries > 0)).toMatchObject([
      { date: "2026-06-03", entries: 2 },
      { date: "2026-06-07", entries: 1 },
    ]);
  });
});

describe("the month that is shown", () => {
  const plan = { startsOn: "2026-03-16", endsOn: "2026-11-30" };

  it.each<[string, string | undefined, string, string]>([
    ["the one of today", undefined, "2026-06-15", "2026-06"],
    ["the wanted one", "2026-04", "2026-06-15", "2026-04"],
    ["the first before the plan", "2025-12", "2026-06-15", "2026-03"],
    ["the last after it", "2027-01", "2026-06-15", "2026-11"],
    ["the last once the plan is over", undefined, "2027-02-01", "2026-11"],
    ["the first while it is to come", undefined, "2026-01-01", "2026-03"],
  ])("is %s", (_what, wanted, today, month) => {
    expect(monthToShow(plan, wanted, today)).toBe(month);
  });

  it("leads on within the plan only, over the turn of a year as well", () => {
    expect(monthsBeside(plan, "2026-06")).toEqual({ before: "2026-05", after: "2026-07" });
    expect(monthsBeside(plan, "2026-03")).toEqual({ before: null, after: "2026-04" });
    expect(monthsBeside(plan, "2026-11")).toEqual({ before: "2026-10", after: null });
    const long = { startsOn: "2025-12-01", endsOn: "2026-01-31" };
    expect(monthsBeside(long, "2026-01")).toEqual({ before: "2025-12", after: null });
    expect(monthsBeside(long, "2025-12")).toEqual({ before: null, after: "2026-01" });
  });

  it.each([
    ["2026-06", true],
    ["2026-13", false],
    ["2026-6", false],
    ["sembarang", false],
  ] as const)("reads %s as a month: %s", (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });
});
