import { randomUUID } from "node:crypto";
import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { Tx } from "@/lib/db/client";
import { type IndicatorSource, measuredSourceOf, type NamedSource } from "@/lib/domain/measured/source";
import { planFacts } from "@/lib/domain/plan/facts";
import { decide } from "@/lib/domain/plan/lifecycle";
import type { AnnexKind } from "@/lib/domain/plan/plan";
import {
  approachOfVersion,
  type PlanVersionDocument,
  type RestoreReason,
  type VersionIndicator,
  type VersionResult,
} from "@/lib/domain/plan/version";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { IndicatorInput, ResultInput } from "@/lib/schemas/plan-results";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { documentChanges, planDocument } from "./plan-document";
import { leavesOutRowsInUse } from "./rows-in-use";
import { type StoredPlan, storedPlan } from "./stored-plan";
import { writeAnnexes } from "./write-annexes";
import { indicatorColumns, resultColumns, writeResults } from "./write-results";

/** Beside the history of a plan, where the server itself did it: no employee has this id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Takes back the change of agreed plans that nobody has agreed yet: what was agreed last stands again, on the same rows, and is
 * what its days are rated by (docs/decisions/0046-who-leaves-the-service.md). The words of the change stay in the trail, and its owner and
 * whoever appraises are told (`tellRestored`). Plans
 * that were never agreed, or of which the agreed version cannot be written as it was, stay as they are. The rows of the plans are
 * held by the caller. Nothing was logged or rated while they were open, so nothing rests on the change.
 */
export async function restoreAgreed(
  tx: Tx,
  ctx: ServiceContext,
  planIds: readonly string[],
  reason: RestoreReason,
): Promise<void> {
  for (const planId of planIds) await restoreOne(tx, ctx, planId, reason);
}

async function restoreOne(tx: Tx, ctx: ServiceContext, planId: string, reason: RestoreReason): Promise<void> {
  const plan = await storedPlan(tx, planId);
  if (!plan) return;
  const decision = decide(planFacts(plan, plan.appraiserId), { type: "restore" });
  const revision = plan.revision - 1;
  const kept = await tx.planVersion.findUnique({ where: { planId_revision: { planId, revision } } });
  if (!decision.ok || !kept) return;
  // Written by `revisePlan` alone, in this shape.
  const document = kept.document as unknown as PlanVersionDocument;
  const rows = await rowsOf(tx, plan, document);
  if (!rows || (await leavesOutRowsInUse(tx, plan, rows))) return;

  const approach = approachOfVersion(document);
  await tx.planVersion.delete({ where: { planId_revision: { planId, revision } } });
  await tx.performancePlan.update({
    where: { id: planId },
    data: {
      state: decision.value,
      revision,
      approach,
      agreedAt: kept.agreedAt,
      submittedAt: await handedInAt(tx, planId, kept.agreedAt),
      version: { increment: 1 },
    },
  });
  const form = { ...plan, approach };
  await bringBack(tx, form, rows);
  await writeResults(tx, { ...form, results: (await storedPlan(tx, planId))?.results ?? [] }, rows);
  await writeAnnexes(tx, planId, annexesOf(document));
  // Expectations are written with an agreement alone: those of the agreed version stand.
  await tx.planReview.create({
    data: { planId, authorId: employeeIdOf(ctx.viewer) ?? NOBODY, event: "restore", at: ctx.now },
  });
  const restored = await storedPlan(tx, planId);
  if (!restored) throw new Error(`plan is gone: ${planId}`);
  const letters = { ownerMailId: randomUUID(), appraiserMailId: randomUUID() };
  await enqueue(tx, "plan.tellRestored", { planId, reason, ...letters });
  const words = documentChanges(planDocument(plan), planDocument(restored));
  await recordAuditInBulk(tx, ctx, [
    {
      action: "plan.restore",
      subjectType: "plan",
      subjectId: planId,
      aboutId: plan.employeeId,
      before: { state: plan.state, revision: plan.revision, ...words.before },
      after: { state: decision.value, revision, reason, ...words.after },
    },
  ]);
}

