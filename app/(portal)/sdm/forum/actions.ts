"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  acceptSchema,
  acceptTopicSchema,
  createTopicSchema,
  editTopicSchema,
  publishAnswerSchema,
  refuseSchema,
} from "@/lib/schemas/forum";
import { createTopic } from "@/lib/services/forum/create-topic";
import { editTopic } from "@/lib/services/forum/edit-topic";
import { accept, allowAppeal, refuse, upholdAppeal } from "@/lib/services/forum/moderate";
import { publishAnswer } from "@/lib/services/forum/publish-answer";
import { withdrawTopic } from "@/lib/services/forum/withdraw-topic";
import { decisionLetter } from "@/lib/text/forum";

export const createTopicAction = formAction(createTopicSchema, async (ctx, input) => {
  const { id } = await createTopic(ctx, input);
  redirect(paths.hr.topicAfter(id, "catat"));
});

export const editTopicAction = formAction(editTopicSchema, async (ctx, input) => {
  await editTopic(ctx, input);
  redirect(paths.hr.topicAfter(input.id, "simpan"));
});

export const withdrawTopicAction = formAction(refuseSchema, async (ctx, input) => {
  await withdrawTopic(ctx, input);
  redirect(paths.hr.topicAfter(input.id, "tarik"));
});

export const publishAnswerAction = formAction(publishAnswerSchema, async (ctx, input) => {
  await publishAnswer(ctx, input);
  redirect(paths.hr.topicAfter(input.id, "jawab"));
});

/** The queue and the topic without what was decided on. */
function decided(message: string) {
  revalidatePath(paths.hr.forum, "layout");
  return { data: undefined, message };
}

export const acceptAction = formAction(acceptSchema, async (ctx, input) => {
  await accept(ctx, input, decisionLetter);
  return decided("Kiriman ditampilkan.");
});

export const acceptTopicAction = formAction(acceptTopicSchema, async (ctx, input) => {
  await accept(ctx, input, decisionLetter);
  return decided("Topik dibuka.");
});

export const refuseAction = formAction(refuseSchema, async (ctx, input) => {
  await refuse(ctx, input, decisionLetter);
  return decided("Kiriman ditolak.");
});

export const allowAppealAction = formAction(acceptSchema, async (ctx, input) => {
  await allowAppeal(ctx, input, decisionLetter);
  return decided("Keberatan diterima; kiriman ditampilkan.");
});

export const allowTopicAppealAction = formAction(acceptTopicSchema, async (ctx, input) => {
  await allowAppeal(ctx, input, decisionLetter);
  return decided("Keberatan diterima; topik dibuka.");
});

export const upholdAppealAction = formAction(refuseSchema, async (ctx, input) => {
  await upholdAppeal(ctx, input, decisionLetter);
  return decided("Penolakan tetap.");
});
