import { db } from "@/lib/db/client";
import { AUDIT_ACTIONS, type AuditAction, type AuditCategory } from "@/lib/domain/audit/actions";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface OwnTrailRow {
  readonly id: string;
  readonly at: string;
  readonly action: AuditAction;
  readonly actor: string | null;
  readonly isOwnDeed: boolean;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Null while what was written is still the appraiser's draft. */
  readonly before: unknown;
  readonly after: unknown;
  readonly isHidden: boolean;
}

const PAGE = 30;

/** What concerns one's rating: the plan, the log and the appraisal. */
const CATEGORIES: readonly AuditCategory[] = ["plan", "progress", "appraisal"];
const ACTIONS = (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter((action) =>
  CATEGORIES.includes(AUDIT_ACTIONS[action]),
);

/** Appraisals of the viewer that were not handed over: what older rows say of their ratings is not to be read either. */
async function unshown(viewer: EmployeeViewer): Promise<ReadonlySet<string>> {
  const rows = await db().appraisal.findMany({
    where: { plan: { employeeId: viewer.employeeId }, state: { in: [...UNSHOWN_STATES] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The trail of what led to the viewer's own ratings, newest first. */
export async function listOwnTrail(
  viewer: EmployeeViewer,
  before?: string,
): Promise<KeysetPage<OwnTrailRow>> {
  if (!canSomewhere(viewer, "audit.readOwn")) return { rows: [], next: null };
  const [hidden, rows] = await Promise.all([
    unshown(viewer),
    db().auditEvent.findMany({
      where: {
        aboutId: viewer.employeeId,
        action: { in: ACTIONS },
        ...(before ? { id: { lt: BigInt(before) } } : {}),
      },
      orderBy: { id: "desc" },
      take: PAGE + 1,
    }),
  ]);
  const actors = await db().employee.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => (actorId ? [actorId] : [])) } },
    select: { id: true, name: true },
  });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const plain = rows.map((row) => {
    const isHidden = row.subjectType === "appraisal" && hidden.has(row.subjectId);
    return {
      id: row.id.toString(),
      at: row.at.toISOString(),
      action: row.action as AuditAction,
      actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
      isOwnDeed: row.actorId === viewer.employeeId,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      before: isHidden ? null : row.before,
      after: isHidden ? null : row.after,
      isHidden,
    };
  });
  return keysetPage(plain, PAGE, ({ id }) => id);
}
