import type { PlanFacts } from "@/lib/domain/plan/lifecycle";

/** A plan as it is stored, as far as its steps depend on it. */
export interface PlanRows extends Pick<PlanFacts, "state" | "format"> {
  readonly employeeId: string;
  readonly employee: { readonly state: string };
  readonly results: readonly {
    readonly kind: PlanFacts["results"][number]["kind"];
    readonly superiorResultId: string | null;
    readonly superiorText: string | null;
    readonly perspective: string | null;
    readonly indicators: readonly unknown[];
  }[];
  readonly behaviours: readonly { readonly value: string }[];
}

/** What the lifecycle asks about a plan, with the appraiser who is to answer it. */
export const planFacts = (plan: PlanRows, appraiserId: string | null): PlanFacts => ({
  state: plan.state,
  ownerId: plan.employeeId,
  isOwnerInService: plan.employee.state === "ACTIVE",
  appraiserId,
  format: plan.format,
  results: plan.results.map(({ kind, superiorResultId, superiorText, perspective, indicators }) => ({
    kind,
    servesSuperior: superiorResultId !== null || Boolean(superiorText),
    hasPerspective: perspective !== null,
    // The database demands a target of each indicator.
    indicators: indicators.map(() => ({ hasTarget: true })),
  })),
  behaviours: plan.behaviours.map(({ value }) => value),
});
