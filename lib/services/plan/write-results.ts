import type { Tx } from "@/lib/db/client";
import { hasAspects, type PlanForm, type PlanFormat } from "@/lib/domain/plan/plan";
import type { IndicatorInput, ResultInput } from "@/lib/schemas/plan-results";
import type { StoredPlan } from "./stored-plan";

/** Above every number of a row, so that renumbering never meets a number that is still taken. */
const ASIDE = 1000;

/** Makes the stored rows equal to the written ones: gone ones deleted, known ones updated, new ones added. */
export async function writeResults(
  tx: Tx,
  plan: PlanForm & Pick<StoredPlan, "id" | "results">,
  rows: readonly ResultInput[],
): Promise<void> {
  const stored = new Map(plan.results.map((result) => [result.id, result]));
  const kept = keptIds(rows, (id) => stored.has(id));
  await tx.planResult.deleteMany({ where: { planId: plan.id, id: { notIn: kept } } });
  await tx.planResult.updateMany({ where: { planId: plan.id }, data: { ordinal: { increment: ASIDE } } });

  for (const [index, row] of rows.entries()) {
    const data = { ...resultColumns(plan.format, row), ordinal: index + 1 };
    const id = row.id !== undefined && kept[index] === row.id ? row.id : null;
    const result = id
      ? await tx.planResult.update({ where: { id }, data, select: { id: true } })
      : await tx.planResult.create({ data: { ...data, planId: plan.id }, select: { id: true } });
    const indicators = (id && stored.get(id)?.indicators) || [];
    await writeIndicators(tx, plan, { resultId: result.id, stored: indicators }, row.indicators);
  }
}

type StoredIndicators = { readonly resultId: string; readonly stored: readonly { readonly id: string }[] };

async function writeIndicators(
  tx: Tx,
  form: PlanForm,
  { resultId, stored }: StoredIndicators,
  rows: readonly IndicatorInput[],
): Promise<void> {
  const known = new Set(stored.map(({ id }) => id));
  const kept = keptIds(rows, (id) => known.has(id));
  if (stored.length > 0) {
    await tx.planIndicator.deleteMany({ where: { resultId, id: { notIn: kept } } });
    await tx.planIndicator.updateMany({ where: { resultId }, data: { ordinal: { increment: ASIDE } } });
  }
  const added = [];
  for (const [index, row] of rows.entries()) {
    const data = { ...indicatorColumns(form, row), ordinal: index + 1 };
    if (row.id !== undefined && kept[index] === row.id)
      await tx.planIndicator.update({ where: { id: row.id }, data });
    else added.push({ ...data, resultId });
  }
  await tx.planIndicator.createMany({ data: added });
}

/** By row, the id under which it is stored, else the id that no row has: a strange or repeated id makes a new row. */
function keptIds(
  rows: readonly { readonly id?: string | undefined }[],
  isStored: (id: string) => boolean,
): string[] {
  const seen = new Set<string>();
  return rows.map(({ id }) => {
    if (id === undefined || seen.has(id) || !isStored(id)) return NO_ID;
    seen.add(id);
    return id;
  });
}

/** The id that no row has. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** What a row's own columns hold, without its indicators. */
export const resultColumns = (format: PlanFormat, row: ResultInput) => ({
  kind: row.kind,
  text: row.text,
  superiorResultId: row.superiorResultId ?? null,
  superiorText: row.superiorText || null,
  perspective: format === "JPT" ? (row.perspective ?? null) : null,
});

/** What an indicator's columns hold. */
export const indicatorColumns = (form: PlanForm, row: IndicatorInput) => ({
  aspect: hasAspects(form) ? row.aspect : null,
  text: row.text,
  targetLow: row.targetLow,
  targetHigh: row.targetHigh,
  unit: row.unit,
  direction: row.direction,
  accumulation: row.accumulation,
  source: row.source,
  sourceServiceId: row.sourceServiceId,
  sourceUnitId: row.sourceUnitId,
});
