import { ANNEX_KINDS } from "@/lib/domain/plan/plan";
import type { StoredPlan } from "./stored-plan";

/** What somebody wrote in a plan, as plain values: what the trail keeps. */
export const planDocument = (plan: StoredPlan) => ({
  approach: plan.approach,
  results: plan.results.map((result) => ({
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
      source: indicator.source,
      sourceServiceId: indicator.sourceServiceId,
      sourceUnitId: indicator.sourceUnitId,
    })),
  })),
  annexes: ANNEX_KINDS.map((kind) => ({
    kind,
    lines: plan.annexes.filter((annex) => annex.kind === kind).map(({ text }) => text),
  })),
});
export type PlanDocument = ReturnType<typeof planDocument>;

/** Only what differs, so that the trail of many small savings stays small. */
export function documentChanges(before: PlanDocument, after: PlanDocument) {
  return { before: whatDiffers(before, after), after: whatDiffers(after, before) };
}

const whatDiffers = (one: PlanDocument, other: PlanDocument) => ({
  ...(one.approach === other.approach ? {} : { approach: one.approach }),
  results: notIn(one.results, other.results),
  annexes: notIn(one.annexes, other.annexes),
});

function notIn<Part>(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  const known = new Set(others.map((part) => JSON.stringify(part)));
  return parts.filter((part) => !known.has(JSON.stringify(part)));
}
