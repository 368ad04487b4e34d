import { conflict } from "./errors";

interface Sent {
  readonly contentHash: string;
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
  if (known && known.contentHash !== contentHash) throw conflict(subject);
  return known;
}
