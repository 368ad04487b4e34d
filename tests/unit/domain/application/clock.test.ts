import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dueOf,
  elapsedAt,
  isOnTime,
  lateOf,
  STOPPED,
  startClock,
  stopClock,
} from "@/lib/domain/application/clock";
import { addDays } from "@/lib/domain/calendar/local-date";
import { DEFAULT_OFFICE_HOURS, type WallTime, workingMinutes } from "@/lib/domain/calendar/working-time";

const calendar = { hours: DEFAULT_OFFICE_HOURS, isHoliday: (day: string) => day === "2027-01-13" };
/** Monday, Tuesday; Wednesday is a holiday. */
const MONDAY = "2027-01-11";

const moment = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1439 }))
  .map(([ahead, minute]): WallTime => {
    const two = (n: number) => String(n).padStart(2, "0");
    return `${addDays(MONDAY, ahead)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  });

describe("the clock of an application", () => {
  it("stands until the file is complete, pauses for the applicant, and counts nothing meanwhile", () => {
    expect(elapsedAt(STOPPED, `${MONDAY}T12:00`, calendar)).toBe(0);
    expect(dueOf(STOPPED, 480, calendar)).toBeNull();
    const running = startClock(STOPPED, `${MONDAY}T09:00`);
    expect(startClock(running, `${MONDAY}T10:00`)).toEqual(running);
    expect(dueOf(running, 480, calendar)).toBe("2027-01-12T09:00");
    const paused = stopClock(running, `${MONDAY}T11:00`, calendar);
    expect(paused).toEqual({ elapsed: 120, runningSince: null });
    expect(elapsedAt(paused, "2027-01-15T09:00", calendar)).toBe(120);
    const resumed = startClock(paused, "2027-01-12T15:00");
    expect(dueOf(resumed, 480, calendar)).toBe("2027-01-14T13:00");
    expect(elapsedAt(resumed, "2027-01-14T08:30", calendar)).toBe(120 + 60 + 30);
  });

  it("leaves what was due before as it was, once the standard is used up", () => {
    const late = startClock({ elapsed: 31, runningSince: null }, "2027-01-12T09:00");
    expect(dueOf(late, 30, calendar)).toBeNull();
    expect(dueOf(startClock({ elapsed: 30, runningSince: null }, "2027-01-12T09:00"), 30, calendar)).toBe(
      "2027-01-12T09:00",
    );
  });

  it.each([
    [30, 30, true],
    [31, 30, false],
    [0, 10, true],
  ])("%s minutes of %s are on time: %s", (elapsed, standard, expected) => {
    expect(isOnTime(elapsed, standard)).toBe(expected);
  });

  it("measures the whole less its pause, whenever that was", () => {
    fc.assert(
      fc.property(moment, moment, moment, moment, (...four) => {
        const [begun, paused, resumed, done] = four.toSorted() as [string, string, string, string];
        const ran = (from: WallTime, to: WallTime) =>
          workingMinutes(from, to, calendar.hours, calendar.isHoliday);
        const clock = startClock(stopClock(startClock(STOPPED, begun), paused, calendar), resumed);
        expect(elapsedAt(clock, done, calendar)).toBe(ran(begun, done) - ran(paused, resumed));
      }),
    );
  });

  it("is due exactly when more than the standard has passed", () => {
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 1500 }), (one, two, standard) => {
        const [begun, now] = [one, two].toSorted() as [string, string];
        const clock = startClock(STOPPED, begun);
        const isLate = (lateOf(clock, standard, calendar) ?? "") <= now;
        expect(isLate).toBe(!isOnTime(elapsedAt(clock, now, calendar), standard));
      }),
    );
  });
});
