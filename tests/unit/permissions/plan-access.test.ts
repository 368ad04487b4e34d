import { describe, expect, it } from "vitest";
import { appraisersOf, officeRecord, type PlanParties, planRecord } from "@/lib/permissions/plan-access";
import { dateOf } from "@/lib/time";

const TODAY = "2026-06-15";
const term = (appraiserId: string, startsOn: string, endsOn: string | null = null) => ({
  appraiserId,
  startsOn: dateOf(startsOn),
  endsOn: endsOn === null ? null : dateOf(endsOn),
});
const plan = (given: Partial<PlanParties>): PlanParties => ({
  employeeId: "owner",
  appraiserId: "former",
  endsOn: dateOf("2026-12-31"),
  unit: { path: "/1/" },
  employee: { appraisers: [] },
  appraisals: [],
  ...given,
});

describe("who appraises by a plan", () => {
  it.each([
    ["who is in office", [term("next", "2026-06-01")], ["next"]],
    ["nobody who is in office no more", [term("former", "2026-01-01", "2026-06-14")], []],
    ["nobody who is to come", [term("next", "2026-06-16")], []],
    ["both on a first and a last day", [term("a", TODAY), term("b", "2026-01-01", TODAY)], ["a", "b"]],
  ] as const)("is %s, while it runs", (_, appraisers, expected) => {
    const running = plan({ employee: { appraisers } });
    expect(planRecord(running, TODAY).appraiserIds).toEqual(expected);
    expect(appraisersOf(running, TODAY)).toEqual(expected);
  });

  it("is who it went to last, once its days are over", () => {
    const appraisers = [term("next", "2026-06-01")];
    const over = plan({ endsOn: dateOf("2026-06-14"), employee: { appraisers } });
    expect(planRecord(over, TODAY).appraiserIds).toEqual(["former"]);
    expect(appraisersOf(over, TODAY)).toEqual(["former"]);
    const lastDay = plan({ endsOn: dateOf(TODAY), employee: { appraisers } });
    expect(planRecord(lastDay, TODAY).appraiserIds).toEqual(["next"]);
  });

  it("is also who has a rating of it to give, or gave one", () => {
    const rated = plan({ appraisals: [{ appraiserId: "former" }] });
    expect(planRecord(rated, TODAY).appraiserIds).toEqual(["former"]);
  });

  it("is who is in office alone, where the log is answered", () => {
    const rated = plan({
      employee: { appraisers: [term("next", "2026-06-01")] },
      appraisals: [{ appraiserId: "former" }],
    });
    expect(officeRecord(rated, TODAY)).toEqual({ ownerId: "owner", appraiserIds: ["next"], unitPath: "/1/" });
  });
});
