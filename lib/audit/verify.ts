import { db } from "@/lib/db/client";
import type { AuditSeal } from "@/lib/db/generated/client";
import { GENESIS } from "@/lib/domain/audit/chain";
import { rowDigest, sealHash } from "./row-digest";

export type AuditFault =
  | { readonly kind: "CHANGED" | "MISSING" | "INSERTED"; readonly eventId: string }
  | { readonly kind: "BROKEN_SEAL"; readonly sealId: number }
  /** Seals that the head remembers, gone from the end of the chain. */
  | { readonly kind: "LOST_SEALS"; readonly from: number; readonly to: number }
  /** The head is gone, or it remembers another chain. */
  | { readonly kind: "BROKEN_HEAD" };

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

/** The end of the chain. Read before the seals: a sealer at work meanwhile only adds beyond it. */
const headOfChain = () => db().auditHead.findUnique({ where: { id: 1 } });

/** What is wrong with the end of a chain whose seals were found up to `last`; `hashAtHead` is that of the head's seal. */
function headFaults(
  head: { readonly sealId: number; readonly hash: string } | null,
  last: number,
  hashAtHead: string | null,
): readonly AuditFault[] {
  if (!head) return last === 0 ? [] : [{ kind: "BROKEN_HEAD" }];
  if (head.sealId > last) return [{ kind: "LOST_SEALS", from: last + 1, to: head.sealId }];
  return head.hash === hashAtHead ? [] : [{ kind: "BROKEN_HEAD" }];
}

/**
 * Goes through the whole chain and names each row that was changed, is missing or was inserted, each seal that does
 * not fit the one before it, seals removed from the end, and how long the unsealed tail is. `onSeal` is told of progress.
 */
export async function verifyAudit(onSeal: (done: number) => void = () => {}): Promise<AuditReport> {
  let previous = { id: 0, hash: GENESIS, lastId: 0n };
  let rows = 0;
  const faults: AuditFault[] = [];
  const head = await headOfChain();
  let hashAtHead: string | null = null;
  for (;;) {
    const seal = await db().auditSeal.findFirst({
      where: { id: { gt: previous.id } },
      orderBy: { id: "asc" },
    });
    if (!seal) break;
    faults.push(...(await verifySeal(seal, previous)));
    if (seal.id === head?.sealId) hashAtHead = seal.hash;
    rows += seal.eventIds.length;
    previous = { id: seal.id, hash: seal.hash, lastId: seal.lastId };
    onSeal(seal.id);
  }
  // The first seal may have been made, with the head, since we looked.
  const isNew = head === null && previous.id > 0 && (await headOfChain()) !== null;
  if (!isNew) faults.push(...headFaults(head, previous.id, hashAtHead));
  const tail = await db().auditEvent.aggregate({
    where: { id: { gt: previous.lastId } },
    _count: true,
    _min: { at: true },
  });
  const unsealed = { rows: tail._count, since: tail._min.at?.toISOString() ?? null };
  return { seals: previous.id, rows, faults, unsealed };
}
