import { describe, expect, it } from "vitest";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import {
  availableEvents,
  decide,
  isEditable,
  PLAN_EVENTS,
  PLAN_STATES,
  PLAN_TRANSITIONS,
  type PlanEvent,
  type PlanEventName,
  type PlanFacts,
  type PlanRefusal,
  type PlanState,
} from "@/lib/domain/plan/lifecycle";

const RESULT = { kind: "MAIN", servesSuperior: true, hasPerspective: false } as const;
const facts = (rest: Partial<PlanFacts> = {}): PlanFacts => ({
  state: "DRAFT",
  ownerId: "staff",
  isOwnerInService: true,
  appraiserId: "head",
  format: "JA_JF",
  results: [{ ...RESULT, indicators: [{ hasTarget: true }] }],
  behaviours: BEHAVIOURS,
  ...rest,
});

const GOOD: { readonly [Name in PlanEventName]: Extract<PlanEvent, { type: Name }> } = {
  submit: { type: "submit", by: "staff" },
  withdraw: { type: "withdraw", by: "staff" },
  return: { type: "return", by: "head", comment: "Target terlalu rendah" },
  agree: { type: "agree", by: "head" },
  revise: { type: "revise", by: "head", comment: "Anggaran berubah" },
  restore: { type: "restore" },
  close: { type: "close" },
};

/** The whole machine once more: rows are states, columns events in their order. */
const MACHINE: Readonly<Record<PlanState, readonly (PlanState | null)[]>> = {
  //          submit   withdraw   return      agree     revise     restore   close
  DRAFT: ["SUBMITTED", null, null, null, null, "AGREED", null],
  SUBMITTED: [null, "DRAFT", "RETURNED", "AGREED", null, "AGREED", null],
  RETURNED: ["SUBMITTED", null, null, null, null, "AGREED", null],
  AGREED: [null, null, null, null, "RETURNED", null, "CLOSED"],
  CLOSED: [null, null, null, null, null, null, null],
};
const CELLS = PLAN_STATES.flatMap((state) =>
  PLAN_EVENTS.map((event, column) => [state, event, MACHINE[state][column] ?? null] as const),
);

