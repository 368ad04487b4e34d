/** The header by which a device says whose entry it sends; the session must be of the same person (their employee id). */
export const WRITER_HEADER = "x-bina-writer";

/** What becomes of an entry that a device sent. */
export const KEPT_FATES = ["SENT", "REFUSED", "SIGNED_OUT", "LATER"] as const;
export type KeptFate = (typeof KEPT_FATES)[number];

/**
 * What the server's answer means for an entry that waits on a device. The same entry sent twice is one entry, so whatever is not
 * a plain yes or no is tried again. Signed out, or somebody else is signed in: it waits for its writer.
 */
export function fateOf(status: number): KeptFate {
  if (status === 200 || status === 201) return "SENT";
  if (status === 401 || status === 403) return "SIGNED_OUT";
  if (status === 400 || status === 409 || status === 413 || status === 422) return "REFUSED";
  return "LATER";
}
