import type { Tx } from "@/lib/db/client";
import { enqueue } from "../enqueue";

export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** Puts a mail into the outbox, in the transaction of what it tells about. A job sends it. */
export async function queueMail(tx: Tx, now: Date, mail: Mail): Promise<void> {
  const { id } = await tx.outboxMail.create({ data: { ...mail, createdAt: now }, select: { id: true } });
  await enqueue(tx, "mail.send", { mailId: id });
}
