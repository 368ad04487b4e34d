import { db } from "@/lib/db/client";
import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";

/** No signature and no objection within the term: regarded as accepted (domain 1.10). Only the server itself does it. */
export function lapseAppraisal(ctx: ServiceContext<SystemViewer>, appraisalId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "accept", appraisalId);
    const decision = decide(factsOf(appraisal), { type: "lapse", on: ctx.today });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    await moveAppraisal(tx, appraisal, appraisal.version, {
      state: decision.value,
      outcome: "LAPSED",
      finalAt: ctx.now,
    });
    return {
      result: undefined,
      audit: {
        action: "appraisal.lapse",
        subject: { type: "appraisal", id: appraisal.id },
        aboutId: appraisal.plan.employeeId,
        before: { state: appraisal.state },
        after: { state: decision.value, outcome: "LAPSED", predikat: appraisal.predikat },
      },
    };
  });
}

/** Appraisals whose term is over, oldest first; what the daily job lapses one by one. */
export async function lapsableAppraisals(today: string, limit = 500): Promise<readonly string[]> {
  const rows = await db().appraisal.findMany({
    where: { state: "HANDED_OVER", objectionDueOn: { lt: dateOf(today) } },
    orderBy: [{ objectionDueOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: limit,
  });
  return rows.map(({ id }) => id);
}
