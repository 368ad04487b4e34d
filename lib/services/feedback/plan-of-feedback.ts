import type { Tx } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { type EvidenceFit, relationOf } from "@/lib/domain/feedback/feedback";
import type { FeedbackSubject } from "@/lib/domain/feedback/subject";
import type { RecordFacts } from "@/lib/permissions/can";
import { appraisersOf, planRecord } from "@/lib/permissions/plan-access";
import { notFound } from "@/lib/services/errors";
import { appraiserToday } from "@/lib/services/plan/appraiser-today";

export interface PlanOfFeedback {
  readonly id: string;
  readonly ownerId: string;
  /** Who appraises by the plan on that day. */
  readonly appraiserIds: readonly string[];
  readonly isAgreed: boolean;
  readonly isOwnerInService: boolean;
  readonly record: RecordFacts;
}

const SELECT = {
  ...APPRAISER_OF_PLAN,
  employee: { select: { ...APPRAISER_OF_PLAN.employee.select, state: true } },
} as const;

/** The plan that feedback is about, with what the rules and the permissions must know of it. */
export async function planOfFeedback(tx: Tx, planId: string, today: string): Promise<PlanOfFeedback> {
  const plan = await tx.performancePlan.findUnique({ where: { id: planId }, select: SELECT });
  if (!plan) throw notFound("plan");
  return {
    id: planId,
    ownerId: plan.employeeId,
    appraiserIds: appraisersOf(plan, today),
    isAgreed: plan.state === "AGREED",
    isOwnerInService: plan.employee.state === "ACTIVE",
    record: planRecord(plan, today),
  };
}

/** A result must be one of this plan; each of the seven behaviours is in every plan. */
export async function requireSubject(tx: Tx, planId: string, subject: FeedbackSubject): Promise<void> {
  if (subject.kind === "behaviour") return;
  const found = await tx.planResult.count({ where: { id: subject.resultId, planId } });
  if (found === 0) throw notFound("result");
}

/** Does the piece of evidence belong to the subject? To the result itself, or for a behaviour to the plan. */
export async function evidenceFit(
  tx: Tx,
  planId: string,
  subject: FeedbackSubject,
  entryId: string | undefined,
): Promise<EvidenceFit> {
  if (!entryId) return "NONE";
  const entry = await tx.progressEntry.findUnique({
    where: { id: entryId },
    select: {
      withdrawsId: true,
      withdrawnBy: { select: { id: true } },
      indicator: { select: { resultId: true, result: { select: { planId: true } } } },
    },
  });
  const isOfPlan = entry?.withdrawsId === null && entry.indicator.result.planId === planId;
  const isOfResult = subject.kind === "behaviour" || entry?.indicator.resultId === subject.resultId;
  if (!isOfPlan || !isOfResult) return "OTHER_WORK";
  return entry.withdrawnBy ? "TAKEN_BACK" : "FITS";
}

/** Who the giver is, today, to the person whom the plan belongs to. */
export async function relationToday(tx: Tx, plan: PlanOfFeedback, giverId: string, today: string) {
  const giverAppraiserId = await appraiserToday(tx, giverId, today);
  return relationOf({ giverId, ownerId: plan.ownerId, appraiserIds: plan.appraiserIds, giverAppraiserId });
}
