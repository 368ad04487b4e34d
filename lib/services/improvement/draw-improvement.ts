import type { Tx } from "@/lib/db/client";
import { decideAction } from "@/lib/domain/improvement/improvement";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AddActionInput, RemoveActionInput } from "@/lib/schemas/improvement";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf, dayOf } from "@/lib/time";
import { loadImprovement, moveImprovement } from "./load-improvement";

export interface DrawnAction {
  readonly improvementId: string;
  readonly isRepeat: boolean;
}

/** The appraiser adds one action: which gap, what is done about it, who helps, until when. */
export function addAction(ctx: ServiceContext<EmployeeViewer>, input: AddActionInput): Promise<DrawnAction> {
  return mutate<DrawnAction>(ctx, async (tx) => {
    const { id, improvementId, gap, action, mentorId, dueOn } = input;
    const improvement = await loadImprovement(tx, ctx.viewer, "draw", improvementId);
    const repeat = { result: { improvementId, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    if (await wasAddedBefore(tx, input)) return repeat;
    const mentor = await tx.employee.findUnique({ where: { id: mentorId }, select: { state: true } });
    if (!mentor) throw notFound("employee");
    const decision = decideAction({
      dueOn,
      openedOn: dayOf(improvement.openedOn),
      isMentorSelf: mentorId === improvement.employeeId,
      isMentorActive: mentor.state === "ACTIVE",
    });
    if (!decision.ok) throw refusedBecause("improvement", decision.reasons);

    // Locks the plan: it may be proposed in another window, and an action added meanwhile would never be agreed.
    await moveImprovement(tx, improvement, "draw", { version: improvement.version });
    const { count } = await tx.improvementAction.createMany({
      data: [{ id, improvementId, gap, action, mentorId, dueOn: dateOf(dueOn), createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) {
      if (!(await wasAddedBefore(tx, input))) throw conflict("improvement");
      return repeat;
    }
    return {
      result: { improvementId, isRepeat: false },
      audit: {
        action: "improvement.addAction",
        subject: { type: "improvement", id: improvementId },
        aboutId: improvement.employeeId,
        after: { actionId: id, mentorId, dueOn },
      },
    };
  });
}

/** False for a new id; true for the same action again; a conflict for another one under this id. */
async function wasAddedBefore(tx: Tx, input: AddActionInput): Promise<boolean> {
  const known = await tx.improvementAction.findUnique({ where: { id: input.id } });
  return isSentAgain(
    "improvement",
    known,
    (sent) =>
      sent.improvementId === input.improvementId &&
      sent.gap === input.gap &&
      sent.action === input.action &&
      sent.mentorId === input.mentorId &&
      dayOf(sent.dueOn) === input.dueOn,
  );
}

/** The appraiser takes an action out again, while the plan is drawn up. */
export function removeAction(
  ctx: ServiceContext<EmployeeViewer>,
  { improvementId, actionId, version }: RemoveActionInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const improvement = await loadImprovement(tx, ctx.viewer, "draw", improvementId);
    const action = await tx.improvementAction.findFirst({ where: { id: actionId, improvementId } });
    if (!action) throw notFound("improvementAction");
    await moveImprovement(tx, improvement, "draw", { version });
    await tx.improvementAction.delete({ where: { id: actionId } });
    return {
      result: undefined,
      audit: {
        action: "improvement.removeAction",
        subject: { type: "improvement", id: improvementId },
        aboutId: improvement.employeeId,
        before: { actionId, mentorId: action.mentorId, dueOn: dayOf(action.dueOn) },
      },
    };
  });
}
