import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { AFTER_BETTER_DECISION, needsImprovement } from "@/lib/domain/improvement/improvement";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import { queueMail } from "@/lib/services/mail/queue-mail";

/** To the appraiser of a running plan that lost its ground; its words are the caller's. */
export type GroundlessLetter = (facts: {
  readonly name: string;
  readonly aboutName: string;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

interface BetterDecision {
  readonly appraisalId: string;
  readonly predikat: Predikat | null;
  /** The superior's, which becomes the reason of the plan's end. */
  readonly reason: string;
}

/**
 * Settles the improvement plan that this appraisal opened before a late objection, when the decision is Baik or better: it ends in the
 * same transaction, or its appraiser is told (`AFTER_BETTER_DECISION`). Gives the lines for the trail. Throws CONFLICT where
 * somebody moves the plan at the same moment.
 */
export async function settleImprovement(
  tx: Tx,
  ctx: ServiceContext,
  { appraisalId, predikat, reason }: BetterDecision,
  letter: GroundlessLetter,
): Promise<readonly AuditEntry[]> {
  if (predikat === null || needsImprovement(predikat)) return [];
  const person = { select: { name: true, email: true, state: true } } as const;
  const plan = await tx.improvementPlan.findUnique({
    where: { appraisalId },
    include: { employee: person, appraiser: person },
  });
  if (!plan) return [];
  const { id, state, appraiser } = plan;
  const becomes = AFTER_BETTER_DECISION[state];
  if (becomes === "TELL" && appraiser.email && appraiser.state === "ACTIVE") {
    const facts = {
      name: appraiser.name,
      aboutName: plan.employee.name,
      link: portalUrl(paths.improvement(id)),
    };
    await queueMail(tx, ctx.now, { recipient: appraiser.email, ...letter(facts) });
  }
  if (becomes !== "END") return [];
  const conclusion = "NOT_NEEDED" as const;
  const ended = await tx.improvementPlan.updateMany({
    where: { id, state, version: plan.version },
    data: {
      state: "CONCLUDED",
      conclusion,
      conclusionReason: reason,
      concludedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  if (ended.count === 0) throw conflict("improvement");
  return [
    {
      action: "improvement.conclude",
      subject: { type: "improvement", id },
      aboutId: plan.employeeId,
      before: { state },
      after: { state: "CONCLUDED", conclusion, reason, appraisalId },
    },
  ];
}
