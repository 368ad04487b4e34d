import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { conflict } from "@/lib/services/errors";
import { isSentAgain } from "@/lib/services/sent-before";

type Row = Prisma.FeedbackCreateManyInput;

/** What makes two sendings the same feedback. The moment is not part of it: it is when the words first arrived. */
const COMPARED = ["planId", "giverId", "kind", "text", "requestId", "correctsId"] as const;
const COMPARED_SUBJECT = ["resultId", "behaviour", "entryId"] as const;

/** False for a new id; true for the same words again; a conflict for other words under this id. */
export async function wasGivenBefore(tx: Tx, row: Row): Promise<boolean> {
  const known = await tx.feedback.findUnique({ where: { id: row.id } });
  return isSentAgain("feedback", known, (sent) =>
    [...COMPARED, ...COMPARED_SUBJECT].every((column) => sent[column] === (row[column] ?? null)),
  );
}

/** Adds the row, once: true when it is new, false when the same one was on its way twice and the other was first. */
export async function insertFeedback(tx: Tx, row: Row): Promise<boolean> {
  const { count } = await tx.feedback.createMany({ data: [row], skipDuplicates: true });
  if (count === 0 && !(await wasGivenBefore(tx, row))) throw conflict("feedback");
  return count === 1;
}

/** The trail names what it was about, not the words: those who read the trail are not all readers of feedback. */
export const forTrail = ({ planId, resultId, behaviour, kind, relation, entryId, requestId }: Row) => ({
  planId,
  ...(resultId ? { resultId } : { behaviour }),
  kind,
  relation,
  ...(entryId ? { entryId } : {}),
  ...(requestId ? { requestId } : {}),
});
