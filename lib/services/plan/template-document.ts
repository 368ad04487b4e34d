import { randomUUID } from "node:crypto";
import { Prisma } from "@/lib/db/generated/client";
import { ANNEX_KINDS, type PlanFormat } from "@/lib/domain/plan/plan";
import type { PlanVersionDocument, VersionIndicator, VersionResult } from "@/lib/domain/plan/version";
import type { SavePlanTemplateInput } from "@/lib/schemas/plan-template";
import { indicatorColumns, resultColumns } from "./write-results";

/** "2.50" and "2.5" are one target. */
const plainly = (decimal: string): string => new Prisma.Decimal(decimal).toFixed();

/**
 * The text of a template as it is kept: that of a plan without whose it is. A row keeps its id from one version to the next,
 * so that what changed can be told; expectations are the appraiser's to give, and the superior's result the owner's to name.
 */
export function templateDocument(
  format: PlanFormat,
  { results, annexes }: Pick<SavePlanTemplateInput, "results" | "annexes">,
): PlanVersionDocument {
  const seen = new Set<string>();
  const idOf = (given: string | undefined): string => {
    const id = given === undefined || seen.has(given) ? randomUUID() : given;
    seen.add(id);
    return id;
  };
  return {
    results: results.map((row): VersionResult => {
      const { kind, text, perspective } = resultColumns(format, row);
      return {
        id: idOf(row.id),
        kind,
        text,
        superior: null,
        perspective,
        indicators: row.indicators.map((indicator): VersionIndicator => {
          const columns = indicatorColumns({ format, approach: "QUANTITATIVE" }, indicator);
          const { sourceServiceId: _, sourceUnitId: __, targetLow, targetHigh, ...rest } = columns;
          return {
            id: idOf(indicator.id),
            ...rest,
            targetLow: plainly(targetLow),
            targetHigh: targetHigh && plainly(targetHigh),
            subject: null,
          };
        }),
      };
    }),
    behaviours: [],
    annexes: ANNEX_KINDS.flatMap((kind) => annexes[kind].map((text) => ({ kind, text }))),
  };
}
