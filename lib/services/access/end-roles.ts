import type { Tx } from "@/lib/db/client";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";

/** Takes every role that these people still hold. Gives what was taken. */
export const endRoles = (
  tx: Tx,
  ctx: ServiceContext,
  employeeIds: readonly string[],
): Promise<readonly { readonly id: string; readonly employeeId: string; readonly role: string }[]> =>
  tx.grant.updateManyAndReturn({
    where: { employeeId: { in: [...employeeIds] }, revokedAt: null },
    data: { revokedAt: ctx.now, revokedById: employeeIdOf(ctx.viewer) },
    select: { id: true, employeeId: true, role: true },
  });
