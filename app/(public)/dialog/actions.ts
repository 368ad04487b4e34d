"use server";

import { revalidatePath } from "next/cache";
import { requireVotingDevice } from "@/lib/actions/device-cookie";
import { publicFormAction } from "@/lib/actions/form-action";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { askSchema, registerSchema, voteSchema } from "@/lib/schemas/consultation-public";
import { askQuestion } from "@/lib/services/consultation/ask-question";
import { limitSenders, limitVotes } from "@/lib/services/consultation/open-ticket";
import { register } from "@/lib/services/consultation/register";
import { voteQuestion } from "@/lib/services/consultation/vote-question";
import { confirmationLetter } from "@/lib/text/consultation-letters";

/** Signs a citizen up; the address serves the limit and goes no further. */
export const registerAction = publicFormAction(registerSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await limitSenders(ctx, { address, formId: input.id, contact: input.contact });
  return { data: await register(ctx, input, confirmationLetter), message: "Anda terdaftar." };
});

/** Takes a question for the unit's moderation. */
export const askAction = publicFormAction(askSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await limitSenders(ctx, { address, formId: input.id });
  return { data: await askQuestion(ctx, input), message: "Pertanyaan Anda sudah kami terima." };
});

/** One vote of this device; the address serves the limit and goes no further. */
export const voteAction = publicFormAction(voteSchema, async (ctx, { questionId }) => {
  const { address } = await requestOrigin();
  await limitVotes(ctx, { address, questionId });
  const { consultationId } = await voteQuestion(ctx, {
    questionId,
    deviceId: await requireVotingDevice(),
  });
  revalidatePath(paths.consultation(consultationId));
  return { data: undefined, message: "Dukungan tercatat." };
});
