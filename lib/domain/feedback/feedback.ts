import { type Decision, unless } from "@/lib/domain/decision";

/** From whom feedback comes, seen from the person it is about (docs/rules.md#feedback-and-coaching). */
export const FEEDBACK_RELATIONS = ["SUPERIOR", "PEER", "SUBORDINATE", "OTHER"] as const;
export type FeedbackRelation = (typeof FEEDBACK_RELATIONS)[number];

/** What went well, or what would go better and how. */
export const FEEDBACK_KINDS = ["APPRECIATION", "SUGGESTION"] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_REFUSALS = [
  "FEEDBACK_ABOUT_SELF",
  "FEEDBACK_OUTSIDE_PLAN",
  "FEEDBACK_LEFT_SERVICE",
  "EVIDENCE_OF_OTHER_WORK",
  "EVIDENCE_TAKEN_BACK",
  "CORRECTION_TOO_LATE",
  "ALREADY_CORRECTED",
] as const;
export type FeedbackRefusal = (typeof FEEDBACK_REFUSALS)[number];

/** How long the giver may put a slip right; afterwards the words stand. */
export const CORRECTION_HOURS = 24;

export type FeedbackParties = {
  readonly giverId: string;
  readonly ownerId: string;
  /** Who appraises the owner today: the definitive one, and who acts for them. */
  readonly appraiserIds: readonly string[];
  /** Who appraises the giver today; null where nobody does. */
  readonly giverAppraiserId: string | null;
};

export function relationOf(parties: FeedbackParties): FeedbackRelation {
  const { giverId, ownerId, appraiserIds, giverAppraiserId } = parties;
  if (appraiserIds.includes(giverId)) return "SUPERIOR";
  if (giverAppraiserId === ownerId) return "SUBORDINATE";
  return giverAppraiserId !== null && appraiserIds.includes(giverAppraiserId) ? "PEER" : "OTHER";
}

/**
 * Whether the results of a plan are known to this giver anyway: to the superior, to subordinates, whose results serve
 * them (cascade), and to the team, which shares its matriks peran hasil. Others speak of behaviour, or of the result
 * that they were asked about.
 */
export const knowsResults = (relation: FeedbackRelation): boolean => relation !== "OTHER";

/** The evidence that feedback names, held against its subject. */
export const EVIDENCE_FITS = ["NONE", "FITS", "OTHER_WORK", "TAKEN_BACK"] as const;
export type EvidenceFit = (typeof EVIDENCE_FITS)[number];

export type FeedbackFacts = {
  readonly isAboutSelf: boolean;
  /** Feedback accompanies a plan while it is in force. */
  readonly isPlanAgreed: boolean;
  /** Whoever has left could neither read it nor answer. */
  readonly isOwnerInService: boolean;
  readonly evidence: EvidenceFit;
};

type Check = readonly [boolean, FeedbackRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));

/** May this feedback be given? At any time while the plan is in force, by anybody but the person themselves, about who is in service. */
export function decideFeedback(facts: FeedbackFacts): Decision<true, FeedbackRefusal> {
  const reasons = failing([
    [facts.isAboutSelf, "FEEDBACK_ABOUT_SELF"],
    [!facts.isPlanAgreed, "FEEDBACK_OUTSIDE_PLAN"],
    [!facts.isOwnerInService, "FEEDBACK_LEFT_SERVICE"],
    [facts.evidence === "OTHER_WORK", "EVIDENCE_OF_OTHER_WORK"],
    [facts.evidence === "TAKEN_BACK", "EVIDENCE_TAKEN_BACK"],
  ]);
  return unless(reasons, true);
}

/**
 * The moment until which a slip may be put right, counted from the first words: a correction does not start it anew.
 */
export const correctableUntil = (firstGivenAt: Date): Date =>
  new Date(firstGivenAt.getTime() + CORRECTION_HOURS * 60 * 60 * 1000);

/** May the giver put their words right? Within the hours above, and each version once. */
export function decideCorrection(facts: {
  readonly firstGivenAt: Date;
  readonly now: Date;
  readonly isCorrected: boolean;
}): Decision<true, FeedbackRefusal> {
  const reasons = failing([
    [facts.now > correctableUntil(facts.firstGivenAt), "CORRECTION_TOO_LATE"],
    [facts.isCorrected, "ALREADY_CORRECTED"],
  ]);
  return unless(reasons, true);
}
