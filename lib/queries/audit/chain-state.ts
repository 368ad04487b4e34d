import { db } from "@/lib/db/client";

export interface ChainState {
  readonly seals: number;
  readonly lastHash: string | null;
  readonly sealedAt: string | null;
  readonly unsealed: number;
}

/** How far the trail is sealed. Whether the chain is whole is for `audit verify` to say. */
export async function chainState(): Promise<ChainState> {
  const last = await db().auditSeal.findFirst({
    orderBy: { id: "desc" },
    select: { id: true, hash: true, sealedAt: true, lastId: true },
  });
  const unsealed = await db().auditEvent.count({ where: { id: { gt: last?.lastId ?? 0n } } });
  return {
    seals: last?.id ?? 0,
    lastHash: last?.hash ?? null,
    sealedAt: last?.sealedAt.toISOString() ?? null,
    unsealed,
  };
}
