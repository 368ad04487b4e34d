import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";

/** Ends the present session. A session that is already over is left as it is. */
export async function signOut(ctx: ServiceContext<EmployeeViewer>): Promise<void> {
  const { viewer, now } = ctx;
  await mutate(ctx, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: viewer.sessionId, accountId: viewer.accountId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (ended.count === 0) return { result: undefined, audit: { notAudited: "repeat" } };
    return {
      result: undefined,
      audit: {
        action: "account.signOut",
        subject: { type: "account", id: viewer.accountId },
        aboutId: viewer.employeeId,
        after: { sessionId: viewer.sessionId },
      },
    };
  });
}