/** When what was agreed at a moment had been handed in; opening the plan again took that off it. */
async function handedInAt(tx: Tx, planId: string, agreedAt: Date): Promise<Date | null> {
  const last = await tx.planReview.findFirst({
    where: { planId, event: "submit", at: { lte: agreedAt } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return last?.at ?? null;
}

/** Above every number of a row, also of those that are set aside while they are renumbered. */
const BEHIND = 10_000;

/** Rows that the change took away come back under their ids, by which older versions are compared. */
async function bringBack(tx: Tx, plan: StoredPlan, rows: readonly RowOfVersion[]): Promise<void> {
  const results = new Set(plan.results.map(({ id }) => id));
  const indicators = new Set(plan.results.flatMap((result) => result.indicators.map(({ id }) => id)));
  await tx.planResult.createMany({
    data: rows.flatMap((row, index) =>
      results.has(row.id)
        ? []
        : [{ ...resultColumns(plan.format, row), id: row.id, planId: plan.id, ordinal: BEHIND + index }],
    ),
  });
  await tx.planIndicator.createMany({
    data: rows.flatMap((row) =>
      row.indicators.flatMap((indicator, index) =>
        indicators.has(indicator.id)
          ? []
          : [
              {
                ...indicatorColumns(plan, indicator),
                id: indicator.id,
                resultId: row.id,
                ordinal: BEHIND + index,
              },
            ],
      ),
    ),
  });
}

const annexesOf = ({ annexes }: PlanVersionDocument) => {
  const linesOf = (kind: AnnexKind) => annexes.flatMap((annex) => (annex.kind === kind ? [annex.text] : []));
  return {
    RESOURCES: linesOf("RESOURCES"),
    ACCOUNTABILITY: linesOf("ACCOUNTABILITY"),
    CONSEQUENCES: linesOf("CONSEQUENCES"),
  };
};

type IndicatorOfVersion = IndicatorInput & { readonly id: string };
type RowOfVersion = Omit<ResultInput, "indicators"> & {
  readonly id: string;
  readonly indicators: IndicatorOfVersion[];
};

/** The rows of a version as its form would give them; null where nobody can tell any more whose figure one of them was. */
async function rowsOf(
  tx: Tx,
  plan: StoredPlan,
  { results }: PlanVersionDocument,
): Promise<readonly RowOfVersion[] | null> {
  const named = [...results, ...plan.results].flatMap(({ superiorResultId }) => superiorResultId ?? []);
  const superiors = await tx.planResult.findMany({
    where: { id: { in: named } },
    select: { id: true, text: true },
  });
  const textOf = new Map(superiors.map(({ id, text }) => [id, text]));
  const unitIds = results.flatMap((row) => row.indicators.flatMap(({ sourceUnitId }) => sourceUnitId ?? []));
  // One that an import had made goes when that is undone; a service never goes.
  if (
    unitIds.length > 0 &&
    (await tx.workUnit.count({ where: { id: { in: unitIds } } })) < new Set(unitIds).size
  )
    return null;
  const rows: RowOfVersion[] = [];
  for (const row of results) {
    const stored = plan.results.find(({ id }) => id === row.id);
    const indicators = row.indicators.map((indicator) =>
      indicatorOf(
        indicator,
        stored?.indicators.find(({ id }) => id === indicator.id),
      ),
    );
    const known = indicators.filter((indicator) => indicator !== null);
    if (known.length < indicators.length) return null;
    const superiorResultId = servedBy(row, stored, textOf);
    rows.push({
      id: row.id,
      kind: row.kind,
      text: row.text,
      superiorResultId,
      superiorText: superiorResultId ? undefined : (row.superior ?? undefined),
      perspective: row.perspective ?? undefined,
      indicators: known,
    });
  }
  return rows;
}

type StoredResult = StoredPlan["results"][number];

/** The superior's result that a row served, where it is still there. A version kept in words alone asks the row as it is now. */
function servedBy(
  row: VersionResult,
  stored: StoredResult | undefined,
  textOf: ReadonlyMap<string, string>,
): string | undefined {
  if (row.superiorResultId !== undefined)
    return row.superiorResultId && textOf.has(row.superiorResultId) ? row.superiorResultId : undefined;
  const now = stored?.superiorResultId;
  return now && textOf.get(now) === row.superior ? now : undefined;
}

function indicatorOf(
  row: VersionIndicator,
  stored: StoredResult["indicators"][number] | undefined,
): IndicatorOfVersion | null {
  const source = sourceOf(row, stored);
  const { id, aspect, text, targetLow, targetHigh, unit, direction, accumulation } = row;
  // An indicator without an aspect is of a form that has none: `indicatorColumns` leaves it out again.
  const columns = { id, aspect: aspect ?? "QUANTITY", text, targetLow, targetHigh, unit } as const;
  return source && { ...columns, direction, accumulation, ...source };
}

function sourceOf(
  row: VersionIndicator,
  stored: StoredResult["indicators"][number] | undefined,
): NamedSource<IndicatorSource> | null {
  const source = measuredSourceOf(row.source ?? LOG_SOURCE) ?? LOG_SOURCE;
  const { sourceServiceId, sourceUnitId, subject = null } = row;
  if (sourceServiceId !== undefined && sourceUnitId !== undefined)
    return { source, sourceServiceId, sourceUnitId };
  if (subject === null) return { source, sourceServiceId: null, sourceUnitId: null };
  const isAsNow = stored?.source === source && subject === (stored.sourceService ?? stored.sourceUnit)?.name;
  return isAsNow
    ? { source, sourceServiceId: stored.sourceServiceId, sourceUnitId: stored.sourceUnitId }
    : null;
}
