import { describe, expect, it } from "vitest";
import { APPRAISAL_STATES } from "@/lib/domain/appraisal/lifecycle";
import { refusalsOfAnswer, refusalsOfProposal, refusalsOfSession } from "@/lib/domain/calibration/session";
import { PERIOD_STATES } from "@/lib/domain/period/period";

const TODAY = "2026-11-28";

describe("a session", () => {
  it.each(PERIOD_STATES)("of a period that is %s", (period) => {
    const reasons = period === "OPEN" ? [] : ["CALIBRATION_PERIOD_NOT_OPEN"];
    expect(refusalsOfSession({ period, heldOn: TODAY, today: TODAY })).toEqual(reasons);
  });

  it("is written down after it was held", () => {
    expect(refusalsOfSession({ period: "OPEN", heldOn: "2026-11-29", today: TODAY })).toEqual([
      "CALIBRATION_IN_FUTURE",
    ]);
  });
});

describe("a proposal", () => {
  it.each(APPRAISAL_STATES)("for a rating that is %s", (state) => {
    const isEarly = state === "DRAFT" || state === "RATED";
    expect(refusalsOfProposal({ state, hasOpenProposal: false })).toEqual(
      isEarly ? [] : ["PROPOSAL_TOO_LATE"],
    );
  });

  it("waits until the one before it is answered", () => {
    expect(refusalsOfProposal({ state: "RATED", hasOpenProposal: true })).toEqual(["PROPOSAL_STANDS"]);
  });
});

describe("an answer", () => {
  const proposed = { resultsRating: "MEETS", behaviourRating: "ABOVE" } as const;
  const nothing = { resultsRating: null, behaviourRating: null } as const;

  it("says that the change was made only once it stands", () => {
    const adopted = (standing: Parameters<typeof refusalsOfAnswer>[0]["standing"]) =>
      refusalsOfAnswer({ isAnswered: false, answer: "ADOPTED", proposed, standing });
    expect(adopted(proposed)).toEqual([]);
    for (const standing of [
      nothing,
      { ...proposed, resultsRating: "BELOW" } as const,
      { ...proposed, behaviourRating: "MEETS" } as const,
    ]) {
      expect(adopted(standing)).toEqual(["PROPOSAL_NOT_MADE"]);
    }
  });

  it("may keep the rating whatever it is, and is given once", () => {
    const kept = { answer: "KEPT", proposed, standing: nothing } as const;
    expect(refusalsOfAnswer({ ...kept, isAnswered: false })).toEqual([]);
    expect(refusalsOfAnswer({ ...kept, isAnswered: true })).toEqual(["PROPOSAL_ANSWERED"]);
  });
});
