import type { Tx } from "@/lib/db/client";

/** Ends every live session of an account but the one to keep; says how many. */
export async function revokeSessions(
  tx: Tx,
  now: Date,
  accountId: string,
  keepSessionId: string | null,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      accountId,
      revokedAt: null,
      expiresAt: { gt: now },
      ...(keepSessionId ? { id: { not: keepSessionId } } : {}),
    },
    data: { revokedAt: now },
  });
  return count;
}
