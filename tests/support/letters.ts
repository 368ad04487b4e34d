import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { JOB_PAYLOADS } from "@/lib/schemas/jobs";
import { sendResetLink } from "@/lib/services/access/send-reset-link";
import { resetLetter } from "@/lib/text/access-letters";
import { contextOf } from "@/tests/factories/people";

/** The letters of the outbox to an address that stands there only sealed, the oldest first. */
export async function lettersTo(address: string) {
  const sealed = await db().outboxMail.findMany({
    where: { recipientCipher: { not: null } },
    orderBy: { id: "asc" },
  });
  return sealed.filter(({ recipientCipher }) => decrypt(recipientCipher ?? "", MAILBOX_PURPOSE) === address);
}

/** The link of a letter as its owner gets it; empty when the letter keeps none. */
export const secretOf = (letter: { readonly secretCipher: string | null } | undefined): string =>
  letter?.secretCipher ? decrypt(letter.secretCipher, SECRET_PURPOSE) : "";

/** The token at the end of a letter's link. */
export const tokenOf = (letter: { readonly secretCipher: string | null } | undefined): string =>
  /\/masuk\/atur-ulang\/(\S+)/.exec(secretOf(letter))?.[1] ?? "";

/** The requests for a link that wait for the worker, oldest first. */
export async function waitingResets() {
  const sql = `SELECT "data" FROM "${queueSchema()}"."job" WHERE "name" = 'account.sendResetLink' ORDER BY "created_on"`;
  const rows = await db().$queryRawUnsafe<{ data: unknown }[]>(sql);
  return rows.map(({ data }) => JOB_PAYLOADS["account.sendResetLink"].parse(data));
}

/** Does the worker's part: every request that waits, once. */
export async function answerResets(at?: string): Promise<void> {
  const requests = await waitingResets();
  await db().$executeRawUnsafe(`DELETE FROM "${queueSchema()}"."job" WHERE "name" = 'account.sendResetLink'`);
  for (const request of requests) await sendResetLink(contextOf(ANONYMOUS, at), request, resetLetter);
}
