import { describe, expect, it } from "vitest";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { REMINDER_POINTS, refusalsOfExtension, reminderPoint } from "@/lib/domain/period/deadline";

/** A Friday on which the offices are closed. */
const isHoliday = (day: string) => day === "2027-02-05";
/** A Sunday, as 31 January is in 2027. */
const DUE = "2027-01-31";
const on = (today: string) => reminderPoint(DUE, today, isHoliday);

describe("reminders of a deadline", () => {
  it.each([
    ["2027-01-14", null],
    ["2027-01-15", -10],
    ["2027-01-19", -10],
    ["2027-01-20", null],
    ["2027-01-25", null],
    ["2027-01-26", -3],
    ["2027-01-28", -3],
    ["2027-01-29", null],
    ["2027-01-31", null],
    ["2027-02-01", 1],
    ["2027-02-03", 1],
    ["2027-02-04", null],
    // The fifth working day after: the fifth itself is a holiday.
    ["2027-02-05", null],
    ["2027-02-08", 5],
    ["2027-02-10", 5],
    ["2027-02-15", 10],
    ["2027-02-17", 10],
    ["2027-02-18", null],
  ] as const)("on %s: %s", (today, point) => {
    expect(on(today)).toBe(point);
  });

  it("fall on the very working day where nothing was missed, and on none that is no working day", () => {
    for (const point of REMINDER_POINTS.filter((one) => one > 0))
      expect(on(addWorkingDays(DUE, point, isHoliday))).toBe(point);
    expect(on("2027-01-30")).toBeNull();
    expect(reminderPoint("2027-01-29", "2027-01-29", isHoliday)).toBeNull();
    expect(reminderPoint("2027-01-29", "2027-01-26", isHoliday)).toBe(-3);
  });
});

describe("a later deadline", () => {
  const period = { state: "OPEN", planDueOn: "2027-01-31", endsOn: "2027-12-31" } as const;

  it("gives time from today on, within an open period", () => {
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-01")).toEqual([]);
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-15")).toEqual([]);
  });

  it.each([
    [{ ...period, state: "CLOSED" }, "2027-02-15", ["EXTENSION_NOT_OPEN"]],
    [{ ...period, state: "DRAFT" }, "2027-01-31", ["EXTENSION_NOT_OPEN", "EXTENSION_NOT_LATER"]],
    [period, "2027-01-31", ["EXTENSION_NOT_LATER"]],
    [period, "2028-01-01", ["EXTENSION_OUTSIDE"]],
  ] as const)("is refused for %o to %s", (of, dueOn, reasons) => {
    expect(refusalsOfExtension(of, dueOn, "2027-01-20")).toEqual(reasons);
  });

  it("is none that is past already", () => {
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-16")).toEqual(["EXTENSION_OVER"]);
  });
});
