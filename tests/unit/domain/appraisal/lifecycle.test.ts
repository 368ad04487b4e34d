import { describe, expect, it } from "vitest";
import {
  APPRAISAL_EVENTS,
  type AppraisalEvent,
  type AppraisalEventName,
  type AppraisalRefusal,
  type GivenRatings,
} from "@/lib/domain/appraisal/event";
import {
  APPRAISAL_OUTCOMES,
  APPRAISAL_STATES,
  APPRAISAL_TRANSITIONS,
  type AppraisalFacts,
  type AppraisalState,
  availableEvents,
  decide,
  isLateObjection,
} from "@/lib/domain/appraisal/lifecycle";

const DUE = "2027-01-25";
const facts = (rest: Partial<AppraisalFacts> = {}): AppraisalFacts => ({
  state: "DRAFT",
  appraisedId: "staff",
  appraiserId: "head",
  superiorId: "secretary",
  objectionDueOn: DUE,
  awaitsExplanation: false,
  outcome: null,
  ...rest,
});
const RATINGS: GivenRatings = {
  resultsRating: "ABOVE",
  behaviourRating: "MEETS",
  resultsReason: "Semua target terlampaui",
  behaviourReason: "Ramah dan cekatan",
};

/** For each event one that nothing but the state can refuse. */
const GOOD: { readonly [Name in AppraisalEventName]: Extract<AppraisalEvent, { type: Name }> } = {
  rate: { type: "rate", by: "head", ...RATINGS },
  handOver: { type: "handOver", by: "head" },
  accept: { type: "accept", by: "staff" },
  object: { type: "object", by: "staff", reason: "Bukti saya belum dilihat" },
  lapse: { type: "lapse", on: "2027-01-26" },
  explain: { type: "explain", by: "head", explanation: "Bukti itu dari tahun lalu" },
  decide: { type: "decide", by: "secretary", reason: "Bukti sudah diperiksa", changedTo: null },
};

/** The whole machine, written down a second time: rows are states, columns events in their order. */
const MACHINE: Readonly<Record<AppraisalState, readonly (AppraisalState | null)[]>> = {
  //              rate     handOver       accept   object      lapse    explain      decide
  DRAFT: ["RATED", null, null, null, null, null, null],
  RATED: ["RATED", "HANDED_OVER", null, null, null, null, null],
  HANDED_OVER: [null, null, "FINAL", "OBJECTED", "FINAL", null, null],
  // Once no explanation is awaited any more.
  OBJECTED: [null, null, null, null, null, "EXPLAINED", "FINAL"],
  EXPLAINED: [null, null, null, null, null, null, "FINAL"],
  FINAL: [null, null, null, null, null, null, null],
};
const CELLS = APPRAISAL_STATES.flatMap((state) =>
  APPRAISAL_EVENTS.map((event, column) => [state, event, MACHINE[state][column] ?? null] as const),
);

