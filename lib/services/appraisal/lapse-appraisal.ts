import { db } from "@/lib/db/client";
import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause, ServiceError } from "@/lib/services/errors";
import { openImprovement } from "@/lib/services/improvement/open-improvement";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { dateOf } from "@/lib/time";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";

/**
 * No signature and no objection within the term: regarded as accepted (docs/rules.md#objection). Only the server itself
 * does it.
 */
export function lapseAppraisal(ctx: ServiceContext, appraisalId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    requireSystem(ctx, "appraisal");
    const appraisal = await loadAppraisal(tx, ctx.viewer, "accept", appraisalId);
    const decision = decide(factsOf(appraisal, ctx.today), { type: "lapse", on: ctx.today });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    await moveAppraisal(tx, appraisal, appraisal.version, {
      state: decision.value,
      outcome: "LAPSED",
      finalAt: ctx.now,
    });
    const opened = await openImprovement(tx, ctx, appraisal, appraisal.predikat);
    return {
      result: undefined,
      audit: [
        {
          action: "appraisal.lapse",
          subject: { type: "appraisal", id: appraisal.id },
          aboutId: appraisal.plan.employeeId,
          before: { state: appraisal.state },
          after: { state: decision.value, outcome: "LAPSED", predikat: appraisal.predikat },
        },
        ...opened,
      ],
    };
  });
}

const AT_ONCE = 500;

/**
 * Lapses every appraisal whose term is over, each in a transaction of its own; answers how many. One that somebody
 * answers in the same moment is theirs and is passed over.
 */
export async function lapseAppraisals(ctx: ServiceContext): Promise<number> {
  const over = await db().appraisal.findMany({
    where: { state: "HANDED_OVER", objectionDueOn: { lt: dateOf(ctx.today) } },
    orderBy: [{ objectionDueOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  let lapsed = 0;
  for (const { id } of over) {
    try {
      await lapseAppraisal(ctx, id);
      lapsed += 1;
    } catch (error) {
      const wasAnswered = error instanceof ServiceError && ["CONFLICT", "REFUSED"].includes(error.code);
      if (!wasAnswered) throw error;
    }
  }
  return lapsed;
}
