import { decrypt, encrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/services/errors";

/** Binds a cipher to its row: words of one entry cannot be moved into another. */
export const entryPurpose = (entryId: string): string => `counselling-entry:${entryId}`;

export const openWords = (entryId: string, sealed: string): string => decrypt(sealed, entryPurpose(entryId));

export interface NewEntry {
  readonly id: string;
  readonly counsellingId: string;
  readonly authorId: string;
  readonly text: string;
}

/** False for a new id; true for the same words again; a conflict for other words under this id. */
export async function wasWrittenBefore(tx: Tx, entry: NewEntry): Promise<boolean> {
  const known = await tx.counsellingEntry.findUnique({ where: { id: entry.id } });
  if (!known) return false;
  const isSame =
    known.authorId === entry.authorId &&
    known.counsellingId === entry.counsellingId &&
    openWords(known.id, known.sealed) === entry.text;
  if (!isSame) throw conflict("counselling");
  return true;
}

/** Adds the words, sealed; false when the same entry was on its way twice and the other was first. */
export async function insertEntry(tx: Tx, { text, ...entry }: NewEntry, now: Date): Promise<boolean> {
  const sealed = encrypt(text, entryPurpose(entry.id));
  const { count } = await tx.counsellingEntry.createMany({
    data: [{ ...entry, sealed, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0 && !(await wasWrittenBefore(tx, { ...entry, text }))) throw conflict("counselling");
  return count === 1;
}
