import { encrypt } from "@/lib/auth/cipher";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { dateOf } from "@/lib/time";
import { forgetAttempts, limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { askerHashOf, codeHashOf, mailboxKeyOf } from "./ask-code";

/**
 * The account of the mailbox that a code was sent to, made at the first time, and the key of that mailbox. A code works once, in
 * the browser that asked for it and keeps the secret; its tries are that browser's too. Throws REFUSED for a wrong or late one,
 * RATE_LIMITED after too many tries.
 */
export async function enterCode(
  ctx: ServiceContext,
  { address, secret, code }: { readonly address: string; readonly secret: string; readonly code: string },
): Promise<{ readonly memberId: string; readonly mailboxKey: string }> {
  const mailboxKey = mailboxKeyOf(address);
  const askerHash = askerHashOf(secret);
  await limitAttempt("forumCode", askerHash);
  const memberId = await mutate(ctx, async (tx) => {
    const codeHash = codeHashOf(mailboxKey, secret, code);
    const used = await tx.forumCode.deleteMany({ where: { askerHash, codeHash, endsAt: { gt: ctx.now } } });
    if (used.count === 0) throw refusedBecause("forum", ["FORUM_CODE_WRONG"]);
    const mailboxCipher = encrypt(address, MAILBOX_PURPOSE);
    const signedInOn = dateOf(ctx.today);
    const { id } = await tx.forumMember.upsert({
      where: { mailboxKey },
      create: { mailboxKey, mailboxCipher, joinedAt: ctx.now, signedInOn },
      update: { mailboxCipher, signedInOn },
      select: { id: true },
    });
    return { result: id, audit: { notAudited: "anonymous" } };
  });
  await forgetAttempts("forumCode", askerHash);
  return { memberId, mailboxKey };
}
