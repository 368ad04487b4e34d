import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";

export const TURNS = ["APPRAISED", "APPRAISER", "SUPERIOR"] as const;
export type Turn = (typeof TURNS)[number];

/** Who must act next; null once it is final. */
export const TURN_OF_STATE: Readonly<Record<AppraisalState, Turn | null>> = {
  DRAFT: "APPRAISER",
  RATED: "APPRAISER",
  HANDED_OVER: "APPRAISED",
  OBJECTED: "APPRAISER",
  EXPLAINED: "SUPERIOR",
  FINAL: null,
};

/** The states in which it is this party's turn. */
export function statesOfTurn(turn: Turn): readonly AppraisalState[] {
  const states = Object.keys(TURN_OF_STATE) as AppraisalState[];
  return states.filter((state) => TURN_OF_STATE[state] === turn);
}
