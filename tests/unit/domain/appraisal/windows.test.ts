import { assert, constantFrom, date, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appraiserOfWindow,
  calendarWindowOf,
  evaluationWindows,
  isBeingRated,
  isWindowOver,
  stageOf,
  WHOLE_YEAR,
} from "@/lib/domain/appraisal/windows";
import { addDays } from "@/lib/domain/calendar/local-date";
import { EVALUATION_FREQUENCIES } from "@/lib/domain/period/period";

const YEAR = { startsOn: "2026-01-01", endsOn: "2026-12-31" };

describe("the windows of a year", () => {
  it("are its quarters", () => {
    expect(evaluationWindows("QUARTERLY", YEAR)).toEqual([
      { number: 1, startsOn: "2026-01-01", endsOn: "2026-03-31" },
      { number: 2, startsOn: "2026-04-01", endsOn: "2026-06-30" },
      { number: 3, startsOn: "2026-07-01", endsOn: "2026-09-30" },
      { number: 4, startsOn: "2026-10-01", endsOn: "2026-12-31" },
    ]);
  });

  it("are its months", () => {
    const months = evaluationWindows("MONTHLY", { startsOn: "2028-01-01", endsOn: "2028-12-31" });
    expect(months.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months[1]).toEqual({ number: 2, startsOn: "2028-02-01", endsOn: "2028-02-29" });
  });

  it("are cut off where a plan begins and ends within one", () => {
    expect(evaluationWindows("QUARTERLY", { startsOn: "2026-02-10", endsOn: "2026-07-01" })).toEqual([
      { number: 1, startsOn: "2026-02-10", endsOn: "2026-03-31" },
      { number: 2, startsOn: "2026-04-01", endsOn: "2026-06-30" },
      { number: 3, startsOn: "2026-07-01", endsOn: "2026-07-01" },
    ]);
  });

  it("are none where the days end before they begin", () => {
    expect(evaluationWindows("MONTHLY", { startsOn: "2026-05-02", endsOn: "2026-05-01" })).toEqual([]);
  });

  it("are in order, disjoint, and cover the days exactly, each within one month or quarter", () => {
    const day = date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true }).map(
      (at) => at.toISOString().slice(0, 10),
    );
    const days = tuple(day, day).map((both) => both.toSorted() as [string, string]);
    assert(
      property(constantFrom(...EVALUATION_FREQUENCIES), days, (frequency, [startsOn, endsOn]) => {
        const windows = evaluationWindows(frequency, { startsOn, endsOn });
        expect(windows[0]?.startsOn).toBe(startsOn);
        expect(windows.at(-1)?.endsOn).toBe(endsOn);
        for (const [index, window] of windows.entries()) {
          expect(window.startsOn <= window.endsOn).toBe(true);
          const next = windows[index + 1];
          if (next) expect(next.startsOn).toBe(addDays(window.endsOn, 1));
          const whole = calendarWindowOf(frequency, window.startsOn);
          expect(whole).toEqual(calendarWindowOf(frequency, window.endsOn));
          expect(whole.number).toBe(window.number);
          expect(whole.startsOn <= window.startsOn && window.endsOn <= whole.endsOn).toBe(true);
        }
      }),
    );
  });
});

describe("the evaluations that are looked at together", () => {
  it("are those of the year", () => {
    expect(stageOf("ANNUAL", "QUARTERLY", "2026-05-10")).toEqual({
      kind: "ANNUAL",
      window: WHOLE_YEAR,
      begun: null,
    });
  });

  it("are those of one window, also of who came during it", () => {
    expect(stageOf("PERIODIC", "QUARTERLY", "2026-05-10")).toEqual({
      kind: "PERIODIC",
      window: 2,
      begun: { startsOn: "2026-04-01", endsOn: "2026-06-30" },
    });
  });
});

describe("a plan is kept as it is", () => {
  it.each([
    [[], false],
    [[{ kind: "PERIODIC", state: "FINAL" }], false],
    [
      [
        { kind: "PERIODIC", state: "FINAL" },
        { kind: "PERIODIC", state: "HANDED_OVER" },
      ],
      true,
    ],
    [[{ kind: "ANNUAL", state: "FINAL" }], true],
  ] as const)("by %j: %s", (appraisals, expected) => {
    expect(isBeingRated(appraisals)).toBe(expected);
  });
});

describe("a window", () => {
  const window = { startsOn: "2026-01-01", endsOn: "2026-03-31" };

  it("is over from its last day on", () => {
    expect(isWindowOver(window, "2026-03-30")).toBe(false);
    expect(isWindowOver(window, "2026-03-31")).toBe(true);
    expect(isWindowOver(window, "2026-05-01")).toBe(true);
  });

  const term = { employeeId: "staff", kind: "DEFINITIVE", isInService: true } as const;
  const old = { ...term, appraiserId: "old", startsOn: "2020-01-01", endsOn: "2026-04-14" };
  const next = { ...term, appraiserId: "next", startsOn: "2026-04-15", endsOn: null };
  const acting = { ...term, kind: "PLH", appraiserId: "acting" } as const;
  it.each([
    ["who appraised on its last day", [old, next], "old"],
    [
      "who acted on that day",
      [old, next, { ...acting, startsOn: "2026-03-30", endsOn: "2026-04-02" }],
      "acting",
    ],
    [
      "not who acted before it",
      [old, next, { ...acting, startsOn: "2026-03-01", endsOn: "2026-03-30" }],
      "old",
    ],
    [
      "who appraises by the plan, where that one left the service",
      [{ ...old, isInService: false }, next],
      "next",
    ],
    ["who appraises by the plan, where nobody did", [next], "next"],
  ] as const)("is evaluated by %s", (_who, terms, appraiserId) => {
    expect(appraiserOfWindow(window, { terms, planAppraiserId: "next" })).toBe(appraiserId);
  });
});
