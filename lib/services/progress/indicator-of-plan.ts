import type { Tx } from "@/lib/db/client";
import type { LogFacts } from "@/lib/domain/progress/entry";
import type { RecordFacts } from "@/lib/permissions/can";
import { dayOf } from "@/lib/time";

const SELECT = {
  id: true,
  source: true,
  result: {
    select: {
      plan: {
        select: {
          id: true,
          state: true,
          startsOn: true,
          endsOn: true,
          employeeId: true,
          unit: { select: { path: true } },
        },
      },
    },
  },
} as const;

export interface IndicatorOfPlan {
  readonly planId: string;
  readonly facts: LogFacts;
  readonly record: RecordFacts;
}

/** The indicator with what the rules and the permissions must know of its plan; null when there is none. */
export async function indicatorOfPlan(tx: Tx, indicatorId: string): Promise<IndicatorOfPlan | null> {
  const indicator = await tx.planIndicator.findUnique({ where: { id: indicatorId }, select: SELECT });
  if (!indicator) return null;
  const { plan } = indicator.result;
  return {
    planId: plan.id,
    facts: {
      isPlanAgreed: plan.state === "AGREED",
      startsOn: dayOf(plan.startsOn),
      endsOn: dayOf(plan.endsOn),
      source: indicator.source,
    },
    record: { ownerId: plan.employeeId, unitPath: plan.unit.path },
  };
}
