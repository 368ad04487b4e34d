import { digest } from "@/lib/auth/cipher";
import { stepOfCode } from "@/lib/auth/one-time-code";
import type { Tx } from "@/lib/db/client";

export interface CodeHolder {
  readonly id: string;
  readonly totpCipher: string | null;
  readonly totpConfirmedAt: Date | null;
}

export type CodeKind = "totp" | "recovery";

const ONE_TIME = /^\d{6}$/;

/** As typed: blanks, dashes and capitals mean nothing. */
const plain = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

export const recoveryDigest = (code: string): string => digest(plain(code), "recovery-code");

/**
 * Accepts a code once: a time step is never taken twice nor after a later one, a recovery code is crossed out. Both are
 * conditional writes, so of two at once one wins. Null when the code is wrong or used.
 */
export async function spendCode(
  tx: Tx,
  now: Date,
  account: CodeHolder,
  typed: string,
): Promise<CodeKind | null> {
  const code = plain(typed);
  if (!ONE_TIME.test(code))
    return account.totpConfirmedAt ? spendRecoveryCode(tx, now, account.id, code) : null;
  const step = account.totpCipher ? stepOfCode(account.totpCipher, code, now) : null;
  if (step === null) return null;
  const used = await tx.account.updateMany({
    where: { id: account.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return used.count === 1 ? "totp" : null;
}

async function spendRecoveryCode(
  tx: Tx,
  now: Date,
  accountId: string,
  code: string,
): Promise<CodeKind | null> {
  const used = await tx.recoveryCode.updateMany({
    where: { accountId, hash: recoveryDigest(code), usedAt: null },
    data: { usedAt: now },
  });
  return used.count === 1 ? "recovery" : null;
}
