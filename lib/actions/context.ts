import { requireViewer } from "@/lib/auth/current-session";
import { requestOrigin } from "@/lib/auth/request-origin";
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
