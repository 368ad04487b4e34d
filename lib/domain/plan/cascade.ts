import type { PlanFormat, ResultKind } from "@/lib/domain/plan/plan";

export const CASCADE_REFUSALS = ["MAIN_WITHOUT_SUPERIOR", "RESULT_WITHOUT_PERSPECTIVE"] as const;
export type CascadeRefusal = (typeof CASCADE_REFUSALS)[number];

export type CascadeFacts = {
  readonly format: PlanFormat;
  readonly results: readonly {
    readonly kind: ResultKind;
    /** Names the superior's result that it serves, by reference or, while there is none, in words. */
    readonly servesSuperior: boolean;
    readonly hasPerspective: boolean;
  }[];
};

/**
 * What ties a plan to those above it (docs/rules.md#plan): each main result of the JA/JF form serves a result of the
 * superior; each result of the JPT form, taken from the agency's own targets, has a perspective instead.
 */
export function refusalsOfCascade({ format, results }: CascadeFacts): readonly CascadeRefusal[] {
  switch (format) {
    case "JA_JF":
      return results.some(({ kind, servesSuperior }) => kind === "MAIN" && !servesSuperior)
        ? ["MAIN_WITHOUT_SUPERIOR"]
        : [];
    case "JPT":
      return results.some(({ hasPerspective }) => !hasPerspective) ? ["RESULT_WITHOUT_PERSPECTIVE"] : [];
  }
}
