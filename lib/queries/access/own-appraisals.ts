import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { dayOf } from "@/lib/time";
import { NAMED } from "../feedback/feedback-row";
import { LAST, NEWEST } from "./newest-copied";

/** The ratings that were handed over, each with the objection to it. A draft is its appraiser's alone. For a copy of one's own data. */
export async function ownAppraisals(employeeId: string) {
  const rows = await db().appraisal.findMany({
    where: { plan: { employeeId }, state: { notIn: [...UNSHOWN_STATES] } },
    orderBy: [{ endsOn: LAST }, { id: LAST }],
    ...NEWEST,
    select: {
      kind: true,
      startsOn: true,
      endsOn: true,
      state: true,
      resultsRating: true,
      resultsReason: true,
      behaviourRating: true,
      behaviourReason: true,
      predikat: true,
      recommendation: true,
      handedOverAt: true,
      finalAt: true,
      outcome: true,
      appraiser: NAMED,
      plan: { select: { period: { select: { name: true } } } },
      objection: {
        select: {
          reason: true,
          raisedAt: true,
          explanation: true,
          explainedAt: true,
          decisionReason: true,
          decidedAt: true,
        },
      },
    },
  });
  return rows.map(({ plan, appraiser, ...row }) => ({
    ...row,
    period: plan.period.name,
    appraiser: fullName(appraiser),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  }));
}
