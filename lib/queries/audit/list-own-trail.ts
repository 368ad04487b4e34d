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
  /** The appraisal that the row is of, while there is one to open. */
  readonly appraisalId: string | null;
  /** Null while what was written is still the appraiser's draft, and where that was dropped. */
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

/** The appraisals of the viewer that there are, each with whether it was handed over: a draft may be dropped with a move. */
async function ownAppraisals(viewer: EmployeeViewer): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db().appraisal.findMany({
    where: { plan: { employeeId: viewer.employeeId } },
    select: { id: true, state: true },
  });
  return new Map(rows.map(({ id, state }) => [id, !UNSHOWN_STATES.some((unshown) => unshown === state)]));
}

/** The trail of what led to the viewer's own ratings, newest first. */
export async function listOwnTrail(
  viewer: EmployeeViewer,
  before?: string,
): Promise<KeysetPage<OwnTrailRow>> {
  if (!canSomewhere(viewer, "audit.readOwn")) return { rows: [], next: null };
  const [appraisals, rows] = await Promise.all([
    ownAppraisals(viewer),
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
    // What older rows say of ratings that were not handed over is not to be read either.
    const isHidden = appraisals.get(row.subjectId) === false;
    const isUnread = row.subjectType === "appraisal" && !appraisals.get(row.subjectId);
    return {
      id: row.id.toString(),
      at: row.at.toISOString(),
      action: row.action as AuditAction,
      actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
      isOwnDeed: row.actorId === viewer.employeeId,
      appraisalId: appraisals.has(row.subjectId) ? row.subjectId : null,
      before: isUnread ? null : row.before,
      after: isUnread ? null : row.after,
      isHidden,
    };
  });
  return keysetPage(plain, PAGE, ({ id }) => id);
}
