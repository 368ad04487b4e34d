import { randomInt } from "node:crypto";
import { digest, encrypt } from "@/lib/auth/cipher";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import {
  CITIZEN_RECIPIENT,
  CODE_PURPOSE,
  FORUM_CODE_LENGTH,
  FORUM_CODE_MINUTES,
  MAILBOX_KEY,
  MAILBOX_PURPOSE,
  mailboxOf,
} from "@/lib/domain/forum/forum";
import type { ServiceContext } from "../context";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { limitCodes } from "./limit-forum";

export type CodeLetter = (facts: { readonly code: string; readonly minutes: number }) => {
  readonly subject: string;
  readonly text: string;
};

/** By what an account is found again: nobody reads a mailbox out of it. */
export const mailboxKeyOf = (address: string): string => digest(mailboxOf(address), MAILBOX_KEY);

/** What is kept of a code. */
export const codeHashOf = (mailboxKey: string, code: string): string =>
  digest(`${mailboxKey}\n${code}`, CODE_PURPOSE);

const newCode = (): string => String(randomInt(10 ** FORUM_CODE_LENGTH)).padStart(FORUM_CODE_LENGTH, "0");

/**
 * Sends a code to a mailbox, which opens its account of the forum for some minutes; the one before it opens nothing any more. Whether
 * there is an account is not told. Throws RATE_LIMITED.
 */
export async function askCode(
  ctx: ServiceContext,
  { address, from }: { readonly address: string; readonly from: string | null },
  letter: CodeLetter,
): Promise<void> {
  const mailboxKey = mailboxKeyOf(address);
  await limitCodes(ctx, { address: from, mailboxKey });
  const code = newCode();
  const endsAt = new Date(ctx.now.getTime() + FORUM_CODE_MINUTES * 60_000);
  const kept = { codeHash: codeHashOf(mailboxKey, code), endsAt };
  await mutate(ctx, async (tx) => {
    await tx.forumCode.deleteMany({ where: { OR: [{ mailboxKey }, { endsAt: { lte: ctx.now } }] } });
    // Of two letters that are on their way at once, the later one counts.
    await tx.forumCode.upsert({ where: { mailboxKey }, create: { mailboxKey, ...kept }, update: kept });
    await queueMail(
      tx,
      ctx.now,
      {
        recipient: CITIZEN_RECIPIENT,
        recipientCipher: encrypt(address, MAILBOX_PURPOSE),
        ...letter({ code: SECRET_MARK, minutes: FORUM_CODE_MINUTES }),
      },
      { employeeId: null, value: code, endsAt },
    );
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
