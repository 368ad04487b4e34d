import { requireStep, requireViewer } from "@/lib/auth/current-session";
import { requestOrigin } from "@/lib/auth/request-origin";
import type { SignInStep } from "@/lib/auth/sign-in-steps";
import { ANONYMOUS, type AnonymousViewer, type EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { localDayOf } from "@/lib/time";

/** The context of a write by somebody signed in. The only place that reads the clock for them. */
export async function requireContext(): Promise<ServiceContext<EmployeeViewer>> {
  const viewer = await requireViewer();
  const now = new Date();
  return { viewer, now, today: localDayOf(now), origin: await requestOrigin() };
}

/**
 * The context of a write by a citizen. Where they came from is not kept: an anonymous answer must not lead back to
 * a device.
 */
export async function anonymousContext(): Promise<ServiceContext<AnonymousViewer>> {
  const now = new Date();
  const { requestId } = await requestOrigin();
  return {
    viewer: ANONYMOUS,
    now,
    today: localDayOf(now),
    origin: { address: null, userAgent: null, requestId },
  };
}

/** The context of somebody who is about to sign in: anonymous, but from a known place. */
export async function visitorContext(): Promise<ServiceContext<AnonymousViewer>> {
  const now = new Date();
  return { viewer: ANONYMOUS, now, today: localDayOf(now), origin: await requestOrigin() };
}

/** The context of somebody signed in who has reached this step on the way to the portal. */
export async function sessionContext(step: SignInStep): Promise<ServiceContext<EmployeeViewer>> {
  const { viewer } = await requireStep(step);
  const now = new Date();
  return { viewer, now, today: localDayOf(now), origin: await requestOrigin() };
}
