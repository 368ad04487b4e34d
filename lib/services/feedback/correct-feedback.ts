import { decideCorrection } from "@/lib/domain/feedback/feedback";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CorrectFeedbackInput } from "@/lib/schemas/feedback";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import type { GivenFeedback } from "./give-feedback";
import { forTrail, insertFeedback, wasGivenBefore } from "./store-feedback";

/** The giver puts their own words right within a day: a second row names the first, and both stay. */
export function correctFeedback(
  ctx: ServiceContext<EmployeeViewer>,
  input: CorrectFeedbackInput,
): Promise<GivenFeedback> {
  return mutate<GivenFeedback>(ctx, async (tx) => {
    const corrected = await tx.feedback.findUnique({
      where: { id: input.feedbackId },
      include: { correctedBy: { select: { id: true } }, plan: { select: { employeeId: true } } },
    });
    if (!corrected || corrected.giverId !== ctx.viewer.employeeId) throw notFound("feedback");

    const { id, kind, text } = input;
    const { plan, correctedBy, ...kept } = corrected;
    const row = { ...kept, id, kind, text, correctsId: corrected.id, createdAt: ctx.now };
    const result = { id, planId: corrected.planId };
    const repeat = { result: { ...result, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    if (await wasGivenBefore(tx, row)) return repeat;
    const decision = decideCorrection({
      firstGivenAt: corrected.givenAt,
      now: ctx.now,
      isCorrected: correctedBy !== null,
    });
    if (!decision.ok) throw refusedBecause("feedback", decision.reasons);
    // Two tabs may correct at once: `corrects_id` is unique, so the second one finds its place taken.
    if (!(await insertFeedback(tx, row))) return repeat;

    return {
      result: { ...result, isRepeat: false },
      audit: {
        action: "feedback.correct",
        subject: { type: "feedback", id: corrected.id },
        aboutId: plan.employeeId,
        before: { kind: corrected.kind },
        after: { ...forTrail(row), correctedBy: id },
      },
    };
  });
}
