import { type Decision, refused, unless } from "@/lib/domain/decision";

/** What a citizen sends: a topic to talk about, a statement to rate, or a comment on a draft. */
export const CONTRIBUTION_KINDS = ["TOPIC", "STATEMENT", "COMMENT"] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/**
 * PENDING waits for a moderator; SHOWN stands on the page; REFUSED has a reason that its author got by mail; APPEALED waits for
 * another moderator; UPHELD stays refused for good.
 */
export const CONTRIBUTION_STATES = ["PENDING", "SHOWN", "REFUSED", "APPEALED", "UPHELD"] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const CONTRIBUTION_EVENTS = ["accept", "refuse", "appeal", "allow", "uphold"] as const;
export type ContributionEventName = (typeof CONTRIBUTION_EVENTS)[number];

export const CONTRIBUTION_REFUSALS = ["CONTRIBUTION_WRONG_STATE", "CONTRIBUTION_OWN_DECISION"] as const;
export type ContributionRefusal = (typeof CONTRIBUTION_REFUSALS)[number];

type Transition = { readonly from: readonly ContributionState[]; readonly to: ContributionState };

export const CONTRIBUTION_TRANSITIONS = {
  accept: { from: ["PENDING"], to: "SHOWN" },
  // One that was shown by mistake may still be taken off, until an appeal has decided on it.
  refuse: { from: ["PENDING", "SHOWN"], to: "REFUSED" },
  appeal: { from: ["REFUSED"], to: "APPEALED" },
  allow: { from: ["APPEALED"], to: "SHOWN" },
  uphold: { from: ["APPEALED"], to: "UPHELD" },
} as const satisfies Record<ContributionEventName, Transition>;

/** The events that decide on an appeal, and those that moderate a first time. */
export const APPEAL_EVENTS = ["allow", "uphold"] as const satisfies readonly ContributionEventName[];
export type AppealEventName = (typeof APPEAL_EVENTS)[number];
export type ModerationEventName = "accept" | "refuse";

/** Instants, people and the like stay outside: only what the rules ask. */
export interface ContributionFacts {
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  /** Who accepted or refused it, null before; who decided on the appeal, null without one. */
  readonly moderatedById: string | null;
  readonly appealDecidedById: string | null;
}

/**
 * The next state, or why not. An appeal is made once and decided by somebody else than who refused; what an appeal let stand is
 * not taken off again, and neither is a topic that was opened: that is withdrawn, with a reason that everybody reads.
 */
export function decideContribution(
  { kind, state, moderatedById, appealDecidedById }: ContributionFacts,
  event: ContributionEventName,
  actorId: string | null,
): Decision<ContributionState, ContributionRefusal> {
  const { from, to }: Transition = CONTRIBUTION_TRANSITIONS[event];
  if (!from.includes(state)) return refused("CONTRIBUTION_WRONG_STATE");
  const stands = state === "SHOWN" && (kind === "TOPIC" || appealDecidedById !== null);
  if (event === "refuse" && stands) return refused("CONTRIBUTION_WRONG_STATE");
  const isAppeal = event === "allow" || event === "uphold";
  return unless(isAppeal && moderatedById === actorId ? ["CONTRIBUTION_OWN_DECISION"] : [], to);
}

/** How somebody rates a statement. */
export const FORUM_CHOICES = ["AGREE", "DISAGREE", "PASS"] as const;
export type ForumChoice = (typeof FORUM_CHOICES)[number];
