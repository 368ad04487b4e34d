import { decrypt } from "@/lib/auth/cipher";
import { accountsWithin } from "@/lib/db/accounts-within";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOf } from "@/lib/db/raters";
import { SECRET_PURPOSE, withSecret } from "@/lib/domain/access/secret-letter";
import { canSomewhere } from "@/lib/permissions/can";
import { rolesOpenedBy } from "@/lib/permissions/giving";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { localDayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { visibleEmployees } from "../people/visible-employees";

export interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
  /** It carried a link that opens an account, and the link is sent, used or over. */
  readonly isSecretGone: boolean;
}

export interface MailFilter {
  readonly before?: string | undefined;
  /** False where a mail server sends them: then what people are written is between them and their mailbox. */
  readonly isTextShown: boolean;
}

const PAGE = 25;

/**
 * The letters that open nothing any more, and of those that do the ones to people whose account this viewer may open
 * anew: `can(viewer, "account.reset", …)` and `opensAccountOf`, in SQL. Whoever reads the link of a reset takes the account
 * over, so the outbox must not give what `resetByHr` refuses: no account of a guarded role to anybody, not the appraiser's
 * to whom they appraise, and nobody their own without the password. The code of a citizen's account of the forum is read as any letter
 * is: only where no mail server sends it, and the outbox is the one way to it.
 */
async function readable(viewer: Viewer, now: Date): Promise<Prisma.OutboxMailWhereInput> {
  const today = localDayOf(now);
  const raters = await ratersOf(db(), employeeIdOf(viewer), today);
  const within = [
    visibleEmployees(viewer, today, "account.reset"),
    accountsWithin(rolesOpenedBy(viewer), raters),
  ];
  return {
    OR: [
      { secretCipher: null },
      { secretEndsAt: { lte: now } },
      { employeeId: null },
      { employee: { is: { AND: within } } },
    ],
  };
}

/** The outbox, newest first, or null for somebody who may not read it. */
export async function listMails(
  viewer: Viewer,
  now: Date,
  filter: MailFilter,
): Promise<KeysetPage<MailRow> | null> {
  if (!canSomewhere(viewer, "mail.read")) return null;
  const rows = await db().outboxMail.findMany({
    where: { AND: [await readable(viewer, now), filter.before ? { id: { lt: filter.before } } : {}] },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const plain = rows.map((row) => {
    const isOpen = row.secretCipher !== null && row.secretEndsAt !== null && row.secretEndsAt > now;
    const letter =
      isOpen && row.secretCipher ? withSecret(row.text, decrypt(row.secretCipher, SECRET_PURPOSE)) : row.text;
    return {
      id: row.id,
      recipient: row.recipient,
      subject: row.subject,
      text: filter.isTextShown ? letter : "",
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      lastError: row.lastError,
      isSecretGone: row.secretEndsAt !== null && !isOpen,
    };
  });
  return keysetPage(plain, PAGE, ({ id }) => id);
}
