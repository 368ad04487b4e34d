import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CancelRequestInput, DeclineRequestInput } from "@/lib/schemas/feedback";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { loadRequest, moveRequest } from "./load-request";

/** Whom a request names says that they cannot answer it, and why; only the one who asked reads the reason. */
export function declineRequest(
  ctx: ServiceContext<EmployeeViewer>,
  input: DeclineRequestInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const { requestId, version, reason } = input;
    const request = await loadRequest(tx, "decline", requestId, ctx.viewer.employeeId);
    const state = await moveRequest(tx, request, "decline", { version, now: ctx.now, reason });
    return {
      result: { planId: request.planId },
      audit: {
        action: "feedback.decline",
        subject: { type: "feedbackRequest", id: request.id },
        aboutId: request.plan.employeeId,
        before: { state: request.state },
        after: { state },
      },
    };
  });
}

/** The one who asked takes the question back. */
export function cancelRequest(
  ctx: ServiceContext<EmployeeViewer>,
  input: CancelRequestInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const request = await loadRequest(tx, "cancel", input.requestId, ctx.viewer.employeeId);
    const state = await moveRequest(tx, request, "cancel", { version: input.version, now: ctx.now });
    return {
      result: { planId: request.planId },
      audit: {
        action: "feedback.cancelRequest",
        subject: { type: "feedbackRequest", id: request.id },
        aboutId: request.plan.employeeId,
        before: { state: request.state },
        after: { state },
      },
    };
  });
}
