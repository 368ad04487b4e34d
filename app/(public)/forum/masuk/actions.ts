"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { askedCode, giveForumCookie, keepAskedCode, knownMailbox } from "@/lib/actions/forum-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { askCodeSchema, enterCodeSchema } from "@/lib/schemas/forum";
import { refusedBecause } from "@/lib/services/errors";
import { askCode } from "@/lib/services/forum/ask-code";
import { enterCode } from "@/lib/services/forum/enter-code";
import { codeLetter } from "@/lib/text/forum";

/** Sends a code; the caller's address serves the limit and goes no further. */
export const askCodeAction = publicFormAction(askCodeSchema, async (ctx, { address, topic = "" }) => {
  const { address: from } = await requestOrigin();
  const { secret } = await askCode(ctx, { address, from, knownKey: await knownMailbox() }, codeLetter);
  await keepAskedCode({ address, secret, topic });
  redirect(paths.forumEnterCode);
});

export const enterCodeAction = publicFormAction(enterCodeSchema, async (ctx, { code }) => {
  const asked = await askedCode();
  if (!asked) throw refusedBecause("forum", ["FORUM_CODE_WRONG"]);
  await giveForumCookie(await enterCode(ctx, { ...asked, code }));
  redirect(asked.topic ? paths.topic(asked.topic) : paths.forum);
});
