import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { objectionFactsOf } from "@/lib/db/objection-facts";
import { awaitsExplanation } from "@/lib/domain/appraisal/answer-terms";
import type { AppraisalFacts } from "@/lib/domain/appraisal/lifecycle";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type AppraisalAct, type AppraisalRecord, mayAct } from "@/lib/permissions/appraisal-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { conflict, notFound } from "@/lib/services/errors";
import { dayOf } from "@/lib/time";

const INCLUDE = {
  objection: true,
  appraiser: { select: { state: true } },
  plan: {
    select: {
      employeeId: true,
      periodId: true,
      startsOn: true,
      unitId: true,
      unit: { select: { path: true } },
      period: {
        select: {
          frequency: true,
          endsOn: true,
          objectionDays: true,
          objectionDayKind: true,
          explanationDays: true,
          decisionDays: true,
        },
      },
    },
  },
} as const satisfies Prisma.AppraisalInclude;

export type LoadedAppraisal = Prisma.AppraisalGetPayload<{ include: typeof INCLUDE }>;

const recordOf = (appraisal: LoadedAppraisal): AppraisalRecord => ({
  ownerId: appraisal.plan.employeeId,
  appraiserId: appraisal.appraiserId,
  superiorId: appraisal.superiorId,
  unitPath: appraisal.plan.unit.path,
  state: appraisal.state,
  hasObjection: appraisal.objection !== null,
});

/** The appraisal if this viewer may do this to it; else it does not exist for them. */
export async function loadAppraisal(
  tx: Tx,
  viewer: Viewer,
  act: AppraisalAct,
  id: string,
): Promise<LoadedAppraisal> {
  const appraisal = await tx.appraisal.findUnique({ where: { id }, include: INCLUDE });
  if (!appraisal || !mayAct(viewer, act, recordOf(appraisal))) throw notFound("appraisal");
  return appraisal;
}

/** What the rules must know. */
export const factsOf = (appraisal: LoadedAppraisal, today: LocalDate): AppraisalFacts => ({
  state: appraisal.state,
  outcome: appraisal.outcome,
  appraisedId: appraisal.plan.employeeId,
  appraiserId: appraisal.appraiserId,
  superiorId: appraisal.superiorId,
  objectionDueOn: appraisal.objectionDueOn ? dayOf(appraisal.objectionDueOn) : null,
  awaitsExplanation: awaitsExplanation(appraisal.state, objectionFactsOf(appraisal), today),
});

/** Writes the step only if the appraisal is still as it was seen; else somebody else was first. */
export async function moveAppraisal(
  tx: Tx,
  appraisal: LoadedAppraisal,
  seenVersion: number,
  data: Prisma.AppraisalUncheckedUpdateManyInput,
): Promise<void> {
  const moved = await tx.appraisal.updateMany({
    where: { id: appraisal.id, state: appraisal.state, version: seenVersion },
    data: { ...data, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("appraisal");
}
