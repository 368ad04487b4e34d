import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "@/lib/domain/calendar/local-date";
import {
  dueAt,
  DEFAULT_OFFICE_HOURS as HOURS,
  type WallTime,
  workingMinutes,
} from "@/lib/domain/calendar/working-time";

/** A Monday. */
const MONDAY = "2027-01-11";
const noHolidays = () => false;
const minutes = (from: WallTime, to: WallTime, isHoliday = noHolidays as (day: string) => boolean) =>
  workingMinutes(from, to, HOURS, isHoliday);

const wall = (ahead: number, minute: number): WallTime => {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${addDays(MONDAY, ahead)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};
const moments = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1439 }))
  .map(([ahead, minute]) => wall(ahead, minute));
const calendars = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 15 })
  .map((off) => new Set(off.map((ahead) => addDays(MONDAY, ahead))));

describe("working minutes", () => {
  it.each([
    ["a whole Monday", "2027-01-11T00:00", "2027-01-11T23:59", 480],
    ["a whole Friday", "2027-01-15T00:00", "2027-01-15T23:59", 510],
    ["a weekend", "2027-01-15T16:30", "2027-01-18T08:00", 0],
    ["half an hour at the counter", "2027-01-11T09:10", "2027-01-11T09:40", 30],
    ["overnight", "2027-01-11T15:30", "2027-01-12T08:30", 60],
    ["a week", "2027-01-11T08:00", "2027-01-18T08:00", 4 * 480 + 510],
    ["nothing before the doors open", "2027-01-11T06:00", "2027-01-11T08:00", 0],
    ["nothing backwards", "2027-01-12T09:00", "2027-01-11T09:00", 0],
    ["nothing backwards on one day", "2027-01-11T10:00", "2027-01-11T09:00", 0],
  ] as const)("%s", (_name, from, to, expected) => {
    expect(minutes(from, to)).toBe(expected);
  });

  it("counts nothing on a holiday", () => {
    const isHoliday = (day: string) => day === "2027-01-12";
    expect(minutes("2027-01-11T15:00", "2027-01-13T09:00", isHoliday)).toBe(120);
  });

  it("refuses what is no time", () => {
    for (const at of ["2027-01-11", "2027-01-11T24:00", "2027-01-11T08:00:00", ""])
      expect(() => minutes(at, "2027-01-12T08:00")).toThrow(RangeError);
  });

  it("gives one sum however an interval is split", () => {
    fc.assert(
      fc.property(moments, moments, moments, calendars, (one, two, three, off) => {
        const [from, between, to] = [one, two, three].toSorted() as [string, string, string];
        const isHoliday = (day: string) => off.has(day);
        const whole = minutes(from, to, isHoliday);
        expect(minutes(from, between, isHoliday) + minutes(between, to, isHoliday)).toBe(whole);
      }),
    );
  });

  it("never runs back, and is nothing on days that are closed", () => {
    fc.assert(
      fc.property(moments, moments, moments, calendars, (from, one, two, off) => {
        const isHoliday = (day: string) => off.has(day);
        const [earlier, later] = [one, two].toSorted() as [string, string];
        expect(minutes(from, earlier, isHoliday)).toBeLessThanOrEqual(minutes(from, later, isHoliday));
        const day = from.slice(0, 10);
        if (weekdayOf(day) > 5 || off.has(day))
          expect(minutes(`${day}T00:00`, `${day}T23:59`, isHoliday)).toBe(0);
      }),
    );
  });
});

describe("the end of a term", () => {
  it.each([
    ["thirty minutes", "2027-01-11T09:10", 30, "2027-01-11T09:40"],
    ["a working day from the morning on", "2027-01-11T08:00", 480, "2027-01-11T16:00"],
    ["a working day from noon on", "2027-01-11T12:00", 480, "2027-01-12T12:00"],
    ["a term that begins at the weekend", "2027-01-16T10:00", 10, "2027-01-18T08:10"],
    ["a term that begins before the doors open", "2027-01-11T05:00", 10, "2027-01-11T08:10"],
    ["over Friday's longer afternoon", "2027-01-15T15:45", 60, "2027-01-18T08:15"],
    ["no minute at all", "2027-01-16T10:00", 0, "2027-01-16T10:00"],
  ] as const)("%s", (_name, start, term, expected) => {
    expect(dueAt(start, term, HOURS, noHolidays)).toBe(expected);
  });

  it("refuses half and negative minutes, and an office that never opens", () => {
    expect(() => dueAt(wall(0, 0), -1, HOURS, noHolidays)).toThrow(RangeError);
    expect(() => dueAt(wall(0, 0), 0.5, HOURS, noHolidays)).toThrow(RangeError);
    expect(() => dueAt(wall(0, 0), 1, HOURS, () => true)).toThrow("No working minute");
  });

  it("agrees with the minutes, and no earlier moment does", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 6000 }), calendars, (start, term, off) => {
        const isHoliday = (day: string) => off.has(day);
        const due = dueAt(start, term, HOURS, isHoliday);
        expect(minutes(start, due, isHoliday)).toBe(term);
        const minute = Number(due.slice(11, 13)) * 60 + Number(due.slice(14)) - 1;
        const before = `${due.slice(0, 10)}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        expect(minutes(start, before, isHoliday)).toBe(term - 1);
      }),
    );
  });

  it("is over exactly when more minutes have passed than it has", () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 1, max: 3000 }), calendars, (start, now, term, off) => {
        const isHoliday = (day: string) => off.has(day);
        const isOver = dueAt(start, term + 1, HOURS, isHoliday) <= now;
        expect(isOver).toBe(minutes(start, now, isHoliday) > term);
      }),
    );
  });

  it("goes by days that are different before the week and the calendar of holidays", () => {
    const until = (closes: number) => ({ opens: 480, closes });
    const plan = {
      week: HOURS,
      days: { "2027-01-12": null, "2027-01-13": until(720), "2027-01-16": until(600) },
    };
    const isHoliday = (day: string) => day === "2027-01-13" || day === "2027-01-14";
    const open = (day: string) => workingMinutes(`${day}T00:00`, `${day}T23:59`, plan, isHoliday);
    const week = ["11", "12", "13", "14", "15", "16", "17"].map((day) => open(`2027-01-${day}`));
    expect(week).toEqual([480, 0, 240, 0, 510, 120, 0]);
    expect(dueAt("2027-01-11T15:00", 120, plan, isHoliday)).toBe("2027-01-13T09:00");
  });
});
