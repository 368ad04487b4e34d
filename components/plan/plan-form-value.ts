import type { DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { PLAN_APPROACHES } from "@/lib/domain/plan/plan";
import { savePlanFormSchema } from "@/lib/schemas/plan";
import { formatDecimal } from "@/lib/text/format";

type StoredIndicator = {
  readonly id: string;
  readonly aspect: string | null;
  readonly text: string;
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly unit: string;
  readonly direction: string;
  readonly accumulation: string;
  readonly source: string;
};

type StoredResult = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly superiorResultId: string | null;
  readonly superiorText: string | null;
  readonly perspective: string | null;
  readonly indicators: readonly StoredIndicator[];
};

export type EditedPlan = {
  readonly id: string;
  readonly version: number;
  readonly approach: string;
  readonly results: readonly StoredResult[];
  readonly annexes: Readonly<Record<"RESOURCES" | "ACCOUNTABILITY" | "CONSEQUENCES", string>>;
};

export type PlanFormDefaults = DefaultValue<z.input<typeof savePlanFormSchema>>;

/** What a new row starts with: the usual choices, so that one writes only what differs. */
export const NEW_INDICATOR = {
  aspect: "QUANTITY",
  direction: "HIGHER",
  accumulation: "SUM",
  source: "log",
} as const;
export const newResult = (kind: "MAIN" | "ADDITIONAL") => ({ kind, indicators: [NEW_INDICATOR] });

/** The stored plan as its form shows it; an empty one opens with one row to write in. */
export function planFormValue({ id, version, approach, results, annexes }: EditedPlan) {
  const rows = results.map((result) => ({
    ...result,
    superiorResultId: result.superiorResultId ?? "",
    superiorText: result.superiorText ?? "",
    perspective: result.perspective ?? "",
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      aspect: indicator.aspect ?? "",
      targetLow: formatDecimal(indicator.targetLow),
      targetHigh: indicator.targetHigh === null ? "" : formatDecimal(indicator.targetHigh),
    })),
  }));
  const value = {
    planId: id,
    version: String(version),
    approach,
    results: rows.length > 0 ? rows : [newResult("MAIN")],
    annexes,
  };
  // Conform's type of a default wants the exact choices of each list; a form's values are text.
  return value as PlanFormDefaults;
}

type KeptEntry = { readonly name: string; readonly index: number; readonly value: string };

/** What was kept of an unsent form, as its form shows it: with as many rows as there were. */
export function planFormDraft(entries: readonly KeptEntry[]) {
  const typed = new FormData();
  for (const { name, index, value } of entries) {
    // A choice is kept as a tick for each of its options.
    const chosen = name === "approach" ? PLAN_APPROACHES[index] : null;
    if (chosen === null) typed.append(name, value);
    else if (chosen && value === "true") typed.append(name, chosen);
  }
  return parseWithZod(typed, { schema: savePlanFormSchema }).payload as NonNullable<PlanFormDefaults>;
}
