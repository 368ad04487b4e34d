import { decideModeration, type QuestionEventName } from "@/lib/domain/consultation/question";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RejectQuestionInput } from "@/lib/schemas/consultation";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { lockConsultation } from "./load-consultation";

type Context = ServiceContext<EmployeeViewer>;
export interface Moderated {
  readonly consultationId: string;
}

const ACTIONS = { show: "consultation.showQuestion", reject: "consultation.rejectQuestion" } as const;

function moderate(
  ctx: Context,
  questionId: string,
  event: QuestionEventName,
  rejectReason: string | null,
): Promise<Moderated> {
  return mutate(ctx, async (tx) => {
    const found = await tx.consultationQuestion.findUnique({ where: { id: questionId } });
    if (!found) throw notFound("question");
    // The minutes wait for what is moderated, and the other way round.
    await lockConsultation(tx, found.consultationId);
    const question = await tx.consultationQuestion.findUniqueOrThrow({
      where: { id: questionId },
      include: { consultation: { include: { unit: { select: { path: true } } } } },
    });
    const unitPath = question.consultation.unit.path;
    if (!can(ctx.viewer, "consultation.edit", { unitPath })) throw notFound("question");
    const { state, consultation } = question;
    const decision = decideModeration(consultation, state, event);
    if (!decision.ok) throw refusedBecause("question", decision.reasons);
    const moved = await tx.consultationQuestion.updateMany({
      where: { id: questionId, state },
      data: { state: decision.value, rejectReason },
    });
    if (moved.count === 0) throw conflict("question");
    return {
      result: { consultationId: consultation.id },
      audit: {
        action: ACTIONS[event],
        subject: { type: "consultation", id: consultation.id },
        before: { questionId, state },
        after: {
          questionId,
          state: decision.value,
          ...(rejectReason === null ? {} : { reason: rejectReason }),
        },
      },
    };
  });
}

/** Shows a question on the public page, where it may be voted for. */
export const showQuestion = (ctx: Context, input: { readonly questionId: string }): Promise<Moderated> =>
  moderate(ctx, input.questionId, "show", null);

/** Keeps a question off the page, or takes it off, with the reason that its sender reads. */
export const rejectQuestion = (ctx: Context, input: RejectQuestionInput): Promise<Moderated> =>
  moderate(ctx, input.questionId, "reject", input.reason);
