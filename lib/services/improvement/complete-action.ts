import { decideDone } from "@/lib/domain/improvement/improvement";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CompleteActionInput } from "@/lib/schemas/improvement";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** The staff member reports an action as done, with what shows it: words, and an entry of their own log where there is one. */
export function completeAction(
  ctx: ServiceContext<EmployeeViewer>,
  { actionId, evidence, entryId }: CompleteActionInput,
): Promise<{ improvementId: string }> {
  return mutate(ctx, async (tx) => {
    const action = await tx.improvementAction.findUnique({
      where: { id: actionId },
      include: { improvement: { include: { unit: { select: { path: true } } } } },
    });
    if (!action) throw notFound("improvementAction");
    const { improvement } = action;
    const record = {
      ownerId: improvement.employeeId,
      appraiserId: improvement.appraiserId,
      unitPath: improvement.unit.path,
    };
    if (!can(ctx.viewer, "improvement.answer", record)) throw notFound("improvementAction");
    if (entryId) {
      const own = { id: entryId, authorId: improvement.employeeId, withdrawsId: null };
      const found = await tx.progressEntry.count({ where: { ...own, withdrawnBy: { is: null } } });
      if (found === 0) throw notFound("progress");
    }
    const decision = decideDone({ state: improvement.state, isDone: action.doneAt !== null });
    if (!decision.ok) throw refusedBecause("improvement", decision.reasons);
    // The plan must still run when this is written: its end in another window comes before or after, not in between.
    const running = await tx.improvementPlan.updateMany({
      where: { id: improvement.id, state: improvement.state },
      data: { version: { increment: 1 } },
    });
    const done = await tx.improvementAction.updateMany({
      where: { id: actionId, doneAt: null },
      data: { evidence, entryId: entryId ?? null, doneAt: ctx.now },
    });
    if (running.count === 0 || done.count === 0) throw conflict("improvement");

    return {
      result: { improvementId: improvement.id },
      audit: {
        action: "improvement.completeAction",
        subject: { type: "improvement", id: improvement.id },
        aboutId: improvement.employeeId,
        after: { actionId, entryId: entryId ?? null },
      },
    };
  });
}
