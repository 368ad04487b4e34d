import type { Tx } from "@/lib/db/client";
import { writtenMoment } from "@/lib/domain/progress/entry";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { LogProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import type { FileInStorage } from "@/lib/services/file-in-storage";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf, dayOf, instantOf } from "@/lib/time";
import { countEntry } from "./indicator-total";

export interface LoggedProgress {
  readonly id: string;
  readonly planId: string;
  /** The same entry had been sent before; nothing was counted twice. */
  readonly isRepeat: boolean;
}

/** What the author wrote, of a new entry as of a correction. */
type Written = Pick<LogProgressInput, "id" | "happenedOn" | "amount" | "note" | "link" | "writtenAt">;

interface NewEntry {
  readonly planId: string;
  readonly indicatorId: string;
  readonly written: Written;
  readonly file: FileInStorage | null;
  /** The entry that it takes the place of, and the file that stays with it where no other came. */
  readonly corrects: { readonly id: string; readonly fileId: string | null } | null;
}

/** Writes an entry with its file, to be answered, and counts it; false where its id is taken, and then nothing is left of it. */
export async function writeEntry(
  tx: Tx,
  { viewer, now }: ServiceContext<EmployeeViewer>,
  { planId, indicatorId, written, file, corrects }: NewEntry,
): Promise<boolean> {
  const { id, happenedOn, amount, note, link = null } = written;
  const authorId = viewer.employeeId;
  const writtenAt = writtenMoment(written.writtenAt, { dayBegan: instantOf(`${happenedOn}T00:00`), now });
  const stored = file
    ? await tx.storedFile.create({
        data: { ...file, createdById: authorId, createdAt: now },
        select: { id: true },
      })
    : null;
  const row = {
    id,
    indicatorId,
    authorId,
    happenedOn: dateOf(happenedOn),
    amount,
    note,
    link,
    fileId: stored?.id ?? corrects?.fileId ?? null,
    correctsId: corrects?.id ?? null,
    writtenAt,
    createdAt: now,
  };
  const { count } = await tx.progressEntry.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) {
    if (stored) await tx.storedFile.delete({ where: { id: stored.id } });
    return false;
  }
  await tx.progressReview.create({
    data: {
      entryId: id,
      planId,
      happenedOn: row.happenedOn,
      arrivedAt: row.createdAt,
      state: corrects ? "CORRECTED" : "LOGGED",
    },
  });
  await countEntry(tx, { id, indicatorId, amount, happenedOn, writtenAt });
  return true;
}

/** An entry as it is stored under the id of a form. */
const storedUnder = (tx: Tx, id: string) =>
  tx.progressEntry.findUnique({ where: { id }, include: { file: { select: { sha256: true } } } });
type StoredEntry = NonNullable<Awaited<ReturnType<typeof storedUnder>>>;

/**
 * False for a new id; true where this author wrote the same under it and `isSameOtherwise` agrees; a conflict for anything else.
 */
export async function wasWrittenBefore(
  tx: Tx,
  authorId: string,
  written: Written,
  isSameOtherwise: (known: StoredEntry) => boolean,
): Promise<boolean> {
  return isSentAgain(
    "progress",
    await storedUnder(tx, written.id),
    (known) =>
      known.authorId === authorId &&
      dayOf(known.happenedOn) === written.happenedOn &&
      known.amount.equals(written.amount) &&
      known.note === written.note &&
      known.link === (written.link ?? null) &&
      isSameOtherwise(known),
  );
}

/** What was written, for the trail. */
export const forTrail = ({ happenedOn, amount, note, link }: Written, file: FileInStorage | null) => ({
  happenedOn,
  amount,
  note,
  ...(link ? { link } : {}),
  ...(file ? { file: { name: file.name, sha256: file.sha256 } } : {}),
});
