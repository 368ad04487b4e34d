import { pairingOf } from "@/lib/auth/one-time-code";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export type SecondFactorState =
  | { readonly kind: "off" }
  | { readonly kind: "pairing"; readonly uri: string; readonly secret: string }
  | { readonly kind: "on"; readonly since: string; readonly codesLeft: number };

/** Where one's own second factor stands; while pairing also the secret, which is never shown again afterwards. */
export async function secondFactorState(viewer: EmployeeViewer): Promise<SecondFactorState> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    select: {
      totpCipher: true,
      totpConfirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  if (account.totpConfirmedAt) {
    return {
      kind: "on",
      since: account.totpConfirmedAt.toISOString(),
      codesLeft: account._count.recoveryCodes,
    };
  }
  return account.totpCipher
    ? { kind: "pairing", ...pairingOf(account.totpCipher, viewer.nip) }
    : { kind: "off" };
}
