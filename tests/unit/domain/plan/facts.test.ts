import { describe, expect, it } from "vitest";
import { planFacts } from "@/lib/domain/plan/facts";

const RESULT = {
  kind: "MAIN",
  superiorResultId: null,
  superiorText: null,
  perspective: null,
  indicators: [{ id: "1" }],
} as const;
const of = (result: object = {}) => ({
  state: "DRAFT" as const,
  format: "JA_JF" as const,
  employeeId: "staff",
  employee: { state: "ACTIVE" },
  results: [{ ...RESULT, ...result }],
  behaviours: [{ value: "SERVICE" }],
});

describe("what the steps of a plan ask of its rows", () => {
  it("is whose it is, who answers it, and what it carries", () => {
    expect(planFacts(of(), "head")).toEqual({
      state: "DRAFT",
      format: "JA_JF",
      ownerId: "staff",
      isOwnerInService: true,
      appraiserId: "head",
      results: [
        { kind: "MAIN", servesSuperior: false, hasPerspective: false, indicators: [{ hasTarget: true }] },
      ],
      behaviours: ["SERVICE"],
    });
  });

  it.each([
    ["a result of the superior's plan", { superiorResultId: "above" }, { servesSuperior: true }],
    ["one in words", { superiorText: "Tertib administrasi" }, { servesSuperior: true }],
    ["no words", { superiorText: "" }, { servesSuperior: false }],
    ["a perspective", { perspective: "PROCESS" }, { hasPerspective: true }],
  ])("sees %s", (_what, row, facts) => {
    expect(planFacts(of(row), null).results).toMatchObject([facts]);
  });
});
