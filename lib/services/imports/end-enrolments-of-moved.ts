import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { Tx } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import { endEnrolments } from "../training/end-enrolments";

/**
 * Takes whom a file, or one that is taken back, puts out of service out of their trainings to come, as by hand. Called when
 * everybody has been written: whoever signs up meanwhile holds their own row first and a training second, and so does this.
 */
export async function endEnrolmentsOfMoved(
  tx: Tx,
  ctx: ServiceContext,
  employeeIds: readonly string[],
): Promise<void> {
  const out = await tx.employee.findMany({
    where: { id: { in: [...employeeIds] }, state: "INACTIVE" },
    select: { id: true },
  });
  if (out.length === 0) return;
  const entries = await endEnrolments(
    tx,
    ctx,
    out.map(({ id }) => id),
  );
  if (entries.length === 0) return;
  await recordAuditInBulk(
    tx,
    ctx,
    entries.map(({ action, subject, aboutId, before, after }) => ({
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      aboutId: aboutId ?? null,
      before: before ?? null,
      after: after ?? null,
    })),
  );
}
