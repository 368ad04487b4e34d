import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Origin } from "@/lib/permissions/origin";
import type { Viewer } from "@/lib/permissions/viewer";
import type { AuditEntry } from "./entry";

const json = (value: object | undefined) =>
  value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonObject);

/** Writes audit rows in the caller's transaction: no change without its trail, no trail without its change. */
export async function recordAudit(
  tx: Tx,
  by: { readonly viewer: Viewer; readonly now: Date; readonly origin: Origin },
  entries: readonly AuditEntry[],
): Promise<void> {
  const { viewer, now, origin } = by;
  await tx.auditEvent.createMany({
    data: entries.map((entry) => ({
      at: now,
      actorId: viewer.kind === "employee" ? viewer.employeeId : null,
      actorKind: viewer.kind === "system" ? `system:${viewer.name}` : viewer.kind,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      aboutId: entry.aboutId ?? null,
      before: json(entry.before),
      after: json(entry.after),
      address: origin.address,
      userAgent: origin.userAgent,
      requestId: origin.requestId,
    })),
  });
}
