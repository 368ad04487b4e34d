import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "@/lib/domain/calendar/local-date";
import { addWorkingDays, deadline, dueOnWorkingDay, isWorkingDay } from "@/lib/domain/calendar/working-days";

const RECEIVED = "2027-01-11";
const noHolidays = () => false;

describe("terms", () => {
  it("starts its examples on a Monday", () => {
    expect(weekdayOf(RECEIVED)).toBe(1);
  });

  it.each([
    ["T1", 14, "CALENDAR", "2027-01-25"],
    ["T2", 14, "WORKING", "2027-01-29"],
    ["T3", 3, "WORKING", "2027-01-14"],
    ["no day at all", 0, "WORKING", RECEIVED],
  ] as const)("%s: %s %s days end on %s", (_name, days, kind, expected) => {
    expect(deadline(RECEIVED, days, kind, noHolidays)).toBe(expected);
  });

  it("leaves holidays out of working days, not out of calendar days", () => {
    const isHoliday = (date: string) => date === "2027-01-13";
    expect(deadline(RECEIVED, 3, "WORKING", isHoliday)).toBe("2027-01-15");
    expect(deadline(RECEIVED, 3, "CALENDAR", isHoliday)).toBe("2027-01-14");
  });

  it("end a term of calendar days on the next working day where its last day is none", () => {
    // Received on a Saturday, and 13 days after a Monday: both end at a weekend.
    expect(deadline("2027-01-16", 14, "CALENDAR", noHolidays)).toBe("2027-02-01");
    expect(deadline(RECEIVED, 13, "CALENDAR", noHolidays)).toBe("2027-01-25");
    expect(deadline(RECEIVED, 14, "CALENDAR", (date) => date <= "2027-01-26")).toBe("2027-01-27");
  });

  it.each([
    ["a Friday", "2027-01-29", "2027-01-29"],
    ["a Saturday", "2027-01-30", "2027-02-01"],
    ["a Sunday", "2027-01-31", "2027-02-01"],
    ["a holiday before a weekend", "2027-02-05", "2027-02-08"],
  ])("fall due on a working day: %s", (_, statedOn, on) => {
    const isHoliday = (date: string) => date === "2027-02-05";
    expect(dueOnWorkingDay(statedOn, isHoliday)).toEqual({ statedOn, on });
  });

  it("are never due before the day that was set, and on the first working day from it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 })),
        (ahead, off) => {
          const statedOn = addDays(RECEIVED, ahead);
          const days = new Set(off.map((one) => addDays(statedOn, one)));
          const isHoliday = (date: string) => days.has(date);
          const { on } = dueOnWorkingDay(statedOn, isHoliday);
          expect(isWorkingDay(on, isHoliday)).toBe(true);
          for (let date = statedOn; date < on; date = addDays(date, 1))
            expect(isWorkingDay(date, isHoliday)).toBe(false);
        },
      ),
    );
  });

  it("counts what was received at the weekend from Monday", () => {
    expect(addWorkingDays("2027-01-16", 1, noHolidays)).toBe("2027-01-18");
    expect(addWorkingDays("2027-01-16", 0, noHolidays)).toBe("2027-01-16");
  });

  it("refuses half and negative days, and a calendar without working days", () => {
    expect(() => addWorkingDays(RECEIVED, -1, noHolidays)).toThrow(RangeError);
    expect(() => addWorkingDays(RECEIVED, 1.5, noHolidays)).toThrow(RangeError);
    expect(() => addWorkingDays(RECEIVED, 1, () => true)).toThrow("No working day");
  });

  it("has exactly n working days after the start, the last one at the end", () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        holidays,
        (shift, n, off) => {
          const start = addDays(RECEIVED, shift);
          const days = new Set(off.map((ahead) => addDays(start, ahead)));
          const isHoliday = (date: string) => days.has(date);
          const end = addWorkingDays(start, n, isHoliday);
          let counted = 0;
          for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
            if (isWorkingDay(date, isHoliday)) counted += 1;
          }
          expect(counted).toBe(n);
          expect(isWorkingDay(end, isHoliday)).toBe(true);
        },
      ),
    );
  });
});
