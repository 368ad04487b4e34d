import { conflict } from "./errors";

interface Sent {
  readonly contentHash: string;
}

/**
 * Whether a form was sent before: false where nothing is known under its id, true where that says the same, CONFLICT where it says
 * something else.
 */
export function isSentAgain<Row>(
  subject: string,
  known: Row | null,
  isSame: (known: Row) => boolean,
): known is Row {
  if (known && !isSame(known)) throw conflict(subject);
  return known !== null;
}

/**
 * What the same form made before, as `find` reads it by the form's key: null for a new form, CONFLICT where the form says
 * something else now. Asked again when a write found its key taken: the same form was on its way twice.
 */
export async function sentBefore<Row extends Sent>(
  subject: string,
  contentHash: string,
  find: () => Promise<Row | null>,
): Promise<Row | null> {
  const known = await find();
  return isSentAgain(subject, known, (row) => row.contentHash === contentHash) ? known : null;
}
