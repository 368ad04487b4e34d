import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CORRECTION_HOURS,
  correctableUntil,
  decideCorrection,
  decideFeedback,
  EVIDENCE_FITS,
  FEEDBACK_RELATIONS,
  knowsResults,
  relationOf,
} from "@/lib/domain/feedback/feedback";
import {
  columnsOfSubject,
  keyOfBehaviour,
  keyOfResult,
  keyOfRow,
  subjectOf,
} from "@/lib/domain/feedback/subject";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";

const parties = {
  giverId: "giver",
  ownerId: "owner",
  appraiserIds: ["appraiser", "acting"],
  giverAppraiserId: null,
};

describe("who the giver is", () => {
  it.each([
    ["SUPERIOR", { giverId: "appraiser" }],
    ["SUPERIOR", { giverId: "acting" }],
    ["SUBORDINATE", { giverAppraiserId: "owner" }],
    ["PEER", { giverAppraiserId: "appraiser" }],
    ["OTHER", {}],
    ["OTHER", { giverAppraiserId: "somebody" }],
  ] as const)("is %s", (relation, given) => {
    expect(relationOf({ ...parties, ...given })).toBe(relation);
  });

  it("decides whether the results are known anyway", () => {
    expect(FEEDBACK_RELATIONS.filter(knowsResults)).toEqual(["SUPERIOR", "PEER", "SUBORDINATE"]);
  });
});

describe("giving feedback", () => {
  const EVIDENCE_REASONS = {
    NONE: [],
    FITS: [],
    OTHER_WORK: ["EVIDENCE_OF_OTHER_WORK"],
    TAKEN_BACK: ["EVIDENCE_TAKEN_BACK"],
  } as const;

  it("names every reason that speaks against it, and no other", () => {
    const facts = fc.record({
      isAboutSelf: fc.boolean(),
      isPlanAgreed: fc.boolean(),
      isOwnerInService: fc.boolean(),
      evidence: fc.constantFrom(...EVIDENCE_FITS),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const expected = [
          ...(given.isAboutSelf ? ["FEEDBACK_ABOUT_SELF"] : []),
          ...(given.isPlanAgreed ? [] : ["FEEDBACK_OUTSIDE_PLAN"]),
          ...(given.isOwnerInService ? [] : ["FEEDBACK_LEFT_SERVICE"]),
          ...EVIDENCE_REASONS[given.evidence],
        ];
        const decision = decideFeedback(given);
        expect(decision.ok ? [] : decision.reasons).toEqual(expected);
      }),
    );
  });
});

describe("correcting it", () => {
  const firstGivenAt = new Date("2026-06-15T03:00:00Z");
  const until = new Date("2026-06-16T03:00:00Z");

  it("is possible for a day from the first words, to the last moment", () => {
    expect(CORRECTION_HOURS).toBe(24);
    expect(correctableUntil(firstGivenAt)).toEqual(until);
    const at = (now: Date) => decideCorrection({ firstGivenAt, now, isCorrected: false });
    expect(at(until)).toEqual({ ok: true, value: true });
    expect(at(new Date(until.getTime() + 1))).toEqual({ ok: false, reasons: ["CORRECTION_TOO_LATE"] });
  });

  it("happens once to each version, and every reason is named", () => {
    const late = new Date("2026-06-17T03:00:00Z");
    expect(decideCorrection({ firstGivenAt, now: late, isCorrected: true })).toEqual({
      ok: false,
      reasons: ["CORRECTION_TOO_LATE", "ALREADY_CORRECTED"],
    });
  });
});

describe("the subject", () => {
  it("comes back from its key, for a result and for each behaviour", () => {
    fc.assert(
      fc.property(fc.uuid(), (resultId) => {
        const subject = subjectOf(keyOfResult(resultId));
        expect(subject).toEqual({ kind: "result", resultId });
        expect(keyOfRow({ resultId, behaviour: null })).toBe(keyOfResult(resultId));
      }),
    );
    for (const behaviour of BEHAVIOURS) {
      const subject = subjectOf(keyOfBehaviour(behaviour));
      expect(subject && columnsOfSubject(subject)).toEqual({ resultId: null, behaviour });
      expect(keyOfRow({ resultId: null, behaviour })).toBe(keyOfBehaviour(behaviour));
    }
  });

  it("is nothing for any other text", () => {
    for (const key of ["", "result:", "result:1", "behaviour:KIND", "SERVICE", "plan:x"]) {
      expect(subjectOf(key)).toBeNull();
    }
    expect(keyOfRow({ resultId: null, behaviour: null })).toBe("behaviour:");
  });

  it("fills one column of the two", () => {
    const resultId = "0190b0a8-0000-7000-8000-000000000000";
    expect(columnsOfSubject({ kind: "result", resultId })).toEqual({ resultId, behaviour: null });
  });
});
