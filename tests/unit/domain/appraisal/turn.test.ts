import { describe, expect, it } from "vitest";
import { APPRAISAL_TRANSITIONS } from "@/lib/domain/appraisal/lifecycle";
import { statesOfTurn, TURN_OF_STATE, TURNS } from "@/lib/domain/appraisal/turn";

const ACTORS = {
  rate: "APPRAISER",
  handOver: "APPRAISER",
  explain: "APPRAISER",
  accept: "APPRAISED",
  object: "APPRAISED",
  decide: "SUPERIOR",
} as const;

describe("whose turn it is", () => {
  it.each(Object.entries(ACTORS))("%s belongs to the party whose turn it is: %s", (event, actor) => {
    for (const state of APPRAISAL_TRANSITIONS[event as keyof typeof ACTORS].from) {
      // What is decided without an explanation was the appraiser's turn, who let it pass.
      const isOverdue = event === "decide" && state === "OBJECTED";
      expect(TURN_OF_STATE[state]).toBe(isOverdue ? "APPRAISER" : actor);
    }
  });

  it("is nobody's once it is final, and every other state has one party", () => {
    expect(TURN_OF_STATE.FINAL).toBeNull();
    expect(TURNS.flatMap((turn) => statesOfTurn(turn)).toSorted()).toEqual([
      "DRAFT",
      "EXPLAINED",
      "HANDED_OVER",
      "OBJECTED",
      "RATED",
    ]);
  });
});
