import type { AuditAction } from "@/lib/domain/audit/actions";

/** One line of the trail: what was done to what, and what it was before. Plain JSON values only. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly subject: { readonly type: string; readonly id: string };
  /** The employee it is about, who may read it in the trail of their own ratings. */
  readonly aboutId?: string | null;
  readonly before?: object;
  readonly after?: object;
}
