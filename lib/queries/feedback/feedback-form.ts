import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { type FeedbackRelation, knowsResults, relationOf } from "@/lib/domain/feedback/feedback";
import { keyOfResult } from "@/lib/domain/feedback/subject";
import { can } from "@/lib/permissions/can";
import { appraisersOf, planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { currentAppraiser } from "../people/current-appraiser";
import { inForce } from "../people/in-force";

/** A piece of work that feedback can rest on. */
export interface EvidenceChoice {
  readonly id: string;
  readonly note: string;
  readonly happenedOn: string;
}

export interface FeedbackForm {
  readonly planId: string;
  readonly relation: FeedbackRelation;
  /** The results that may be spoken of; behaviours always may. */
  readonly results: readonly { readonly key: string; readonly text: string }[];
  readonly evidence: readonly EvidenceChoice[];
}

const NEWEST = 30;

/** What the viewer may give feedback about to a colleague today; null while the colleague has no plan in force. */
export async function feedbackForm(
  viewer: EmployeeViewer,
  colleagueId: string,
  today: string,
): Promise<FeedbackForm | null> {
  const day = dateOf(today);
  const plan = await db().performancePlan.findFirst({
    where: { employeeId: colleagueId, state: "AGREED", startsOn: { lte: day }, endsOn: { gte: day } },
    orderBy: [{ startsOn: "desc" }, { revision: "desc" }],
    select: {
      ...APPRAISER_OF_PLAN,
      id: true,
      results: { orderBy: { ordinal: "asc" }, select: { id: true, text: true } },
    },
  });
  if (!plan || colleagueId === viewer.employeeId) return null;
  const relation = relationOf({
    giverId: viewer.employeeId,
    ownerId: plan.employeeId,
    appraiserIds: appraisersOf(plan, today),
    giverAppraiserId: await appraiserOf(viewer, today),
  });
  const knowsWork = knowsResults(relation) || can(viewer, "plan.read", planRecord(plan, today));
  return {
    planId: plan.id,
    relation,
    results: knowsWork ? plan.results.map(({ id, text }) => ({ key: keyOfResult(id), text })) : [],
    evidence: can(viewer, "progress.read", planRecord(plan, today)) ? await evidenceOf(plan.id) : [],
  };
}

async function appraiserOf(viewer: EmployeeViewer, today: string): Promise<string | null> {
  const rows = await db().appraiserAssignment.findMany({
    where: { employeeId: viewer.employeeId, ...inForce(today), appraiser: { state: "ACTIVE" } },
  });
  return currentAppraiser(rows, today)?.appraiserId ?? null;
}

/** The newest entries of a plan's log that stand. */
export async function evidenceOf(planId: string): Promise<readonly EvidenceChoice[]> {
  const rows = await db().progressEntry.findMany({
    where: { indicator: { result: { planId } }, withdrawsId: null, withdrawnBy: { is: null } },
    orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    take: NEWEST,
    select: { id: true, note: true, happenedOn: true },
  });
  return rows.map(({ id, note, happenedOn }) => ({ id, note, happenedOn: dayOf(happenedOn) }));
}
