import type { Tx } from "@/lib/db/client";

/**
 * Ends every link by which this account could still be opened, and takes them out of the letters in the outbox: what was
 * open with the old password must not open the new one.
 */
export async function voidLinks(tx: Tx, now: Date, accountId: string): Promise<void> {
  await tx.passwordReset.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
  await tx.outboxMail.updateMany({
    where: { secretCipher: { not: null }, employee: { account: { id: accountId } } },
    data: { secretCipher: null },
  });
}
