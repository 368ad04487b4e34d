import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { AppraisalKind } from "@/lib/domain/appraisal/windows";
import { needsImprovement } from "@/lib/domain/improvement/improvement";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf } from "@/lib/time";

interface FinalAppraisal {
  readonly id: string;
  readonly kind: AppraisalKind;
  readonly planId: string;
  readonly appraiserId: string;
  readonly plan: { readonly employeeId: string };
}

/**
 * A final annual predikat below Baik opens an improvement plan in the same transaction (docs/rules.md#improvement), unless one
 * is under way for this person already, or was opened by this very appraisal before a late objection. Gives the lines for the
 * trail. What is in the plan, and what comes of it, people decide. After a periodic one coaching begins at once, without a
 * plan of its own (docs/rules.md#periods).
 */
export async function openImprovement(
  tx: Tx,
  ctx: ServiceContext,
  appraisal: FinalAppraisal,
  predikat: Predikat | null,
): Promise<readonly AuditEntry[]> {
  if (appraisal.kind !== "ANNUAL" || predikat === null || !needsImprovement(predikat)) return [];
  const { employeeId } = appraisal.plan;
  const underWay = await tx.improvementPlan.count({
    where: { OR: [{ employeeId, state: { not: "CONCLUDED" } }, { appraisalId: appraisal.id }] },
  });
  if (underWay > 0) return [];
  const { unitId } = await tx.performancePlan.findUniqueOrThrow({
    where: { id: appraisal.planId },
    select: { unitId: true },
  });
  const { id } = await tx.improvementPlan.create({
    data: {
      appraisalId: appraisal.id,
      employeeId,
      appraiserId: appraisal.appraiserId,
      unitId,
      openedOn: dateOf(ctx.today),
    },
    select: { id: true },
  });
  return [
    {
      action: "improvement.open",
      subject: { type: "improvement", id },
      aboutId: employeeId,
      after: { appraisalId: appraisal.id, predikat, state: "OPENED" },
    },
  ];
}
