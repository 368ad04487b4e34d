import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { FEEDBACK_SELECT, type FeedbackView, feedbackView } from "./feedback-row";

export interface ReceivedFeedback {
  readonly planId: string;
  readonly periodName: string;
  readonly total: number;
  readonly latest: readonly FeedbackView[];
}

/** What was said about the viewer's own plan of today; null while none is in force. */
export async function receivedFeedback(
  viewer: EmployeeViewer,
  today: string,
  shown: number,
): Promise<ReceivedFeedback | null> {
  const day = dateOf(today);
  const plan = await db().performancePlan.findFirst({
    where: { employeeId: viewer.employeeId, state: "AGREED", startsOn: { lte: day }, endsOn: { gte: day } },
    orderBy: [{ startsOn: "desc" }, { revision: "desc" }],
    select: { id: true, period: { select: { name: true } } },
  });
  if (!plan) return null;
  const where = { planId: plan.id, correctedBy: { is: null } };
  const [total, rows] = await Promise.all([
    db().feedback.count({ where }),
    db().feedback.findMany({
      where,
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      take: shown,
      select: FEEDBACK_SELECT,
    }),
  ]);
  return { planId: plan.id, periodName: plan.period.name, total, latest: rows.map(feedbackView) };
}
