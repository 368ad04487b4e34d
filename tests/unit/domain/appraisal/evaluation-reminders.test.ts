import { describe, expect, it } from "vitest";
import { dueEvaluations } from "@/lib/domain/appraisal/evaluation-reminders";

const period = { startsOn: "2027-01-01", endsOn: "2027-12-31" } as const;
/** Thursday, 1 July, is a holiday; 30 June is a Wednesday, 31 October a Sunday, 31 December a Friday. */
const isHoliday = (day: string) => day === "2027-07-01";
const on = (today: string, frequency: "MONTHLY" | "QUARTERLY" = "QUARTERLY") =>
  dueEvaluations({ ...period, frequency }, today, isHoliday);

describe("reminders of evaluations", () => {
  it.each([
    ["2027-06-24", null],
    ["2027-06-25", -3],
    // A Sunday.
    ["2027-06-27", null],
    ["2027-06-29", -3],
    ["2027-06-30", 0],
    ["2027-07-01", null],
    ["2027-07-05", 0],
    ["2027-07-06", null],
    ["2027-07-08", 5],
    ["2027-07-12", 5],
    ["2027-07-13", null],
    ["2027-07-22", 15],
    ["2027-07-26", 15],
    ["2027-07-27", null],
  ] as const)("on %s: %s", (today, point) => {
    expect(on(today).map((one) => one.point)).toEqual(point === null ? [] : [point]);
  });

  it("name the window with its days, and count from the working day after a Sunday", () => {
    const stages = [{ kind: "PERIODIC", startsOn: "2027-10-01", endsOn: "2027-10-31" }];
    const due = (point: number) => [{ endsOn: "2027-10-31", point, stages }];
    expect(on("2027-10-27", "MONTHLY")).toEqual(due(-3));
    expect(on("2027-10-31", "MONTHLY")).toEqual([]);
    expect(on("2027-11-01", "MONTHLY")).toEqual(due(0));
    expect(on("2027-11-01")).toEqual([]);
  });

  it("speak with the last window of the year also of the year", () => {
    expect(on("2027-12-31")).toEqual([
      {
        endsOn: "2027-12-31",
        point: 0,
        stages: [
          { kind: "PERIODIC", startsOn: "2027-10-01", endsOn: "2027-12-31" },
          { kind: "ANNUAL", ...period },
        ],
      },
    ]);
  });
});
