import type { Tx } from "@/lib/db/client";
import { SESSION_SECONDS } from "@/lib/domain/access/session";
import type { ServiceContext } from "../context";

/** Writes the row that makes a session; the cookie only carries its id. */
export async function startSession(
  tx: Tx,
  ctx: ServiceContext,
  accountId: string,
  shown: { readonly isVerified?: boolean; readonly viaProvider?: boolean } = {},
) {
  const { now, origin } = ctx;
  return tx.session.create({
    data: {
      accountId,
      ...shown,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
      address: origin.address,
      userAgent: origin.userAgent,
    },
    select: { id: true },
  });
}
