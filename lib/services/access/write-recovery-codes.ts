import { recoveryCode } from "@/lib/auth/secret-token";
import type { Tx } from "@/lib/db/client";
import { recoveryDigest } from "./spend-code";

const COUNT = 10;

/** Replaces all recovery codes of an account. The codes are shown once; only their digests are kept. */
export async function writeRecoveryCodes(tx: Tx, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, recoveryCode);
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, hash: recoveryDigest(code) })),
  });
  return codes;
}
