import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { revokeSessions } from "./revoke-sessions";

/** Ends all of one's own sessions but the present one. */
export function revokeOtherSessions(
  ctx: ServiceContext<EmployeeViewer>,
): Promise<{ readonly endedSessions: number }> {
  const { accountId, employeeId, sessionId } = ctx.viewer;
  return mutate(ctx, async (tx) => {
    const endedSessions = await revokeSessions(tx, ctx.now, accountId, sessionId);
    if (endedSessions === 0) return { result: { endedSessions }, audit: { notAudited: "repeat" } };
    return {
      result: { endedSessions },
      audit: {
        action: "account.revokeSession",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
        after: { endedSessions },
      },
    };
  });
}
