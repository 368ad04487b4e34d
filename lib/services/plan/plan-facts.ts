import type { PlanFacts } from "@/lib/domain/plan/lifecycle";
import type { StoredPlan } from "./stored-plan";

/** What the lifecycle asks about a plan, with the appraiser who is to answer it. */
export const planFactsOf = (plan: StoredPlan, appraiserId: string | null): PlanFacts => ({
  state: plan.state,
  ownerId: plan.employeeId,
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
