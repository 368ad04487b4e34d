import { encrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { enqueue } from "../enqueue";

export interface Mail {
  readonly recipient: string;
  /** The address itself where `recipient` only says who it is for: encrypted for MAILBOX_PURPOSE. */
  readonly recipientCipher?: string;
  readonly subject: string;
  readonly text: string;
}

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
