import { db } from "@/lib/db/client";
import type { Behaviour } from "@/lib/domain/plan/behaviours";
import { type Realisation, realisationFromTotals } from "@/lib/domain/plan/realisation";
import { mayReadRatings } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

const PERSON = { select: { id: true, name: true, nip: true, golongan: true } } as const;

const find = (id: string) =>
  db().performancePlan.findUnique({
    where: { id },
    include: {
      period: { select: { name: true } },
      unit: { select: { name: true, path: true } },
      employee: PERSON,
      appraiser: PERSON,
      results: {
        orderBy: { ordinal: "asc" },
        include: {
          superiorResult: { select: { text: true } },
          indicators: { orderBy: { ordinal: "asc" }, include: { total: true } },
        },
      },
      behaviours: true,
      annexes: { orderBy: { ordinal: "asc" } },
      reviews: { orderBy: { at: "asc" } },
      appraisals: {
        where: { kind: "ANNUAL" },
        include: { objection: { select: { appraisalId: true } } },
        take: 1,
      },
    },
  });
type Found = NonNullable<Awaited<ReturnType<typeof find>>>;
type FoundIndicator = Found["results"][number]["indicators"][number];

const decimal = (value: { toString(): string } | null): string | null => value?.toString() ?? null;

function indicatorView({ total, ...indicator }: FoundIndicator) {
  const target = { targetLow: indicator.targetLow.toString(), targetHigh: decimal(indicator.targetHigh) };
  const totals = {
    entries: total?.entries ?? 0,
    sum: decimal(total?.sum ?? null) ?? "0",
    max: decimal(total?.max ?? null),
    latest: decimal(total?.latest ?? null),
    latestOn: total?.latestOn ? dayOf(total.latestOn) : null,
  };
  const { id, text, aspect, unit, direction, accumulation } = indicator;
  const realisation: Realisation = realisationFromTotals({ ...target, direction, accumulation }, totals);
  return { id, text, aspect, unit, ...target, entries: totals.entries, realisation };
}

function appraisalView(viewer: EmployeeViewer, plan: Found) {
  const appraisal = plan.appraisals[0];
  if (!appraisal) return null;
  const { state, appraiserId, superiorId, objection } = appraisal;
  const record = { ownerId: plan.employeeId, appraiserId, superiorId, state, unitPath: plan.unit.path };
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

/**
 * One plan in the official order (domain 1.4), with what was reached of each target and the rating where the viewer may
 * see it; null for whom it does not exist.
 */
export async function readPlan(viewer: EmployeeViewer, id: string) {
  const plan = await find(id);
  if (!plan) return null;
  const record = { ownerId: plan.employeeId, appraiserId: plan.appraiserId, unitPath: plan.unit.path };
  if (!can(viewer, "plan.read", record)) return null;
  return {
    id: plan.id,
    version: plan.version,
    state: plan.state,
    period: plan.period.name,
    unit: plan.unit.name,
    positionTitle: plan.positionTitle,
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    employee: plan.employee,
    appraiser: plan.appraiser,
    results: plan.results.map(({ id: resultId, kind, text, superiorText, superiorResult, indicators }) => ({
      id: resultId,
      kind,
      text,
      superior: superiorResult?.text ?? superiorText,
      indicators: indicators.map(indicatorView),
    })),
    behaviours: plan.behaviours.map(({ value, expectation }) => ({ value: value as Behaviour, expectation })),
    annexes: plan.annexes.map(({ kind, text }) => ({ kind, text })),
    reviews: plan.reviews.map(({ id: reviewId, event, comment, at }) => ({
      id: reviewId,
      event,
      comment,
      at: at.toISOString(),
    })),
    appraisal: appraisalView(viewer, plan),
    maySubmit: (plan.state === "DRAFT" || plan.state === "RETURNED") && can(viewer, "plan.submit", record),
    mayDecide: plan.state === "SUBMITTED" && can(viewer, "plan.agree", record),
  };
}
export type PlanView = NonNullable<Awaited<ReturnType<typeof readPlan>>>;
