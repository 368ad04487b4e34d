import { db } from "@/lib/db/client";
import type { AuditSeal } from "@/lib/db/generated/client";
import { GENESIS } from "@/lib/domain/audit/chain";
import { rowDigest, sealHash } from "./row-digest";

export type AuditFault =
  | { readonly kind: "CHANGED" | "MISSING" | "INSERTED"; readonly eventId: string }
  | { readonly kind: "BROKEN_SEAL"; readonly sealId: number };

export interface AuditReport {
  readonly seals: number;
  readonly rows: number;
  readonly faults: readonly AuditFault[];
  /** Rows that wait for the next seal, and since when. */
  readonly unsealed: { readonly rows: number; readonly since: string | null };
}

const DIGEST_BYTES = 32;

/** Faults of one seal: its link, its hash, and each of its rows. */
async function verifySeal(
  seal: AuditSeal,
  previous: { id: number; hash: string; lastId: bigint },
): Promise<AuditFault[]> {
  const hash = sealHash(seal.previousHash, seal.firstId, seal.lastId, seal.digests);
  const isLinked = seal.previousHash === previous.hash && seal.id === previous.id + 1;
  const isWhole = seal.digests.length === seal.eventIds.length * DIGEST_BYTES;
  if (!isLinked || !isWhole || hash !== seal.hash) return [{ kind: "BROKEN_SEAL", sealId: seal.id }];

  const rows = await db().auditEvent.findMany({ where: { id: { gt: previous.lastId, lte: seal.lastId } } });
  const found = new Map(rows.map((row) => [row.id, row]));
  const faults: AuditFault[] = [];
  seal.eventIds.forEach((id, index) => {
    const row = found.get(id);
    found.delete(id);
    const sealed = Buffer.from(seal.digests).subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
    if (!row) faults.push({ kind: "MISSING", eventId: id.toString() });
    else if (!rowDigest(row).equals(sealed)) faults.push({ kind: "CHANGED", eventId: id.toString() });
  });
  for (const id of found.keys()) faults.push({ kind: "INSERTED", eventId: id.toString() });
  return faults;
}

/**
 * Goes through the whole chain and names each row that was changed, is missing or was inserted, each seal that does
 * not fit the one before it, and how long the unsealed tail is. `onSeal` is told of progress.
 */
export async function verifyAudit(onSeal: (done: number) => void = () => {}): Promise<AuditReport> {
  let previous = { id: 0, hash: GENESIS, lastId: 0n };
  let rows = 0;
  const faults: AuditFault[] = [];
  for (;;) {
    const seal = await db().auditSeal.findFirst({
      where: { id: { gt: previous.id } },
      orderBy: { id: "asc" },
    });
    if (!seal) break;
    faults.push(...(await verifySeal(seal, previous)));
    rows += seal.eventIds.length;
    previous = { id: seal.id, hash: seal.hash, lastId: seal.lastId };
    onSeal(seal.id);
  }
  const tail = await db().auditEvent.aggregate({
    where: { id: { gt: previous.lastId } },
    _count: true,
    _min: { at: true },
  });
  const unsealed = { rows: tail._count, since: tail._min.at?.toISOString() ?? null };
  return { seals: previous.id, rows, faults, unsealed };
}
