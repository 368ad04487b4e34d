"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { requireForumMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { proposeTopicSchema } from "@/lib/schemas/forum";
import { proposeTopic } from "@/lib/services/forum/send-words";

/** Takes a proposed topic for moderation. */
export const proposeTopicAction = publicFormAction(proposeTopicSchema, async (ctx, input) => {
  await proposeTopic(ctx, await requireForumMember(), input);
  redirect(paths.forumOwnAfter("usul", input.id));
});
