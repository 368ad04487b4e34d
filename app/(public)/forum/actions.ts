"use server";

import { revalidatePath } from "next/cache";
import { publicFormAction } from "@/lib/actions/form-action";
import { requireForumMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { rateSchema, sendCommentSchema, sendStatementSchema } from "@/lib/schemas/forum";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { sendComment, sendStatement } from "@/lib/services/forum/send-words";

/** One rating of one member; the next statement follows. */
export const rateAction = publicFormAction(rateSchema, async (ctx, input) => {
  const { topicId } = await rateStatement(ctx, await requireForumMember(), input);
  revalidatePath(paths.topic(topicId));
  revalidatePath(paths.ownRatings(topicId));
  return { data: undefined, message: "Penilaian tercatat." };
});

/** Takes a statement for moderation. */
export const sendStatementAction = publicFormAction(sendStatementSchema, async (ctx, input) => {
  await sendStatement(ctx, await requireForumMember(), input);
  return {
    data: undefined,
    message: "Pernyataan Anda sudah kami terima. Setelah diperiksa, kabarnya dikirim lewat surel.",
  };
});

/** Takes the one comment of a member for moderation. */
export const sendCommentAction = publicFormAction(sendCommentSchema, async (ctx, input) => {
  await sendComment(ctx, await requireForumMember(), input);
  return {
    data: undefined,
    message: "Tanggapan Anda sudah kami terima. Setelah diperiksa, kabarnya dikirim lewat surel.",
  };
});
