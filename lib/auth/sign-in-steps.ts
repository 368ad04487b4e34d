import type { LiveSession } from "./load-session";

/** What may stand between a signed-in person and the portal, in this order. */
export const SIGN_IN_STEPS = ["code", "newPassword", "secondFactor"] as const;
export type SignInStep = (typeof SIGN_IN_STEPS)[number];

/** Steps that a person may also take of their own will, once nothing stands in the way. */
const VOLUNTARY: ReadonlySet<SignInStep> = new Set<SignInStep>(["secondFactor"]);

/** The first step that is still open, or null when the portal is. */
export function pendingStep(session: LiveSession): SignInStep | null {
  const open: Readonly<Record<SignInStep, boolean>> = {
    code: session.mustShowCode,
    newPassword: session.mustChangePassword,
    secondFactor: session.mustEnrolSecondFactor,
  };
  return SIGN_IN_STEPS.find((step) => open[step]) ?? null;
}

/** Whether the person may be at this step now. Nobody skips the code by asking for a new password. */
export function mayTakeStep(session: LiveSession, step: SignInStep): boolean {
  const pending = pendingStep(session);
  return pending === step || (pending === null && VOLUNTARY.has(step));
}
