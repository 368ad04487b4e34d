import { Prisma } from "@/lib/db/generated/client";
import { ANNEX_KINDS, approachOf } from "@/lib/domain/plan/plan";
import type { SavePlanInput } from "@/lib/schemas/plan";
import { planDocument } from "./plan-document";
import type { StoredPlan } from "./stored-plan";
import { indicatorColumns, resultColumns } from "./write-results";

/**
 * Whether the plan says already what this form says: the form was sent twice, or its first answer got lost on the way.
 * Ids do not count, for the second sending does not know those that the first one was given.
 */
export function saysTheSame(
  plan: StoredPlan,
  { approach: chosen, results, annexes }: SavePlanInput,
): boolean {
  const approach = approachOf(plan, chosen);
  const written = {
    approach,
    results: results.map((row) => ({
      ...resultColumns(plan.format, row),
      indicators: row.indicators.map((indicator) => {
        const { targetLow, targetHigh, ...columns } = indicatorColumns(
          { format: plan.format, approach },
          indicator,
        );
        return { ...columns, targetLow: plainly(targetLow), targetHigh: targetHigh && plainly(targetHigh) };
      }),
    })),
    annexes: ANNEX_KINDS.map((kind) => ({ kind, lines: annexes[kind] })),
  };
  return comparable(planDocument(plan)) === comparable(written);
}

/** "2.50" and "2.5" are one target. */
const plainly = (decimal: string): string => new Prisma.Decimal(decimal).toFixed();

const comparable = (document: object): string => {
  const ordered = (_key: string, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== "id")
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
  return JSON.stringify(document, ordered);
};
