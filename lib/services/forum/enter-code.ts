import { encrypt } from "@/lib/auth/cipher";
import { MAILBOX_PURPOSE } from "@/lib/domain/forum/forum";
import { countAttempt, forgetAttempts } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { rateLimited, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { codeHashOf, mailboxKeyOf } from "./ask-code";

const LIMITED = ["forumCode", "forumCodeLong"] as const;

/**
 * The account of the mailbox that a code was sent to; made at the first time. A code works once. Throws REFUSED for a wrong or late
 * one, RATE_LIMITED after too many tries.
 */
export async function enterCode(
  ctx: ServiceContext,
  { address, code }: { readonly address: string; readonly code: string },
): Promise<{ readonly memberId: string }> {
  const mailboxKey = mailboxKeyOf(address);
  for (const name of LIMITED) {
    const attempt = await countAttempt(name, mailboxKey);
    if (!attempt.isAllowed) throw rateLimited(name, attempt.retryAfterSeconds);
  }
  const memberId = await mutate(ctx, async (tx) => {
    const codeHash = codeHashOf(mailboxKey, code);
    const used = await tx.forumCode.deleteMany({ where: { mailboxKey, codeHash, endsAt: { gt: ctx.now } } });
    if (used.count === 0) throw refusedBecause("forum", ["FORUM_CODE_WRONG"]);
    const mailboxCipher = encrypt(address, MAILBOX_PURPOSE);
    const { id } = await tx.forumMember.upsert({
      where: { mailboxKey },
      create: { mailboxKey, mailboxCipher, joinedAt: ctx.now },
      update: { mailboxCipher },
      select: { id: true },
    });
    return { result: id, audit: { notAudited: "anonymous" } };
  });
  for (const name of LIMITED) await forgetAttempts(name, mailboxKey);
  return { memberId };
}
