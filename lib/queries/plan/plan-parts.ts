import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import type { Perspective } from "@/lib/domain/plan/plan";
import { realisationFromTotals, realisationOfMeasured } from "@/lib/domain/plan/realisation";
import { mayReadRatings } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { subjectOf } from "../measured/measure-indicators";
import { behavioursInOrder } from "./behaviours-in-order";
import type { FoundPlan } from "./find-plan";

type FoundResult = FoundPlan["results"][number];
type FoundIndicator = FoundResult["indicators"][number];

const decimal = (value: { toString(): string } | null): string | null => value?.toString() ?? null;

/** What the sources of a plan say, by indicator; null for who may not read what was reached. */
type Measured = ReadonlyMap<string, MeasuredFigure> | null;

function indicatorView({ total, ...indicator }: FoundIndicator, progressBy: Measured) {
  const { id, text, aspect, unit, direction, accumulation, source } = indicator;
  const target = {
    targetLow: indicator.targetLow.toString(),
    targetHigh: decimal(indicator.targetHigh),
    direction,
    accumulation,
  };
  const totals = {
    entries: total?.entries ?? 0,
    sum: decimal(total?.sum ?? null) ?? "0",
    max: decimal(total?.max ?? null),
    latest: decimal(total?.latest ?? null),
    latestOn: total?.latestOn ? dayOf(total.latestOn) : null,
  };
  const measured = progressBy?.get(id) ?? null;
  const realisation = measured
    ? realisationOfMeasured(target, measured.value)
    : realisationFromTotals(target, totals);
  const progress = progressBy && { entries: totals.entries, realisation, measured };
  return { id, text, aspect, unit, ...target, source, subject: subjectOf(indicator), progress };
}

/** A result with its indicators and targets, and what was reached of them for who may read the log. */
export const resultView = (
  { superiorResult, superiorText, perspective, ...result }: FoundResult,
  progressBy: Measured,
) => ({
  id: result.id,
  kind: result.kind,
  text: result.text,
  superior: superiorResult?.text ?? superiorText,
  isSuperiorLinked: superiorResult !== null,
  perspective: perspective as Perspective | null,
  indicators: result.indicators.map((indicator) => indicatorView(indicator, progressBy)),
});

/** The seven values in the order of their letters, with what the appraiser expects beyond the guides. */
export const behaviourViews = (plan: FoundPlan) => behavioursInOrder(plan.behaviours);

/** The annual rating, for whom the law lets read it. */
export function appraisalView(viewer: EmployeeViewer, plan: FoundPlan) {
  const appraisal = plan.appraisals.find(({ kind }) => kind === "ANNUAL");
  if (!appraisal) return null;
  const { state, appraiserId, superiorId, objection } = appraisal;
  const record = { ownerId: plan.employeeId, appraiserId, superiorId, unitPath: plan.unit.path, state };
  if (!mayReadRatings(viewer, { ...record, hasObjection: objection !== null })) return null;
  return {
    id: appraisal.id,
    version: appraisal.version,
    state,
    resultsRating: appraisal.resultsRating,
    resultsReason: appraisal.resultsReason,
    behaviourRating: appraisal.behaviourRating,
    behaviourReason: appraisal.behaviourReason,
    predikat: appraisal.predikat,
    rulesVersion: appraisal.rulesVersion,
    outcome: appraisal.outcome,
    objectionDueOn: appraisal.objectionDueOn ? dayOf(appraisal.objectionDueOn) : null,
    mayAccept: state === "HANDED_OVER" && can(viewer, "appraisal.accept", record),
  };
}
