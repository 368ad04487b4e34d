import { db } from "@/lib/db/client";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface OwnRating {
  readonly appraisalId: string;
  readonly periodName: string;
  /** Null for the annual evaluation. */
  readonly window: { readonly frequency: EvaluationFrequency; readonly startsOn: string } | null;
  readonly state: AppraisalState;
  readonly predikat: Predikat;
  readonly resultsRating: Rating;
  readonly behaviourRating: Rating;
  readonly appraiserName: string;
  readonly objectionDueOn: string | null;
  readonly finalAt: string | null;
}

/** The viewer's own ratings that were handed over: those that wait for an answer first, then the newest. */
export async function ownRatings(viewer: EmployeeViewer, limit: number): Promise<readonly OwnRating[]> {
  const rows = await db().appraisal.findMany({
    where: {
      plan: { employeeId: viewer.employeeId },
      state: { notIn: [...UNSHOWN_STATES] },
      predikat: { not: null },
    },
    // In the order of the type, HANDED_OVER stands before all that follow it.
    orderBy: [{ state: "asc" }, { endsOn: "desc" }, { kind: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      kind: true,
      startsOn: true,
      state: true,
      predikat: true,
      resultsRating: true,
      behaviourRating: true,
      objectionDueOn: true,
      finalAt: true,
      appraiser: { select: { name: true } },
      plan: { select: { period: { select: { name: true, frequency: true } } } },
    },
  });
  return rows.flatMap((row) => {
    const { predikat, resultsRating, behaviourRating } = row;
    if (!predikat || !resultsRating || !behaviourRating) return [];
    return [
      {
        appraisalId: row.id,
        periodName: row.plan.period.name,
        window:
          row.kind === "ANNUAL"
            ? null
            : { frequency: row.plan.period.frequency, startsOn: dayOf(row.startsOn) },
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
