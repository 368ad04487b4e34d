import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isLocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { usualPeriodOf } from "@/lib/domain/period/terms";
import {
  clockOf,
  dialogueDay,
  type PlanDays,
  shareOfYear,
  spreadDays,
  yearsOn,
} from "@/prisma/demonstration/days";
import { randomFrom } from "@/prisma/demonstration/random";

/** Every day of a common year and of a leap year. */
const DAYS = Array.from({ length: 365 + 366 }, (_, index) => addDays("2027-01-01", index));
const inOrder = (days: readonly string[]) => expect([...days].sort(), `around ${days.at(-1)}`).toEqual(days);
const writing = ({ draftedOn, savedOn, submittedOn, agreedOn }: PlanDays) => [
  draftedOn,
  savedOn,
  submittedOn,
  agreedOn,
];

describe("the days of the demonstration", () => {
  it("covers the leap day and both ends of the year", () => {
    for (const day of ["2028-02-29", "2027-12-31", "2028-01-01", "2028-12-31"]) expect(DAYS).toContain(day);
  });

  it("lets nothing happen after any of them, nor out of order", () => {
    for (const today of DAYS) {
      const { finished, appraised, current, coming } = yearsOn(today);
      expect(current.year).toBe(yearOf(today));
      expect(coming).toBe(current.year + 1);
      expect(appraised === null).toBe(today.slice(5) >= "02-01");
      expect(finished.year).toBe((appraised ?? current).year - 1);

      for (const year of [finished, appraised, current].filter((one) => one !== null)) {
        const { opensOn, closesOn, endsOn, plan, latePlan, work, appraisal } = year;
        inOrder([opensOn, ...writing(plan), work.from, work.to, closesOn ?? today]);
        inOrder([opensOn, latePlan.submittedOn, latePlan.returnedOn, today]);
        inOrder([opensOn, ...writing(latePlan), today]);
        inOrder([work.from, work.toAppraised, work.to, endsOn]);
        const { openedOn, ratedOn, handedOverOn, answeredOn, explainedOn } = appraisal;
        inOrder([openedOn, ratedOn, handedOverOn, answeredOn, explainedOn, today]);
        // At the turn of the year nobody is appraised yet for the one that has just begun.
        if (!(appraised && year === current)) inOrder([plan.agreedOn, work.toAppraised, openedOn]);
        expect([...Object.values(appraisal), ...Object.values(work)].every(isLocalDate)).toBe(true);
      }
    }
  });

  it("keeps the term for objections running for a week after any of them", () => {
    for (const today of DAYS) {
      const { appraised, current } = yearsOn(today);
      const { objectionDays } = usualPeriodOf(current.year);
      const { handedOverOn } = (appraised ?? current).appraisal;
      expect(daysBetween(handedOverOn, today)).toBeGreaterThanOrEqual(2);
      expect(daysBetween(today, addDays(handedOverOn, objectionDays))).toBeGreaterThanOrEqual(7);
    }
  });

  it("holds dialogues within the plan and not after any of them", () => {
    for (const today of DAYS) {
      const { appraised, current } = yearsOn(today);
      for (const { work, endsOn } of [appraised, current].filter((one) => one !== null)) {
        inOrder([work.from, dialogueDay(today, work.from, endsOn), endsOn]);
        inOrder([dialogueDay(today, work.from, endsOn), today]);
      }
    }
  });

  it("closes the finished year after its end and before any of them", () => {
    for (const today of DAYS) {
      const { finished } = yearsOn(today);
      inOrder([finished.appraisal.explainedOn, finished.endsOn, finished.closesOn ?? "", today]);
      expect(finished.closesOn).not.toBe(finished.endsOn);
    }
  });
});

describe("the clock of the demonstration", () => {
  it("tells the day at the seat of the government, not in Greenwich", () => {
    expect(clockOf(new Date("2026-12-31T16:59:59Z")).today).toBe("2026-12-31");
    expect(clockOf(new Date("2026-12-31T17:00:00Z")).today).toBe("2027-01-01");
  });

  it("lets nothing happen after the moment of the filling", () => {
    const clock = clockOf(new Date("2027-06-15T04:30:00Z"));
    expect(clock.at("2027-06-14", 8)).toBe("2027-06-14T08:00:00.000Z");
    expect(clock.at("2027-06-15", 4)).toBe("2027-06-15T04:00:00.000Z");
    expect(clock.at("2027-06-15", 5)).toBe("2027-06-15T04:30:00.000Z");
    expect(() => clock.at("2027-06-16", 0)).toThrow("after its own today");
    expect([clock.ago(15), clock.ahead(16)]).toEqual(["2027-05-31", "2027-07-01"]);
  });
});

describe("days spread over a span", () => {
  it.each([
    ["2027-01-01", "2027-11-30", 5],
    ["2027-01-01", "2027-01-05", 5],
    ["2027-01-01", "2027-01-03", 3],
    ["2027-01-01", "2027-01-01", 1],
  ])("from %s to %s gives %d of them, each once and in order", (from, to, count) => {
    const days = spreadDays(randomFrom(1), from, to, 5);
    expect(days).toHaveLength(count);
    expect(new Set(days).size).toBe(count);
    inOrder([from, ...days, to]);
  });

  it("knows how much of a year has gone by", () => {
    expect(shareOfYear(2027, "2027-01-01")).toBeCloseTo(1 / 365);
    expect(shareOfYear(2028, "2028-12-31")).toBe(1);
  });
});
