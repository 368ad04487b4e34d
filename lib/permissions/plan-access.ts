import type { PlanState } from "@/lib/domain/plan/lifecycle";

/** How the appraiser whom a plan names stands to it on the day on which it is read. */
export interface NamedAppraiser {
  readonly appraiserId: string;
  readonly state: PlanState;
  /** Appraises the plan's owner on that day, as the definitive one or acting (Plt, Plh). */
  readonly isInOffice: boolean;
  /** An appraisal of this plan is theirs to give, or was given by them. */
  readonly isRating: boolean;
}

/** States that a plan only reaches by its appraiser's own decision; its text does not change in them. */
export const DECIDED: readonly PlanState[] = ["AGREED", "CLOSED"];

/**
 * Who reads and decides on the plan itself as its appraiser; null for nobody. A plan keeps the name of whoever it was handed
 * to. While they appraise the owner they follow it through every version. When that is over (another appraiser came, the
 * term as Plt or Plh ended) they keep what they themselves decided: the plan that they agreed, as it stands. What is still
 * being written, and what was written anew after they returned it, is between the owner and the next appraiser.
 */
export const planAppraiser = ({ appraiserId, state, isInOffice }: NamedAppraiser): string | null =>
  isInOffice || DECIDED.includes(state) ? appraiserId : null;

/**
 * Who reads what grows under an agreed plan as its appraiser: the log with its files, feedback, dialogues and coaching.
 * Only who appraises the owner now, and who has an appraisal of this plan to give or gave one, for it rests on that. An
 * earlier appraiser agreed a text; what the owner did for another one afterwards is not theirs to read.
 */
export const workAppraiser = ({ appraiserId, isInOffice, isRating }: NamedAppraiser): string | null =>
  isInOffice || isRating ? appraiserId : null;