describe("the appraisal, cell by cell", () => {
  it("has a cell for each state and event", () => {
    expect(CELLS).toHaveLength(42);
    expect(Object.keys(APPRAISAL_TRANSITIONS)).toEqual([...APPRAISAL_EVENTS]);
  });

  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    const decision = decide(facts({ state }), GOOD[event]);
    expect(decision).toEqual(
      expected === null ? { ok: false, reasons: ["APPRAISAL_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it("takes an objection after silence was taken for acceptance, and after no other end", () => {
    for (const outcome of APPRAISAL_OUTCOMES) {
      const final = facts({ state: "FINAL", outcome });
      const isTaken = outcome === "LAPSED";
      expect(decide(final, GOOD.object).ok, outcome).toBe(isTaken);
      expect(availableEvents(final, "staff")).toEqual(isTaken ? ["object"] : []);
      for (const event of APPRAISAL_EVENTS.filter((one) => one !== "object"))
        expect(decide(final, GOOD[event])).toEqual({ ok: false, reasons: ["APPRAISAL_WRONG_STATE"] });
    }
    expect(availableEvents(facts({ state: "FINAL", outcome: "LAPSED" }), "head")).toEqual([]);
  });

  it.each(CELLS.filter(([, event]) => event !== "lapse"))(
    "offers to the right person: %s, %s",
    (state, event, to) => {
      const good = GOOD[event];
      const by = good.type === "lapse" ? "nobody" : good.by;
      expect(availableEvents(facts({ state }), by).some((name) => name === event)).toBe(to !== null);
      expect(availableEvents(facts({ state }), "stranger")).toEqual([]);
    },
  );
});

function reasonsOf(given: AppraisalFacts, event: AppraisalEvent): readonly AppraisalRefusal[] {
  const decision = decide(given, event);
  return decision.ok ? [] : decision.reasons;
}

describe("who may act", () => {
  it.each<[AppraisalEvent, AppraisalState, AppraisalRefusal[]]>([
    [{ ...GOOD.rate, by: "staff" }, "DRAFT", ["OWN_APPRAISAL", "APPRAISAL_NOT_APPRAISER"]],
    [{ ...GOOD.rate, by: "secretary" }, "DRAFT", ["APPRAISAL_NOT_APPRAISER"]],
    [{ ...GOOD.handOver, by: "secretary" }, "RATED", ["APPRAISAL_NOT_APPRAISER"]],
    [{ ...GOOD.accept, by: "head" }, "HANDED_OVER", ["NOT_APPRAISED"]],
    [{ ...GOOD.object, by: "head" }, "HANDED_OVER", ["NOT_APPRAISED"]],
    [{ ...GOOD.explain, by: "secretary" }, "OBJECTED", ["APPRAISAL_NOT_APPRAISER"]],
    [{ ...GOOD.decide, by: "head" }, "EXPLAINED", ["DECIDER_IS_APPRAISER", "NOT_SUPERIOR"]],
    [{ ...GOOD.decide, by: "staff" }, "EXPLAINED", ["OWN_APPRAISAL", "NOT_SUPERIOR"]],
    [{ ...GOOD.decide, by: "stranger" }, "EXPLAINED", ["NOT_SUPERIOR"]],
  ])("%o in %s", (event, state, reasons) => {
    expect(reasonsOf(facts({ state }), event)).toEqual(reasons);
  });

  it("is nobody about themselves, even if the roster names them their own appraiser", () => {
    const own = facts({ appraiserId: "staff" });
    expect(reasonsOf(own, { ...GOOD.rate, by: "staff" })).toEqual(["OWN_APPRAISAL"]);
    expect(availableEvents(own, "staff")).toEqual([]);
  });

  it("leaves a decision taken outside the roster to be recorded, but not by the parties", () => {
    const top = facts({ state: "EXPLAINED", superiorId: null });
    expect(decide(top, { ...GOOD.decide, by: "hr" })).toEqual({ ok: true, value: "FINAL" });
    expect(reasonsOf(top, { ...GOOD.decide, by: "head" })).toEqual(["DECIDER_IS_APPRAISER"]);
    expect(reasonsOf(top, { ...GOOD.decide, by: "staff" })).toEqual(["OWN_APPRAISAL"]);
  });
});

describe("what must be said", () => {
  it.each<[Partial<GivenRatings>, AppraisalRefusal[]]>([
    [{ resultsRating: null }, ["RESULTS_RATING_MISSING"]],
    [{ behaviourRating: null }, ["BEHAVIOUR_RATING_MISSING"]],
    [{ resultsReason: " " }, ["RESULTS_REASON_MISSING"]],
    [{ behaviourReason: "" }, ["BEHAVIOUR_REASON_MISSING"]],
    [
      { resultsRating: null, behaviourRating: null, resultsReason: "", behaviourReason: "\n" },
      [
        "RESULTS_RATING_MISSING",
        "BEHAVIOUR_RATING_MISSING",
        "RESULTS_REASON_MISSING",
        "BEHAVIOUR_REASON_MISSING",
      ],
    ],
  ])("P11 and more: %o", (missing, reasons) => {
    expect(reasonsOf(facts(), { ...GOOD.rate, ...missing })).toEqual(reasons);
    const changedTo = { ...RATINGS, ...missing };
    expect(reasonsOf(facts({ state: "EXPLAINED" }), { ...GOOD.decide, changedTo })).toEqual(reasons);
  });

  it("is a reason, an explanation, and again a reason", () => {
    expect(reasonsOf(facts({ state: "HANDED_OVER" }), { ...GOOD.object, reason: " " })).toEqual([
      "OBJECTION_REASON_MISSING",
    ]);
    expect(reasonsOf(facts({ state: "OBJECTED" }), { ...GOOD.explain, explanation: "" })).toEqual([
      "EXPLANATION_MISSING",
    ]);
    expect(reasonsOf(facts({ state: "EXPLAINED" }), { ...GOOD.decide, reason: "" })).toEqual([
      "DECISION_REASON_MISSING",
    ]);
  });

  it("is an explanation before the decision, as long as one is awaited", () => {
    const awaited = facts({ state: "OBJECTED", awaitsExplanation: true });
    expect(reasonsOf(awaited, GOOD.decide)).toEqual(["EXPLANATION_AWAITED"]);
    expect(availableEvents(awaited, "secretary")).toEqual([]);
    expect(availableEvents(awaited, "head")).toEqual(["explain"]);
  });

  it("lets a decision change the ratings", () => {
    const event: AppraisalEvent = { ...GOOD.decide, changedTo: RATINGS };
    expect(decide(facts({ state: "EXPLAINED" }), event)).toEqual({ ok: true, value: "FINAL" });
  });
});

describe("the term", () => {
  it("lapses on the day after its last day", () => {
    const handedOver = facts({ state: "HANDED_OVER" });
    expect(reasonsOf(handedOver, { type: "lapse", on: DUE })).toEqual(["TERM_NOT_OVER"]);
    expect(reasonsOf(handedOver, { type: "lapse", on: "2027-01-26" })).toEqual([]);
    expect(reasonsOf(facts({ state: "HANDED_OVER", objectionDueOn: null }), GOOD.lapse)).toEqual([
      "TERM_NOT_OVER",
    ]);
  });

  it("marks a late objection and does not refuse it", () => {
    expect(isLateObjection(facts(), DUE)).toBe(false);
    expect(isLateObjection(facts(), "2027-01-26")).toBe(true);
    expect(isLateObjection(facts({ objectionDueOn: null }), "2027-01-26")).toBe(false);
    expect(decide(facts({ state: "HANDED_OVER" }), GOOD.object).ok).toBe(true);
  });
});
