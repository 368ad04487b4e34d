import { encrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { MAILBOX_PURPOSE, SEALED_RECIPIENTS, type SealedRecipient } from "@/lib/domain/access/sealed-letter";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { enqueue, enqueueAll } from "../enqueue";

interface Words {
  readonly subject: string;
  readonly text: string;
}

export interface Mail extends Words {
  /** Given by who wants to know later whether it left (UUID). */
  readonly id?: string;
  readonly recipient: string;
  /** The address itself where `recipient` only says who it is for: encrypted for MAILBOX_PURPOSE. */
  readonly recipientCipher?: string;
}

/** A letter whose address the outbox keeps sealed, and only until it has left. */
export const sealedMail = (to: SealedRecipient, address: string, words: Words): Mail => ({
  recipient: SEALED_RECIPIENTS[to],
  recipientCipher: encrypt(address, MAILBOX_PURPOSE),
  ...words,
});

/** What makes a letter open an account. `text` holds `SECRET_MARK` in its place. */
export interface Secret {
  /** Whose account it opens; null for a citizen's. */
  readonly employeeId: string | null;
  readonly value: string;
  readonly endsAt: Date;
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells about. A job sends it. A secret lies beside the text,
 * encrypted, so that it can be taken out of the outbox without losing what was written, and so that a copy of the
 * database opens no account.
 */
export async function queueMail(tx: Tx, now: Date, mail: Mail, secret?: Secret): Promise<void> {
  const sealed = secret && {
    employeeId: secret.employeeId,
    secretCipher: encrypt(secret.value, SECRET_PURPOSE),
    secretEndsAt: secret.endsAt,
  };
  const { id } = await tx.outboxMail.create({
    data: { ...mail, ...sealed, createdAt: now },
    select: { id: true },
  });
  await enqueue(tx, "mail.send", { mailId: id });
}

/** Letters that go into the outbox with one statement: a dialogue may have thousands to write to. */
const AT_ONCE = 500;

/** The same for letters without a secret, to many at once. */
export async function queueMails(tx: Tx, now: Date, mails: readonly Mail[]): Promise<void> {
  for (let from = 0; from < mails.length; from += AT_ONCE) {
    const data = mails.slice(from, from + AT_ONCE).map((mail) => ({ ...mail, createdAt: now }));
    const made = await tx.outboxMail.createManyAndReturn({ data, select: { id: true } });
    await enqueueAll(
      tx,
      "mail.send",
      made.map(({ id }) => ({ mailId: id })),
    );
  }
}
