import { db } from "@/lib/db/client";
import { isResultsAdvice, type ResultsAdvice } from "@/lib/domain/appraisal/advice";
import type { AuditAction } from "@/lib/domain/audit/actions";
import { type ProgressTotals, progressTotalsOf } from "@/lib/domain/plan/progress-totals";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { feedbackCounts } from "../feedback/feedback-counts";
import {
  indicatorsOf,
  MEASURED_RESULTS,
  type MeasuredResultView,
  measuredResults,
  type ResultRow,
} from "../progress/measured-results";
import { windowTotals } from "../progress/window-totals";
import { achievementOfStage, type StageAchievement, windowNumberOf } from "./achievement-of-stage";
import { type AppraisalView, type StandingRatings, standingRatings } from "./appraisal-view";
import { findAppraisal } from "./find-appraisal";
import { type PlanAsRated, planAsRated, rowsOfVersion } from "./plan-as-rated";

export interface OriginStep {
  readonly id: string;
  readonly at: string;
  readonly action: AuditAction;
  /** Null where the server itself acted. */
  readonly actor: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AppraisalOrigin {
  readonly appraisal: AppraisalView;
  readonly ratings: StandingRatings;
  /** What the log said at the moment of the rating: later entries did not count for it. */
  readonly resultsThen: readonly MeasuredResultView[];
  readonly steps: readonly OriginStep[];
  readonly agreedAt: string | null;
  /** How much was said of each result and behaviour until the rating, by the subject's key; null for whom it is not to be read. */
  readonly feedback: ReadonlyMap<string, number> | null;
  /** What the level above said of the unit for these days; null where nothing is said. */
  readonly achievement: StageAchievement | null;
  /** What the trail kept of the advice with the hand-over; null before it, and where none was kept yet. */
  readonly advice: ResultsAdvice | null;
}

/**
 * The totals of each indicator from the rows that were written by then; the log is append-only, so they still are. For a periodic
 * evaluation those of its window.
 */
async function totalsAsOf(
  indicatorIds: readonly string[],
  { window }: AppraisalView,
  at: Date,
): Promise<ReadonlyMap<string, { readonly upTo: ProgressTotals; readonly within?: ProgressTotals }>> {
  if (window) return windowTotals(indicatorIds, window, at);
  const rows = await db().progressEntry.findMany({
    where: { indicatorId: { in: [...indicatorIds] }, createdAt: { lte: at } },
    select: {
      id: true,
      indicatorId: true,
      happenedOn: true,
      writtenAt: true,
      amount: true,
      withdrawsId: true,
    },
  });
  return new Map(
    indicatorIds.map((indicatorId) => [
      indicatorId,
      {
        upTo: progressTotalsOf(
          rows
            .filter((row) => row.indicatorId === indicatorId)
            .map((row) => ({ ...row, happenedOn: dayOf(row.happenedOn), amount: row.amount.toFixed() })),
        ),
      },
    ]),
  );
}

async function stepsOf(appraisalId: string): Promise<readonly OriginStep[]> {
  const rows = await db().auditEvent.findMany({
    where: { subjectType: "appraisal", subjectId: appraisalId },
    orderBy: { id: "asc" },
  });
  const actors = await db().employee.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => (actorId ? [actorId] : [])) } },
    select: { id: true, name: true },
  });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id.toString(),
    at: row.at.toISOString(),
    action: row.action as AuditAction,
    actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
    before: row.before,
    after: row.after,
  }));
}

/**
 * An appraised plan's results as they stood at a moment: by the version that was rated where the plan was changed since, by the
 * log of then, and by what was measured for the rating.
 */
export async function resultsAsOf(
  appraisal: AppraisalView,
  plan: { readonly results: readonly ResultRow[]; readonly then: PlanAsRated | null },
  at: Date,
): Promise<readonly MeasuredResultView[]> {
  const rows = plan.then ? rowsOfVersion(plan.then) : plan.results;
  const ids = indicatorsOf(rows).map((one) => one.id);
  const measured = new Map(
    indicatorsOf(appraisal.results).flatMap((one) => (one.measured ? [[one.id, one.measured] as const] : [])),
  );
  return measuredResults(rows, measured, await totalsAsOf(ids, appraisal, at));
}

/** The advice in the trail of an appraisal. */
function adviceIn(steps: readonly OriginStep[]): ResultsAdvice | null {
  const handOver = steps.find(({ action }) => action === "appraisal.handOver");
  const { advice } = (handOver?.after ?? {}) as { readonly advice?: unknown };
  return isResultsAdvice(advice) ? advice : null;
}

/**
 * Where a rating comes from: its inputs as they stood when it was given, and every step with who and when, from the
 * data and the trail. Null for who may not read the ratings (yet).
 */
export async function appraisalOrigin(
  viewer: EmployeeViewer,
  id: string,
  today: string,
): Promise<AppraisalOrigin | null> {
  const appraisal = await findAppraisal(viewer, id, today);
  const ratings = appraisal && standingRatings(appraisal);
  if (!appraisal || !ratings) return null;
  const plan = await db().performancePlan.findUniqueOrThrow({
    where: { id: appraisal.planId },
    select: { agreedAt: true, periodId: true, unit: { select: { path: true } }, results: MEASURED_RESULTS },
  });
  const then = await planAsRated(appraisal.planId, appraisal.givenByRevision);
  const [ratedAt, { planId, window }] = [new Date(ratings.ratedAt), appraisal];
  const { periodId, unit } = plan;
  const [resultsThen, steps, feedback, achievement] = await Promise.all([
    resultsAsOf(appraisal, { results: plan.results, then }, ratedAt),
    stepsOf(id),
    feedbackCounts(viewer, planId, today, { window: window ?? undefined, until: ratedAt }),
    achievementOfStage({ periodId, unitPath: unit.path, window: windowNumberOf(window) }),
  ]);
  return {
    appraisal,
    ratings,
    resultsThen,
    steps,
    feedback,
    achievement,
    advice: adviceIn(steps),
    agreedAt: (then?.agreedAt ?? plan.agreedAt)?.toISOString() ?? null,
  };
}
