"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  answerRequestSchema,
  cancelRequestSchema,
  correctFeedbackSchema,
  declineRequestSchema,
  giveFeedbackSchema,
  requestFeedbackSchema,
} from "@/lib/schemas/feedback";
import { answerRequest } from "@/lib/services/feedback/answer-request";
import { cancelRequest, declineRequest } from "@/lib/services/feedback/close-request";
import { correctFeedback } from "@/lib/services/feedback/correct-feedback";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { requestFeedback } from "@/lib/services/feedback/request-feedback";

export const giveFeedbackAction = formAction(giveFeedbackSchema, async (ctx, input) => {
  const { planId } = await giveFeedback(ctx, input);
  redirect(paths.feedbackAfter("beri", planId));
});

export const answerRequestAction = formAction(answerRequestSchema, async (ctx, input) => {
  await answerRequest(ctx, input);
  redirect(paths.feedbackAfter("beri", input.requestId));
});

export const correctFeedbackAction = formAction(correctFeedbackSchema, async (ctx, input) => {
  await correctFeedback(ctx, input);
  redirect(paths.feedbackAfter("koreksi", input.feedbackId));
});

export const declineRequestAction = formAction(declineRequestSchema, async (ctx, input) => {
  await declineRequest(ctx, input);
  redirect(paths.feedbackAfter("tolak", input.requestId));
});

export const requestFeedbackAction = formAction(requestFeedbackSchema, async (ctx, input) => {
  const { planId } = await requestFeedback(ctx, input);
  redirect(paths.planFeedbackAfter(planId, "minta"));
});

export const cancelRequestAction = formAction(cancelRequestSchema, async (ctx, input) => {
  const { planId } = await cancelRequest(ctx, input);
  redirect(paths.planFeedbackAfter(planId, "tarik"));
});
