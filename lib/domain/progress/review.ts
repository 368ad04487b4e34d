import { type Decision, refused, unless } from "@/lib/domain/decision";

/**
 * Where an entry of the log stands between its author and who appraises them. Nothing here decides whether it counts: an entry
 * counts from the moment it is written until it is withdrawn or replaced (docs/decisions/0032-progress-review.md).
 */
export const ENTRY_STATES = ["LOGGED", "ASKED", "CORRECTED", "ACCEPTED", "WITHDRAWN", "REPLACED"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** The states in which the appraiser has not said anything yet: what waits for them. */
export const WAITING_STATES = ["LOGGED", "CORRECTED"] as const satisfies readonly EntryState[];

export const REVIEW_EVENTS = ["comment", "ask", "accept"] as const;
/** What the other one of the two says about an entry; each leaves a remark. */
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

export const ENTRY_EVENTS = [...REVIEW_EVENTS, "correct", "withdraw"] as const;
export type EntryEvent = (typeof ENTRY_EVENTS)[number];

export const REVIEW_REFUSALS = [
  "ENTRY_ASKED",
  "ENTRY_ACCEPTED",
  "ENTRY_REPLACED",
  "ALREADY_WITHDRAWN",
  "PLAN_NOT_AGREED",
  "ENTRY_OF_OTHER_PARTY",
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

type Cell = { readonly to: EntryState } | { readonly refusal: ReviewRefusal };
const to = (state: EntryState): Cell => ({ to: state });
const no = (refusal: ReviewRefusal): Cell => ({ refusal });

const GONE = { WITHDRAWN: no("ALREADY_WITHDRAWN"), REPLACED: no("ENTRY_REPLACED") } as const;

/**
 * Each event in each state. An accepted entry stands still: its author neither corrects nor withdraws it until the appraiser asks
 * for a correction, because the appraiser said yes to these very words. A correction is an entry of its own, which begins as
 * CORRECTED; the one before becomes REPLACED.
 */
export const ENTRY_TRANSITIONS: Readonly<Record<EntryEvent, Readonly<Record<EntryState, Cell>>>> = {
  comment: {
    LOGGED: to("LOGGED"),
    ASKED: to("ASKED"),
    CORRECTED: to("CORRECTED"),
    ACCEPTED: to("ACCEPTED"),
    ...GONE,
  },
  ask: {
    LOGGED: to("ASKED"),
    ASKED: no("ENTRY_ASKED"),
    CORRECTED: to("ASKED"),
    ACCEPTED: to("ASKED"),
    ...GONE,
  },
  accept: {
    LOGGED: to("ACCEPTED"),
    ASKED: to("ACCEPTED"),
    CORRECTED: to("ACCEPTED"),
    ACCEPTED: no("ENTRY_ACCEPTED"),
    ...GONE,
  },
  correct: {
    LOGGED: to("REPLACED"),
    ASKED: to("REPLACED"),
    CORRECTED: to("REPLACED"),
    ACCEPTED: no("ENTRY_ACCEPTED"),
    ...GONE,
  },
  withdraw: {
    LOGGED: to("WITHDRAWN"),
    ASKED: to("WITHDRAWN"),
    CORRECTED: to("WITHDRAWN"),
    ACCEPTED: no("ENTRY_ACCEPTED"),
    ...GONE,
  },
};

/** Who does it: the author corrects and withdraws, the appraiser asks and accepts, both may say something. */
const BY = {
  comment: ["author", "appraiser"],
  ask: ["appraiser"],
  accept: ["appraiser"],
  correct: ["author"],
  withdraw: ["author"],
} as const satisfies Record<EntryEvent, readonly EntryParty[]>;
export type EntryParty = "author" | "appraiser";

export type EntryFacts = {
  readonly state: EntryState;
  /** The plan is in force; before and after that nothing is said about its log. */
  readonly isPlanAgreed: boolean;
  readonly party: EntryParty;
};

/** May this party do this to the entry now, and where does it stand then? */
export function decideEntry(
  { state, isPlanAgreed, party }: EntryFacts,
  event: EntryEvent,
): Decision<EntryState, ReviewRefusal> {
  const cell = ENTRY_TRANSITIONS[event][state];
  if (!("to" in cell)) return refused(cell.refusal);
  const allowed: readonly EntryParty[] = BY[event];
  const checks: readonly (readonly [boolean, ReviewRefusal])[] = [
    [!isPlanAgreed, "PLAN_NOT_AGREED"],
    [!allowed.includes(party), "ENTRY_OF_OTHER_PARTY"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    cell.to,
  );
}

/** What a party may do to an entry now; feeds the buttons. */
export const entryEvents = (facts: EntryFacts): readonly EntryEvent[] =>
  ENTRY_EVENTS.filter((event) => decideEntry(facts, event).ok);
