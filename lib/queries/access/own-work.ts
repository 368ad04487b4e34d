import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import { dayOf } from "@/lib/time";
import { FEEDBACK_SELECT, feedbackView, NAMED } from "../feedback/feedback-row";
import { ENTRY_COLUMNS, entryRowOf } from "../progress/list-progress-entries";
import { LAST, NEWEST } from "./newest-copied";

/** Somebody's plans, entries, and the feedback that they got and gave, the newest first, for a copy of their own data. */
export async function ownWork(employeeId: string) {
  const [plans, entries, received, given] = await Promise.all([
    ownPlans(employeeId),
    db().progressEntry.findMany({
      where: { authorId: employeeId, withdrawsId: null, correctedBy: null },
      orderBy: [{ happenedOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: ENTRY_COLUMNS,
    }),
    db().feedback.findMany({
      where: { plan: { employeeId }, correctedBy: { is: null } },
      orderBy: [{ givenAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: FEEDBACK_SELECT,
    }),
    db().feedback.findMany({
      where: { giverId: employeeId, correctedBy: { is: null } },
      orderBy: [{ givenAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: { ...FEEDBACK_SELECT, plan: { select: { employee: NAMED } } },
    }),
  ]);
  return {
    plans,
    entries: entries.map(entryRowOf),
    received: received.map(feedbackView),
    given: given.map((row) => ({ ...feedbackView(row), about: fullName(row.plan.employee) })),
  };
}

/** Every plan with its results and indicators, the newest first. */
async function ownPlans(employeeId: string) {
  const rows = await db().performancePlan.findMany({
    where: { employeeId },
    orderBy: [{ startsOn: LAST }, { id: LAST }],
    ...NEWEST,
    select: {
      positionTitle: true,
      startsOn: true,
      endsOn: true,
      revision: true,
      state: true,
      period: { select: { name: true } },
      appraiser: NAMED,
      results: {
        orderBy: { ordinal: "asc" },
        select: {
          kind: true,
          text: true,
          indicators: {
            orderBy: { ordinal: "asc" },
            select: { text: true, targetLow: true, targetHigh: true, unit: true },
          },
        },
      },
    },
  });
  return rows.map(({ period, appraiser, ...plan }) => ({
    ...plan,
    period: period.name,
    appraiser: fullName(appraiser),
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    results: plan.results.map(({ indicators, ...result }) => ({
      ...result,
      indicators: indicators.map(({ targetLow, targetHigh, ...one }) => ({
        ...one,
        targetLow: targetLow.toFixed(),
        targetHigh: targetHigh?.toFixed() ?? null,
      })),
    })),
  }));
}
