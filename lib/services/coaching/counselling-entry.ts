import { decrypt, encrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/services/errors";
import { isSentAgain } from "@/lib/services/sent-before";

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
  return isSentAgain(
    "counselling",
    known,
    (sent) =>
      sent.authorId === entry.authorId &&
      sent.counsellingId === entry.counsellingId &&
      openWords(sent.id, sent.sealed) === entry.text,
  );
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
