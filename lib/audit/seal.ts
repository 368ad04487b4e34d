import { db, type Tx } from "@/lib/db/client";
import { GENESIS } from "@/lib/domain/audit/chain";
import { rowDigest, sealHash } from "./row-digest";

const BATCH = 2_000;
/** Key of the advisory lock that lets one sealer at a time in. */
const SEAL_LOCK = 7_245_001;
const TIMEOUT_MS = 60_000;

/**
 * How far rows are final. Ids are handed out before a transaction commits, so a row with a smaller id may still
 * appear: the highest id is noted together with the next transaction's number, and once every transaction older
 * than that has ended nothing below the noted id can change any more. Writers never wait.
 */
async function settledUpTo(tx: Tx, now: Date): Promise<bigint> {
  const [state] = await tx.$queryRaw<{ newest: string; xmin: string; xmax: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin,
           pg_snapshot_xmax(pg_current_snapshot())::text AS xmax,
           coalesce((SELECT max("id") FROM "audit_event"), 0)::text AS newest`;
  if (!state) throw new Error("no snapshot");
  const noted = await tx.auditWatermark.findUnique({ where: { id: 1 } });
  const xmin = BigInt(state.xmin);
  // After a restore into a younger cluster the noted number lies in the future; it is noted anew.
  const isNoted = noted && BigInt(noted.transactionId) <= BigInt(state.xmax);
  const isSettled = isNoted && xmin >= BigInt(noted.transactionId);
  if (!isNoted || isSettled) {
    const note = { lastId: BigInt(state.newest), transactionId: state.xmax, takenAt: now };
    await tx.auditWatermark.upsert({ where: { id: 1 }, create: { id: 1, ...note }, update: note });
  }
  return isSettled ? noted.lastId : 0n;
}

/**
 * Seals one batch of settled rows; gives how many. The chain goes on from where its head remembers the end, so that a seal
 * removed there leaves a gap for good. A head that is gone is not made again, for the same reason.
 */
async function sealBatch(tx: Tx, upTo: bigint, now: Date): Promise<number> {
  const last = await tx.auditSeal.findFirst({ orderBy: { id: "desc" } });
  const head = await tx.auditHead.findUnique({ where: { id: 1 } });
  const rows = await tx.auditEvent.findMany({
    where: { id: { gt: last?.lastId ?? 0n, lte: upTo } },
    orderBy: { id: "asc" },
    take: BATCH,
  });
  const first = rows[0];
  const final = rows.at(-1);
  if (!first || !final) return 0;
  const digests = Buffer.concat(rows.map(rowDigest));
  const atEnd = { id: last?.id ?? 0, hash: last?.hash ?? GENESIS };
  const previous = head && head.sealId > atEnd.id ? { id: head.sealId, hash: head.hash } : atEnd;
  const id = previous.id + 1;
  const previousHash = previous.hash;
  const hash = sealHash(previousHash, first.id, final.id, digests);
  await tx.auditSeal.create({
    data: {
      id,
      firstId: first.id,
      lastId: final.id,
      eventIds: rows.map(({ id }) => id),
      digests,
      previousHash,
      hash,
      sealedAt: now,
    },
  });
  if (head) await tx.auditHead.update({ where: { id: 1 }, data: { sealId: id, hash } });
  else if (!last) await tx.auditHead.create({ data: { sealId: id, hash } });
  return rows.length;
}

/** Seals every settled row into the chain. Gives the number of rows sealed; 0 when another sealer is at work. */
export async function sealAudit(now: Date): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await db().$transaction(
      async (tx) => {
        const [lock] = await tx.$queryRaw<
          { got: boolean }[]
        >`SELECT pg_try_advisory_xact_lock(${SEAL_LOCK}) AS got`;
        if (!lock?.got) return 0;
        return sealBatch(tx, await settledUpTo(tx, now), now);
      },
      { timeout: TIMEOUT_MS },
    );
    sealed += count;
    if (count < BATCH) return sealed;
  }
}
