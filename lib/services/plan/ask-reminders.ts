import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AskRemindersInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { holdPeriodOpen } from "./open-period-lock";

/** By what a form sent twice is told from another one under its id. */
const ROUND = ["periodId", "unitId", "kind", "askedById"] as const;

/**
 * Asks for letters to everybody for whom the plans of a period wait: who has not handed over theirs, and the appraisers who have
 * not answered; of one unit and below it, or of all. A job sends them (`sendReminders`).
 */
export function askReminders(
  ctx: ServiceContext<EmployeeViewer>,
  { roundId, periodId, unitId }: AskRemindersInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const unit = unitId && (await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } }));
    const isKnown = !unitId || Boolean(unit);
    if (!isKnown || !can(ctx.viewer, "plan.remind", { unitPath: unit ? unit.path : null }))
      throw notFound("period");
    (await holdPeriodOpen(tx, periodId)).mustBeOpen();

    const round = {
      id: roundId,
      periodId,
      unitId: unitId ?? null,
      kind: "ASKED" as const,
      askedById: ctx.viewer.employeeId,
      askedAt: ctx.now,
    };
    const { count } = await tx.planReminderRound.createMany({ data: [round], skipDuplicates: true });
    const known =
      count === 0 ? await tx.planReminderRound.findUniqueOrThrow({ where: { id: roundId } }) : null;
    if (isSentAgain("period", known, (sent) => ROUND.every((column) => sent[column] === round[column])))
      return { result: undefined, audit: { notAudited: "repeat" } };
    await enqueue(tx, "plan.remind", { roundId });
    return {
      result: undefined,
      audit: {
        action: "plan.remind",
        subject: { type: "period", id: periodId },
        after: { roundId, unitId: unitId ?? null },
      },
    };
  });
}
