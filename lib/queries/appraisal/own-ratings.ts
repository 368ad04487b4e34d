import { db } from "@/lib/db/client";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface OwnRating {
  readonly appraisalId: string;
  readonly periodName: string;
  readonly state: AppraisalState;
  readonly predikat: Predikat;
  readonly resultsRating: Rating;
  readonly behaviourRating: Rating;
  readonly appraiserName: string;
  readonly objectionDueOn: string | null;
  readonly finalAt: string | null;
}

/** The viewer's own ratings that were handed over, newest period first. */
export async function ownRatings(viewer: EmployeeViewer, limit: number): Promise<readonly OwnRating[]> {
  const rows = await db().appraisal.findMany({
    where: {
      plan: { employeeId: viewer.employeeId },
      state: { notIn: [...UNSHOWN_STATES] },
      predikat: { not: null },
    },
    orderBy: [{ endsOn: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      state: true,
      predikat: true,
      resultsRating: true,
      behaviourRating: true,
      objectionDueOn: true,
      finalAt: true,
      appraiser: { select: { name: true } },
      plan: { select: { period: { select: { name: true } } } },
    },
  });
  return rows.flatMap((row) => {
    const { predikat, resultsRating, behaviourRating } = row;
    if (!predikat || !resultsRating || !behaviourRating) return [];
    return [
      {
        appraisalId: row.id,
        periodName: row.plan.period.name,
        state: row.state,
        predikat,
        resultsRating,
        behaviourRating,
        appraiserName: row.appraiser.name,
        objectionDueOn: row.objectionDueOn ? dayOf(row.objectionDueOn) : null,
        finalAt: row.finalAt?.toISOString() ?? null,
      },
    ];
  });
}
