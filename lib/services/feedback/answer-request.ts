import { decideFeedback } from "@/lib/domain/feedback/feedback";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AnswerRequestInput } from "@/lib/schemas/feedback";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import type { GivenFeedback } from "./give-feedback";
import { loadRequest, moveRequest } from "./load-request";
import { planOfFeedback, relationToday } from "./plan-of-feedback";
import { forTrail, insertFeedback, wasGivenBefore } from "./store-feedback";

/** Whom a request names answers it: that is feedback about what was asked, resting on the evidence that came with it. */
export function answerRequest(
  ctx: ServiceContext<EmployeeViewer>,
  input: AnswerRequestInput,
): Promise<GivenFeedback> {
  return mutate<GivenFeedback>(ctx, async (tx) => {
    const giverId = ctx.viewer.employeeId;
    const request = await loadRequest(tx, "answer", input.requestId, giverId);
    const plan = await planOfFeedback(tx, request.planId, ctx.today);

    const { id, kind, text } = input;
    const { resultId, behaviour, entryId } = request;
    const row = {
      id,
      planId: plan.id,
      resultId,
      behaviour,
      giverId,
      relation: await relationToday(tx, plan, giverId, ctx.today),
      kind,
      text,
      entryId,
      requestId: request.id,
      givenAt: ctx.now,
      createdAt: ctx.now,
    };
    const result = { id, planId: plan.id };
    if (await wasGivenBefore(tx, row)) {
      return { result: { ...result, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    // The evidence came with the question: that it was taken back since does not silence the answer.
    const decision = decideFeedback({
      isAboutSelf: false,
      isPlanAgreed: plan.isAgreed,
      isOwnerInService: plan.isOwnerInService,
      evidence: "NONE",
    });
    if (!decision.ok) throw refusedBecause("feedback", decision.reasons);
    await moveRequest(tx, request, "answer", { version: request.version, now: ctx.now });
    await insertFeedback(tx, row);

    return {
      result: { ...result, isRepeat: false },
      audit: {
        action: "feedback.give",
        subject: { type: "feedback", id },
        aboutId: plan.ownerId,
        after: forTrail(row),
      },
    };
  });
}
