import { describe, expect, it } from "vitest";
import { POSITION_KINDS } from "@/lib/domain/people/position";
import {
  planDueOf,
  planFormatOf,
  planStartOf,
  postOf,
  refusalsOfBeginning,
} from "@/lib/domain/plan/beginning";

const READY = { periodState: "OPEN", hasPlan: false, hasPlacement: true, hasAppraiser: true } as const;

describe("beginning a plan", () => {
  it.each([
    [{}, []],
    [{ periodState: "DRAFT" as const }, ["PERIOD_NOT_OPEN"]],
    [{ periodState: "CLOSED" as const }, ["PERIOD_NOT_OPEN"]],
    [{ hasPlan: true }, ["PLAN_EXISTS"]],
    [{ hasPlacement: false }, ["NO_PLACEMENT"]],
    [{ hasAppraiser: false }, ["NO_APPRAISER"]],
    [
      { periodState: "CLOSED" as const, hasPlan: true, hasPlacement: false, hasAppraiser: false },
      ["PERIOD_NOT_OPEN", "PLAN_EXISTS", "NO_PLACEMENT", "NO_APPRAISER"],
    ],
  ])("with %j is refused for %j", (change, reasons) => {
    expect(refusalsOfBeginning({ ...READY, ...change })).toEqual(reasons);
  });

  it("takes the form of heads of agencies only for JPT", () => {
    expect(POSITION_KINDS.filter((kind) => planFormatOf(kind) === "JPT")).toEqual(["JPT"]);
  });

  it.each([
    ["2020-05-01", null, "2026-01-01"],
    ["2026-07-01", null, "2026-07-01"],
    ["2026-07-01", "2026-06-30", "2026-07-01"],
    ["2020-05-01", "2026-05-31", "2026-06-01"],
    [null, null, "2026-01-01"],
    ["2020-05-01", "2026-12-31", "2027-01-01"],
  ])(
    "by who holds the post since %s and has plans until %s starts on %s",
    (placedOn, coveredUntil, start) => {
      expect(planStartOf("2026-01-01", { placedOn, coveredUntil })).toBe(start);
    },
  );

  it("is for the own post before one that somebody only acts in, the newest first", () => {
    const acting = { kind: "PLT", title: "acting" };
    const younger = { kind: "DEFINITIVE", title: "younger" };
    const older = { kind: "DEFINITIVE", title: "older" };
    expect(postOf([acting, younger, older])).toBe(younger);
    expect(postOf([acting])).toBe(acting);
    expect(postOf([])).toBeNull();
  });

  const isHoliday = (day: string) => day === "2026-09-30";
  it.each([
    ["who was there when the period began: a Saturday", "2026-01-01", "2026-01-31", "2026-02-02"],
    ["who came a few days later", "2026-01-02", "2026-02-02", "2026-02-02"],
    ["who came during the year", "2026-06-01", "2026-07-01", "2026-07-01"],
    ["who came on the last of a long month: a holiday", "2026-08-31", "2026-09-30", "2026-10-01"],
  ])("by %s is due by then", (_, startsOn, statedOn, on) => {
    const period = { startsOn: "2026-01-01", planDueOn: "2026-01-31" };
    expect(planDueOf(period, { startsOn, newcomerMonths: 1 }, isHoliday)).toEqual({ statedOn, on });
  });

  it("is due later for newcomers where HR gives them more months", () => {
    const period = { startsOn: "2026-01-01", planDueOn: "2026-01-31" };
    expect(planDueOf(period, { startsOn: "2026-06-01", newcomerMonths: 2 }, isHoliday).on).toBe("2026-08-03");
    expect(planDueOf(period, { startsOn: "2026-01-01", newcomerMonths: 2 }, isHoliday).on).toBe("2026-02-02");
  });
});
