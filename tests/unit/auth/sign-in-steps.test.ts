import { describe, expect, it } from "vitest";
import type { LiveSession } from "@/lib/auth/load-session";
import { mayTakeStep, pendingStep, SIGN_IN_STEPS } from "@/lib/auth/sign-in-steps";

const BOOLEANS = [false, true] as const;
const viewer = { kind: "employee" } as LiveSession["viewer"];

const sessions = BOOLEANS.flatMap((mustShowCode) =>
  BOOLEANS.flatMap((mustChangePassword) =>
    BOOLEANS.map(
      (mustEnrolSecondFactor): LiveSession => ({
        viewer,
        mustShowCode,
        mustChangePassword,
        mustEnrolSecondFactor,
      }),
    ),
  ),
);

describe("the steps before the portal", () => {
  it.each(sessions)("come one at a time, the code first (%o)", (session) => {
    const { mustShowCode, mustChangePassword, mustEnrolSecondFactor } = session;
    const expected = mustShowCode
      ? "code"
      : mustChangePassword
        ? "newPassword"
        : mustEnrolSecondFactor
          ? "secondFactor"
          : null;
    expect(pendingStep(session)).toBe(expected);
    const open = SIGN_IN_STEPS.filter((step) => mayTakeStep(session, step));
    expect(open).toEqual([expected ?? "secondFactor"]);
  });
});
