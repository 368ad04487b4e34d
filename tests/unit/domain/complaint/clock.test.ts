import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/local-date";
import { isWorkingDay, workingDaysBetween } from "@/lib/domain/calendar/working-days";
import {
  dueDay,
  elapsedDays,
  escalationOf,
  lightOf,
  pauseClock,
  resumeClock,
  startClock,
} from "@/lib/domain/complaint/clock";
import { TERM_DAYS, VERIFICATION_DAYS } from "@/lib/domain/complaint/complaint";

const NO_HOLIDAYS = () => false;
const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));
const holidays = fc
  .array(day, { maxLength: 60 })
  .map((days) => new Set(days))
  .map((closed) => (date: string) => closed.has(date));
/** Days of one calendar in their order: when the clock began, when it was paused and went on, and today. */
const course = fc
  .tuple(fc.array(day, { minLength: 2, maxLength: 9 }), holidays)
  .map(([days, isHoliday]) => ({ days: days.toSorted(), isHoliday }));

describe("the terms of docs/rules.md#worked-examples (Monday 11 January 2027)", () => {
  it("T2: 14 working days end on Friday 29 January", () => {
    expect(dueDay(startClock("2027-01-11"), TERM_DAYS.ORDINARY, NO_HOLIDAYS)).toBe("2027-01-29");
  });

  it("T3: 3 working days end on Thursday 14 January", () => {
    expect(dueDay(startClock("2027-01-11"), VERIFICATION_DAYS, NO_HOLIDAYS)).toBe("2027-01-14");
  });

  it("a pause from Wednesday to next Monday moves the end by three working days", () => {
    const paused = pauseClock(startClock("2027-01-11"), "2027-01-13");
    expect(elapsedDays(paused, "2027-02-28", NO_HOLIDAYS)).toBe(2);
    const running = resumeClock(paused, "2027-01-18", NO_HOLIDAYS);
    expect(running).toEqual({ from: "2027-01-11", pausedDays: 3, pausedOn: null });
    expect(dueDay(running, TERM_DAYS.ORDINARY, NO_HOLIDAYS)).toBe("2027-02-03");
  });
});

describe("working days that count", () => {
  it("are the same however an interval is split", () => {
    fc.assert(
      fc.property(course, ({ days, isHoliday }) => {
        const parts = days.slice(1).map((to, index) => workingDaysBetween(days[index] ?? to, to, isHoliday));
        const whole = workingDaysBetween(days[0] ?? "", days.at(-1) ?? "", isHoliday);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });

  it("with pauses are the sum of the stretches in which the clock ran", () => {
    fc.assert(
      fc.property(course, ({ days, isHoliday }) => {
        const [from = "", ...rest] = days;
        let clock = startClock(from);
        let ran = 0;
        let since = from;
        for (const on of rest.slice(0, -1)) {
          if (clock.pausedOn === null) {
            ran += workingDaysBetween(since, on, isHoliday);
            clock = pauseClock(clock, on);
          } else {
            clock = resumeClock(clock, on, isHoliday);
            since = on;
          }
        }
        const today = days.at(-1) ?? from;
        if (clock.pausedOn === null) ran += workingDaysBetween(since, today, isHoliday);
        expect(elapsedDays(clock, today, isHoliday)).toBe(ran);
      }),
    );
  });

  it("do not change by a pause that ends on its own day, nor by going on while running", () => {
    fc.assert(
      fc.property(course, ({ days, isHoliday }) => {
        const [from = "", on = "", today = on] = days;
        const clock = startClock(from);
        const same = resumeClock(pauseClock(clock, on), on, isHoliday);
        expect(elapsedDays(same, today, isHoliday)).toBe(elapsedDays(clock, today, isHoliday));
        expect(resumeClock(clock, today, isHoliday)).toEqual(clock);
      }),
    );
  });

  it("reach the term on its last day and go beyond it on the next working day", () => {
    fc.assert(
      fc.property(course, fc.constantFrom(3, 5, 14, 60), ({ days, isHoliday }, term) => {
        const [from = "", on = "", until = ""] = [...days, ...days, ...days].toSorted();
        const clock = resumeClock(pauseClock(startClock(from), on), until, isHoliday);
        const due = dueDay(clock, term, isHoliday);
        expect(elapsedDays(clock, due, isHoliday)).toBe(term);
        let next = addDays(due, 1);
        while (!isWorkingDay(next, isHoliday)) next = addDays(next, 1);
        expect(elapsedDays(clock, next, isHoliday)).toBe(term + 1);
      }),
    );
  });

  it("are none when the second day is not later", () => {
    expect(workingDaysBetween("2027-01-11", "2027-01-11", NO_HOLIDAYS)).toBe(0);
    expect(workingDaysBetween("2027-01-12", "2027-01-11", NO_HOLIDAYS)).toBe(0);
  });
});

describe("the traffic light", () => {
  it.each([
    [0, 14, "GREEN", 0],
    [6, 14, "GREEN", 0],
    [7, 14, "AMBER", 0],
    [14, 14, "AMBER", 0],
    [15, 14, "RED", 1],
    [21, 14, "RED", 1],
    [22, 14, "RED", 2],
    [1, 3, "GREEN", 0],
    [2, 3, "AMBER", 0],
    [4, 3, "RED", 1],
    [5, 3, "RED", 2],
  ] as const)("%s of %s days is %s, escalation %s", (elapsed, days, light, level) => {
    expect(lightOf(elapsed, days)).toBe(light);
    expect(escalationOf(elapsed, days)).toBe(level);
  });
});
