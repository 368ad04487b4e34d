import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  daysBetween,
  isLeapYear,
  isLocalDate,
  lastDayOfMonth,
  localDateOf,
  weekdayOf,
  yearOf,
} from "@/lib/domain/calendar/local-date";

const MS_PER_DAY = 86_400_000;
const dayNumber = fc.integer({ min: -700_000, max: 2_900_000 });
const byDateObject = (days: number) => new Date(days * MS_PER_DAY).toISOString().slice(0, 10);

describe("a local date", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [2023, 12, 31, "2023-12-31"],
    [1, 1, 1, "0001-01-01"],
    [1900, 2, 29, null],
    [2023, 2, 29, null],
    [2023, 2, 30, null],
    [2023, 4, 31, null],
    [2023, 13, 1, null],
    [2023, 0, 1, null],
    [2023, 1, 0, null],
    [0, 1, 1, null],
    [10_000, 1, 1, null],
    [2023.5, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])("%s-%s-%s is %s", (year, month, day, expected) => {
    expect(localDateOf(year, month, day)).toBe(expected);
  });

  it.each([
    ["2026-11-24", true],
    ["2026-11-31", false],
    ["2026-1-1", false],
    ["24-11-2026", false],
    ["2026-11-24T00:00", false],
    ["", false],
  ])("%s is a local date: %s", (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  it("refuses to reckon with what is not a date", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => yearOf("kemarin")).toThrow(RangeError);
    expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
  });

  it("knows leap years", () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  });

  it("adds months and stays inside the month", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-11-24", 12)).toBe("2027-11-24");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
    expect(addMonths("2026-11-30", 2)).toBe("2027-01-30");
  });

  it("finds the last day of a month", () => {
    expect(lastDayOfMonth("2024-02-01")).toBe("2024-02-29");
    expect(lastDayOfMonth("2026-04-30")).toBe("2026-04-30");
    expect(lastDayOfMonth("2026-12-01")).toBe("2026-12-31");
  });

  it("compares", () => {
    expect(compareDates("2026-01-01", "2026-01-02")).toBe(-1);
    expect(compareDates("2026-01-02", "2026-01-01")).toBe(1);
    expect(compareDates("2026-01-01", "2026-01-01")).toBe(0);
  });

  it.each([
    ["2000-02-29", "2018-02-28", 17],
    ["2000-02-29", "2018-03-01", 18],
    ["1990-08-17", "2026-08-16", 35],
    ["1990-08-17", "2026-08-17", 36],
    ["1990-08-17", "1990-08-17", 0],
  ])("born on %s is, on %s, %s years old", (birth, date, age) => {
    expect(ageOn(birth, date)).toBe(age);
  });

  it("agrees with the proleptic calendar of the platform on every day", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const date = byDateObject(days);
        expect(addDays("1970-01-01", days)).toBe(date);
        expect(daysBetween("1970-01-01", date)).toBe(days);
        expect(weekdayOf(date)).toBe(new Date(days * MS_PER_DAY).getUTCDay() || 7);
      }),
    );
  });

  it("adding days and subtracting them leads back", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -10_000, max: 10_000 }), (days, delta) => {
        const date = byDateObject(days);
        expect(addDays(addDays(date, delta), -delta)).toBe(date);
        expect(Math.sign(daysBetween(date, addDays(date, delta)))).toBe(Math.sign(delta));
        expect(compareDates(date, addDays(date, delta))).toBe(delta === 0 ? 0 : delta > 0 ? -1 : 1);
      }),
    );
  });
});
