import type { Tx } from "@/lib/db/client";
import type { AuditAction } from "@/lib/domain/audit/actions";
import type { Origin } from "@/lib/permissions/origin";
import type { Viewer } from "@/lib/permissions/viewer";

/** A line of the trail in the plain shape that travels as JSON. */
export interface BulkAuditEntry {
  readonly action: AuditAction;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly aboutId: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

/** The same as `recordAudit` for thousands of rows at once: one statement, one parameter. */
export async function recordAuditInBulk(
  tx: Tx,
  by: { readonly viewer: Viewer; readonly now: Date; readonly origin: Origin },
  entries: readonly BulkAuditEntry[],
): Promise<void> {
  const { viewer, now, origin } = by;
  const actorId = viewer.kind === "employee" ? viewer.employeeId : null;
  const actorKind = viewer.kind === "system" ? `system:${viewer.name}` : viewer.kind;
  await tx.$executeRaw`
    INSERT INTO "audit_event" ("at", "actor_id", "actor_kind", "action", "subject_type", "subject_id", "about_id",
      "before", "after", "address", "user_agent", "request_id")
    SELECT ${now}, ${actorId}::uuid, ${actorKind}, g."action", g."subjectType", g."subjectId", g."aboutId",
      g."before", g."after", ${origin.address}, ${origin.userAgent}, ${origin.requestId}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS g("action" text, "subjectType" text,
      "subjectId" text, "aboutId" uuid, "before" jsonb, "after" jsonb)`;
}
