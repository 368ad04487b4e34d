import { createTransport } from "nodemailer";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE, SEALED_RECIPIENTS } from "@/lib/domain/access/sealed-letter";
import { SECRET_PURPOSE, withSecret } from "@/lib/domain/access/secret-letter";
import { env } from "@/lib/env";

/** Letters whose address stands nowhere but sealed. */
const SEALED: readonly string[] = Object.values(SEALED_RECIPIENTS);

/** Why a letter did not leave, in codes alone ("EENVELOPE 550"): a server's sentence names the mailbox that nobody may read. */
function codesOf(error: unknown): string {
  const { code, responseCode }: { code?: unknown; responseCode?: unknown } = Object(error);
  return [code, responseCode].filter((one) => one !== undefined).join(" ") || "unknown";
}

/**
 * Sends one mail of the outbox, once. Without SMTP settings it stays there for HR to read. A failed attempt is noted
 * and thrown, so that the queue tries again. A letter whose secret is used or over does not leave any more; one that
 * left keeps no secret: the outbox must not be a drawer full of keys. A citizen's address goes with the letter, too,
 * and stands in no error.
 */
export async function sendMail(mailId: string, now: Date): Promise<void> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL) return;
  const mail = await db().outboxMail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const { secretCipher, secretEndsAt } = mail;
  if (secretEndsAt !== null && (secretCipher === null || secretEndsAt <= now)) return;
  if (SEALED.includes(mail.recipient) && mail.recipientCipher === null) return;
  const recipient =
    mail.recipientCipher === null ? mail.recipient : decrypt(mail.recipientCipher, MAILBOX_PURPOSE);
  const secret = secretCipher === null ? null : decrypt(secretCipher, SECRET_PURPOSE);
  const transport = createTransport(SMTP_URL);
  try {
    // The id of the message is the row's, so that a receiver can tell a repeated send.
    const messageId = `<${mail.id}@${new URL(env().NEXTAUTH_URL).hostname}>`;
    await transport.sendMail({
      from: SMTP_FROM,
      to: recipient,
      subject: mail.subject,
      text: secret === null ? mail.text : withSecret(mail.text, secret),
      messageId,
    });
  } catch (error) {
    const failure = mail.recipientCipher === null ? error : new Error(`not sent: ${codesOf(error)}`);
    const lastError = failure instanceof Error ? failure.message : String(failure);
    await db().outboxMail.update({ where: { id: mailId }, data: { attempts: { increment: 1 }, lastError } });
    throw failure;
  } finally {
    transport.close();
  }
  await db().outboxMail.update({
    where: { id: mailId },
    data: {
      sentAt: now,
      attempts: { increment: 1 },
      lastError: null,
      secretCipher: null,
      recipientCipher: null,
    },
  });
}
