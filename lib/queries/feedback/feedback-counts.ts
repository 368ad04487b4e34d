import { db } from "@/lib/db/client";
import { keyOfRow } from "@/lib/domain/feedback/subject";
import { mayReadFeedback } from "@/lib/permissions/feedback-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { localDayOf } from "@/lib/time";
import { objectionsOf, PLAN_RECORD } from "../progress/plan-record";

/** How much feedback each result and behaviour of a plan has, by the subject's key. */
export async function countsOfPlan(planId: string): Promise<ReadonlyMap<string, number>> {
  const groups = await db().feedback.groupBy({
    by: ["resultId", "behaviour"],
    // Only the words that stand, not those that a correction replaced.
    where: { planId, correctedBy: { is: null } },
    _count: { _all: true },
  });
  return new Map(groups.map((group) => [keyOfRow(group), group._count._all]));
}

/** The same for a viewer; null for whom the feedback of this plan is not to be read. */
export async function feedbackCounts(
  viewer: Viewer,
  planId: string,
): Promise<ReadonlyMap<string, number> | null> {
  const plan = await db().performancePlan.findUnique({ where: { id: planId }, select: PLAN_RECORD });
  if (!plan || !mayReadFeedback(viewer, planRecord(plan, localDayOf(new Date())), objectionsOf(plan)))
    return null;
  return countsOfPlan(planId);
}
