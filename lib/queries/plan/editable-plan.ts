import { db } from "@/lib/db/client";
import { type SourceSubjects, sourceSubjects } from "@/lib/db/source-subjects";
import { sourceChoice } from "@/lib/domain/measured/source";
import { can } from "@/lib/permissions/can";
import { leadsUnit } from "@/lib/permissions/own-unit";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type FoundPlan, findPlan } from "./find-plan";
import { planActs } from "./plan-acts";
import { reviewLinesOf } from "./review-lines";

export interface SuperiorResultOption {
  readonly id: string;
  readonly text: string;
}

/** The viewer's plan as its form takes it, and what of the superior it may name; null when it cannot be edited. */
export async function editablePlan(viewer: EmployeeViewer, id: string, today: string) {
  const plan = await findPlan(viewer, id, today);
  if (!plan || !can(viewer, "plan.edit", planRecord(plan, today)) || !planActs(viewer, plan, today).mayEdit)
    return null;
  return {
    id: plan.id,
    version: plan.version,
    period: plan.period.name,
    format: plan.format,
    approach: plan.approach,
    appraiser: plan.appraiser.name,
    lastComment: plan.state === "RETURNED" ? (lastReviewOf(plan)?.comment ?? null) : null,
    lineComments: plan.state === "RETURNED" ? reviewLinesOf(lastReviewOf(plan)?.lines ?? []) : [],
    superiorResults: await superiorResults(plan),
    sources: await sources(viewer, plan),
    results: plan.results.map(rowOf),
    annexes: {
      RESOURCES: linesOf(plan, "RESOURCES"),
      ACCOUNTABILITY: linesOf(plan, "ACCOUNTABILITY"),
      CONSEQUENCES: linesOf(plan, "CONSEQUENCES"),
    },
  };
}

/** Numbers stay plain decimals here; the page writes them the Indonesian way. */
const rowOf = (result: FoundPlan["results"][number]) => ({
  id: result.id,
  kind: result.kind,
  text: result.text,
  superiorResultId: result.superiorResultId,
  superiorText: result.superiorText,
  perspective: result.perspective,
  indicators: result.indicators.map((indicator) => ({
    id: indicator.id,
    aspect: indicator.aspect,
    text: indicator.text,
    targetLow: indicator.targetLow.toFixed(),
    targetHigh: indicator.targetHigh?.toFixed() ?? null,
    unit: indicator.unit,
    direction: indicator.direction,
    accumulation: indicator.accumulation,
    source: sourceChoice(indicator),
  })),
});

const lastReviewOf = ({ reviews }: FoundPlan) =>
  reviews.findLast(({ event }) => event === "return" || event === "revise");

const linesOf = ({ annexes }: FoundPlan, kind: FoundPlan["annexes"][number]["kind"]): string =>
  annexes.flatMap((annex) => (annex.kind === kind ? [annex.text] : [])).join("\n");

/** Whose figures an indicator may name, and those that are named already. */
async function sources(viewer: EmployeeViewer, plan: FoundPlan): Promise<SourceSubjects> {
  const unit = { id: plan.unitId, path: plan.unit.path };
  const offered = await sourceSubjects(db(), unit, leadsUnit(viewer, unit.path));
  const indicators = plan.results.flatMap((result) => result.indicators);
  return {
    services: withNamed(
      offered.services,
      indicators.flatMap((row) =>
        row.sourceServiceId && row.sourceService
          ? { id: row.sourceServiceId, name: row.sourceService.name }
          : [],
      ),
    ),
    units: withNamed(
      offered.units,
      indicators.flatMap((row) =>
        row.sourceUnitId && row.sourceUnit ? { id: row.sourceUnitId, name: row.sourceUnit.name } : [],
      ),
    ),
  };
}

const withNamed = (offered: SourceSubjects["services"], named: SourceSubjects["services"]) => [
  ...new Map([...offered, ...named].map((subject) => [subject.id, subject])).values(),
];

/** Results of the appraiser's agreed plan of the period, which nobody rewrites; and those named already. */
async function superiorResults(plan: FoundPlan): Promise<readonly SuperiorResultOption[]> {
  const named = plan.results.flatMap(({ superiorResultId }) => (superiorResultId ? [superiorResultId] : []));
  return db().planResult.findMany({
    where: {
      OR: [
        { id: { in: named } },
        { plan: { employeeId: plan.appraiserId, periodId: plan.periodId, state: "AGREED" } },
      ],
    },
    orderBy: [{ planId: "asc" }, { ordinal: "asc" }],
    select: { id: true, text: true },
  });
}
