import { type Decision, refused, unless } from "@/lib/domain/decision";

export const COUNSELLING_STATES = ["OPEN", "CLOSED"] as const;
export type CounsellingState = (typeof COUNSELLING_STATES)[number];

export const COUNSELLING_EVENTS = ["write", "close"] as const;
export type CounsellingEvent = (typeof COUNSELLING_EVENTS)[number];

export const COUNSELLING_REFUSALS = [
  "COUNSELLING_CLOSED",
  "COUNSELLING_WITH_SELF",
  "COUNSELLOR_INACTIVE",
] as const;
export type CounsellingRefusal = (typeof COUNSELLING_REFUSALS)[number];

type Transition = { readonly from: readonly CounsellingState[]; readonly to: CounsellingState };

/**
 * Either of the two may write and either may end it; what has ended stays readable to the two
 * (docs/rules.md#feedback-and-coaching).
 */
export const COUNSELLING_TRANSITIONS = {
  write: { from: ["OPEN"], to: "OPEN" },
  close: { from: ["OPEN"], to: "CLOSED" },
} as const satisfies Record<CounsellingEvent, Transition>;

export function decideCounselling(
  state: CounsellingState,
  event: CounsellingEvent,
): Decision<CounsellingState, CounsellingRefusal> {
  const { from, to }: Transition = COUNSELLING_TRANSITIONS[event];
  return from.includes(state) ? unless([], to) : refused("COUNSELLING_CLOSED");
}

/** With somebody else who is in office. */
export function decideCounsellingWith(facts: {
  readonly isSelf: boolean;
  readonly isActive: boolean;
}): Decision<"OPEN", CounsellingRefusal> {
  const checks: readonly (readonly [boolean, CounsellingRefusal])[] = [
    [facts.isSelf, "COUNSELLING_WITH_SELF"],
    [!facts.isActive, "COUNSELLOR_INACTIVE"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    "OPEN",
  );
}

export type CounsellingSides = { readonly employeeId: string; readonly counsellorId: string };

/**
 * Who counsels whom: an appraiser who begins counsels their own staff; everybody else who begins asks for counsel, from
 * their superior or from another official whom they trust.
 */
export function sidesOf(facts: {
  readonly beginnerId: string;
  readonly otherId: string;
  /** Who appraises the other one today. */
  readonly otherAppraiserId: string | null;
}): CounsellingSides {
  const { beginnerId, otherId, otherAppraiserId } = facts;
  return otherAppraiserId === beginnerId
    ? { employeeId: otherId, counsellorId: beginnerId }
    : { employeeId: beginnerId, counsellorId: otherId };
}