describe("the plan, cell by cell", () => {
  it("has a cell for each state and event", () => {
    expect(CELLS).toHaveLength(35);
    expect(Object.keys(PLAN_TRANSITIONS)).toEqual([...PLAN_EVENTS]);
  });

  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    expect(decide(facts({ state }), GOOD[event])).toEqual(
      expected === null ? { ok: false, reasons: ["PLAN_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it.each([
    ["DRAFT", ["submit"], []],
    ["SUBMITTED", ["withdraw"], ["return", "agree"]],
    ["RETURNED", ["submit"], []],
    ["AGREED", [], ["revise"]],
    ["CLOSED", [], []],
  ] as const)("in %s offers %s to the owner and %s to the appraiser", (state, owner, appraiser) => {
    expect(availableEvents(facts({ state }), "staff").map((one) => one.event)).toEqual(owner);
    expect(availableEvents(facts({ state }), "head").map((one) => one.event)).toEqual(appraiser);
    expect(availableEvents(facts({ state }), "stranger")).toEqual([]);
  });

  it("is not opened for a change once its owner has left the service", () => {
    const left = facts({ state: "AGREED", isOwnerInService: false });
    expect(decide(left, GOOD.revise)).toEqual({ ok: false, reasons: ["OWNER_OUT_OF_SERVICE"] });
    expect(availableEvents(left, "head")).toEqual([]);
  });

  it("may be rewritten only as a draft or when returned", () => {
    expect(PLAN_STATES.filter(isEditable)).toEqual(["DRAFT", "RETURNED"]);
  });
});

function reasonsOf(given: PlanFacts, event: PlanEvent): readonly PlanRefusal[] {
  const decision = decide(given, event);
  return decision.ok ? [] : decision.reasons;
}

describe("what a plan needs", () => {
  const EMPTY: Partial<PlanFacts> = { appraiserId: null, results: [], behaviours: [] };

  it.each<[string, Partial<PlanFacts>, PlanRefusal[]]>([
    ["an appraiser", { appraiserId: null }, ["NO_APPRAISER"]],
    ["another as appraiser", { appraiserId: "staff" }, ["APPRAISER_IS_OWNER"]],
    ["a result", { results: [] }, ["NO_MAIN_RESULT"]],
    [
      "a main result",
      { results: [{ ...RESULT, kind: "ADDITIONAL", indicators: [{ hasTarget: true }] }] },
      ["NO_MAIN_RESULT"],
    ],
    ["indicators", { results: [{ ...RESULT, indicators: [] }] }, ["RESULT_WITHOUT_INDICATOR"]],
    [
      "targets",
      { results: [{ ...RESULT, indicators: [{ hasTarget: true }, { hasTarget: false }] }] },
      ["INDICATOR_WITHOUT_TARGET"],
    ],
    [
      "a result of the superior",
      { results: [{ ...RESULT, servesSuperior: false, indicators: [{ hasTarget: true }] }] },
      ["MAIN_WITHOUT_SUPERIOR"],
    ],
    ["perspectives in the form for heads", { format: "JPT" }, ["RESULT_WITHOUT_PERSPECTIVE"]],
    ["all seven values", { behaviours: BEHAVIOURS.slice(1) }, ["BEHAVIOURS_INCOMPLETE"]],
    ["all of it", EMPTY, ["NO_APPRAISER", "NO_MAIN_RESULT", "BEHAVIOURS_INCOMPLETE"]],
  ])("is %s", (_name, lack, reasons) => {
    expect(reasonsOf(facts(lack), GOOD.submit)).toEqual(reasons);
    expect(availableEvents(facts(lack), "staff")).toEqual([{ event: "submit", refusals: reasons }]);
  });

  it("is looked at again when it is agreed, but not when it is returned", () => {
    const poor = facts({ state: "SUBMITTED", behaviours: [] });
    expect(reasonsOf(poor, GOOD.agree)).toEqual(["BEHAVIOURS_INCOMPLETE"]);
    expect(reasonsOf(poor, GOOD.return)).toEqual([]);
    expect(availableEvents(poor, "head")).toEqual([
      { event: "return", refusals: [] },
      { event: "agree", refusals: ["BEHAVIOURS_INCOMPLETE"] },
    ]);
  });
});

describe("who may act on a plan", () => {
  it.each<[PlanEvent, PlanState, PlanRefusal[]]>([
    [{ type: "submit", by: "head" }, "DRAFT", ["NOT_OWNER"]],
    [{ type: "withdraw", by: "head" }, "SUBMITTED", ["NOT_OWNER"]],
    [{ type: "agree", by: "stranger" }, "SUBMITTED", ["PLAN_NOT_APPRAISER"]],
    [{ type: "agree", by: "staff" }, "SUBMITTED", ["OWN_PLAN", "PLAN_NOT_APPRAISER"]],
    [
      { type: "return", by: "staff", comment: " " },
      "SUBMITTED",
      ["OWN_PLAN", "PLAN_NOT_APPRAISER", "COMMENT_MISSING"],
    ],
    [{ type: "return", by: "head", comment: "" }, "SUBMITTED", ["COMMENT_MISSING"]],
    [
      { type: "revise", by: "staff", comment: " " },
      "AGREED",
      ["OWN_PLAN", "PLAN_NOT_APPRAISER", "COMMENT_MISSING"],
    ],
  ])("%o in %s", (event, state, reasons) => {
    expect(reasonsOf(facts({ state }), event)).toEqual(reasons);
  });

  it("never agrees to the own plan, even if the roster says so", () => {
    const own = facts({ state: "SUBMITTED", appraiserId: "staff" });
    expect(reasonsOf(own, { type: "agree", by: "staff" })).toEqual(["OWN_PLAN", "APPRAISER_IS_OWNER"]);
    expect(availableEvents(own, "staff").map(({ event }) => event)).toEqual(["withdraw"]);
  });
});

describe("BerAKHLAK", () => {
  it("has seven values with three guides each, all different", () => {
    const guides = BEHAVIOURS.map((value) => BEHAVIOUR_GUIDES[value]);
    expect(guides.map((guide) => guide.name)).toEqual([
      "Berorientasi Pelayanan",
      "Akuntabel",
      "Kompeten",
      "Harmonis",
      "Loyal",
      "Adaptif",
      "Kolaboratif",
    ]);
    expect(new Set(guides.flatMap((guide) => [guide.core, ...guide.guides])).size).toBe(28);
    expect(BEHAVIOUR_GUIDES.ADAPTIVE.guides[2]).toBe("Bertindak proaktif");
  });
});
