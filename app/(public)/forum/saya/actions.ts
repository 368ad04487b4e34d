"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { forgetKnownMailbox, requireForumMember, takeForumCookie } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { appealSchema } from "@/lib/schemas/forum";
import { pressSchema } from "@/lib/schemas/press";
import { appeal } from "@/lib/services/forum/appeal";
import { forgetMember } from "@/lib/services/forum/members";

export async function leaveForumAction(): Promise<void> {
  await takeForumCookie();
  redirect(paths.forum);
}

export const forgetMemberAction = publicFormAction(pressSchema, async (ctx) => {
  await forgetMember(ctx, await requireForumMember());
  await takeForumCookie();
  await forgetKnownMailbox();
  redirect(paths.forum);
});

export const appealAction = publicFormAction(appealSchema, async (ctx, input) => {
  await appeal(ctx, await requireForumMember(), input);
  redirect(paths.forumOwnAfter("keberatan", input.id));
});
