import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import { endRoles } from "../access/end-roles";
import type { PersonWrite } from "./person-write";
import type { Writer } from "./writer";

/**
 * Takes the roles of whom the file puts out of service, or back into it: as by hand, roles end with the service and are given
 * anew. Else a second file would bring back in silence what the first one seemed to have ended. Undoing the import does not
 * give them back either.
 */
export async function endRolesOfMoved(
  { tx, ctx, batchId }: Writer,
  chunk: readonly PersonWrite[],
): Promise<void> {
  const ids = chunk
    .filter(({ isNew, changes }) => !isNew && changes.some(({ field }) => field === "state"))
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const ended = await endRoles(tx, ctx, ids);
  if (ended.length === 0) return;
  await recordAuditInBulk(
    tx,
    ctx,
    ended.map(({ id, employeeId, role }) => ({
      action: "grant.revoke",
      subjectType: "grant",
      subjectId: id,
      aboutId: employeeId,
      before: { role },
      after: { importId: batchId },
    })),
  );
}
