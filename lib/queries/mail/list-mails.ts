import { db } from "@/lib/db/client";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

const PAGE = 25;

/**
 * The outbox, newest first, or null for somebody who may not read it. A mail that carries a secret is only readable
 * as long as no mail server sends it: with one, its text is hidden.
 */
export async function listMails(
  viewer: Viewer,
  filter: { readonly before?: string | undefined; readonly isTextShown: boolean },
): Promise<KeysetPage<MailRow> | null> {
  if (!canSomewhere(viewer, "mail.read")) return null;
  const rows = await db().outboxMail.findMany({
    where: filter.before ? { id: { lt: filter.before } } : {},
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const plain = rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    text: filter.isTextShown ? row.text : "",
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    lastError: row.lastError,
  }));
  return keysetPage(plain, PAGE, ({ id }) => id);
}
