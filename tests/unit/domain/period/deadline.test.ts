import { describe, expect, it } from "vitest";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { REMINDER_POINTS, refusalsOfExtension, reminderPoint } from "@/lib/domain/period/deadline";

/** A Friday on which the offices are closed. */
const isHoliday = (day: string) => day === "2027-02-05";
/** A Sunday, as 31 January is in 2027: due is the Monday after it, 1 February. */
const DUE = "2027-01-31";
const on = (today: string) => reminderPoint(DUE, today, isHoliday);

describe("reminders of a deadline", () => {
  it.each([
    ["2027-01-15", null],
    ["2027-01-18", -10],
    ["2027-01-20", -10],
    ["2027-01-21", null],
    ["2027-01-26", null],
    ["2027-01-27", -3],
    ["2027-01-29", -3],
    ["2027-01-31", null],
    ["2027-02-01", null],
    ["2027-02-02", 1],
    ["2027-02-04", 1],
    // The fourth working day after would be a holiday.
    ["2027-02-05", null],
    ["2027-02-08", null],
    ["2027-02-09", 5],
    ["2027-02-11", 5],
    ["2027-02-16", 10],
    ["2027-02-18", 10],
    ["2027-02-19", null],
  ] as const)("on %s: %s", (today, point) => {
    expect(on(today)).toBe(point);
  });

  it("fall on the very working day where nothing was missed, and on none that is no working day", () => {
    for (const point of REMINDER_POINTS.filter((one) => one > 0))
      expect(on(addWorkingDays("2027-02-01", point, isHoliday))).toBe(point);
    expect(on("2027-01-30")).toBeNull();
    expect(reminderPoint("2027-01-29", "2027-01-29", isHoliday)).toBeNull();
    expect(reminderPoint("2027-01-29", "2027-01-26", isHoliday)).toBe(-3);
  });
});

describe("a later deadline", () => {
  const period = { state: "OPEN", planDueOn: "2027-01-31", endsOn: "2027-12-31" } as const;

  it("gives time from today on, within an open period", () => {
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-01", isHoliday)).toEqual([]);
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-15", isHoliday)).toEqual([]);
  });

  it.each([
    [{ ...period, state: "CLOSED" }, "2027-02-15", ["EXTENSION_NOT_OPEN"]],
    [{ ...period, state: "DRAFT" }, "2027-01-31", ["EXTENSION_NOT_OPEN", "EXTENSION_NOT_LATER"]],
    [period, "2027-01-31", ["EXTENSION_NOT_LATER"]],
    [period, "2028-01-01", ["EXTENSION_OUTSIDE"]],
    // Until the Monday after that Sunday there is time already.
    [period, "2027-02-01", ["EXTENSION_NOT_LATER"]],
  ] as const)("is refused for %o to %s", (of, dueOn, reasons) => {
    expect(refusalsOfExtension(of, dueOn, "2027-01-20", isHoliday)).toEqual(reasons);
  });

  it("is none that is past already", () => {
    expect(refusalsOfExtension(period, "2027-02-15", "2027-02-16", isHoliday)).toEqual(["EXTENSION_OVER"]);
    // A holiday on a Friday: there is time until the Monday.
    expect(refusalsOfExtension(period, "2027-02-05", "2027-02-08", isHoliday)).toEqual([]);
    expect(refusalsOfExtension(period, "2027-02-05", "2027-02-09", isHoliday)).toEqual(["EXTENSION_OVER"]);
  });
});
