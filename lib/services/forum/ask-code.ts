import { randomBytes, randomInt } from "node:crypto";
import { digest } from "@/lib/auth/cipher";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import {
  ASKER_PURPOSE,
  CODE_PURPOSE,
  FORUM_CODE_LENGTH,
  FORUM_CODE_MINUTES,
  MAILBOX_KEY,
  mailboxOf,
} from "@/lib/domain/forum/forum";
import type { ServiceContext } from "../context";
import { queueMail, sealedMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { limitCodes } from "./limit-forum";

export type CodeLetter = (facts: { readonly code: string; readonly minutes: number }) => {
  readonly subject: string;
  readonly text: string;
};

/** By what an account is found again: nobody reads a mailbox out of it. */
export const mailboxKeyOf = (address: string): string => digest(mailboxOf(address), MAILBOX_KEY);

/** What is kept of the secret of the browser that asked. */
export const askerHashOf = (secret: string): string => digest(secret, ASKER_PURPOSE);

/** What is kept of a code. */
export const codeHashOf = (mailboxKey: string, secret: string, code: string): string =>
  digest(`${mailboxKey}\n${secret}\n${code}`, CODE_PURPOSE);

const newCode = (): string => String(randomInt(10 ** FORUM_CODE_LENGTH)).padStart(FORUM_CODE_LENGTH, "0");

interface Asking {
  readonly address: string;
  /** The network that asks; null where it is not known. */
  readonly from: string | null;
  /** The key of the mailbox whose account this browser has opened before. */
  readonly knownKey?: string | null;
}

/**
 * Sends a code to a mailbox, which opens its account of the forum for some minutes, in the browser that keeps the secret: another's
 * asking changes nothing about it. No account is looked up, so neither the answer nor its time tells whether there is one. Throws
 * RATE_LIMITED.
 */
export async function askCode(
  ctx: ServiceContext,
  { address, from, knownKey = null }: Asking,
  letter: CodeLetter,
): Promise<{ readonly secret: string }> {
  const mailboxKey = mailboxKeyOf(address);
  await limitCodes(ctx, { address: from, mailboxKey, knownKey });
  const code = newCode();
  const endsAt = new Date(ctx.now.getTime() + FORUM_CODE_MINUTES * 60_000);
  const secret = randomBytes(32).toString("base64url");
  return mutate<{ readonly secret: string }>(ctx, async (tx) => {
    await tx.forumCode.deleteMany({ where: { endsAt: { lte: ctx.now } } });
    const codeHash = codeHashOf(mailboxKey, secret, code);
    await tx.forumCode.create({ data: { askerHash: askerHashOf(secret), mailboxKey, codeHash, endsAt } });
    await queueMail(
      tx,
      ctx.now,
      sealedMail("forum", address, letter({ code: SECRET_MARK, minutes: FORUM_CODE_MINUTES })),
      { employeeId: null, value: code, endsAt },
    );
    return { result: { secret }, audit: { notAudited: "anonymous" } };
  });
}
