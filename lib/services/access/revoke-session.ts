import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RevokeSessionInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { conflict, notFound } from "../errors";
import { mutate } from "../mutate";

/** Ends one of one's own sessions, on whatever device. */
export async function revokeSession(
  ctx: ServiceContext<EmployeeViewer>,
  { sessionId }: RevokeSessionInput,
): Promise<void> {
  const { accountId, employeeId } = ctx.viewer;
  await mutate(ctx, async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, accountId }, select: { id: true } });
    if (!session) throw notFound("session");
    const ended = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (ended.count === 0) throw conflict("session");
    return {
      result: undefined,
      audit: {
        action: "account.revokeSession",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
        after: { sessionId },
      },
    };
  });
}
