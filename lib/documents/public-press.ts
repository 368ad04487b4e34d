import { createHash } from "node:crypto";
import type { PaperOrder } from "./paper-order";
import { pressPaper } from "./press";

/** Papers that anybody may ask for are printed once for each state; the oldest make room. */
const MOST_KEPT = 40;
/** All readers without an account wait as one, so that they never keep staff from their papers. */
const EVERYBODY = "public";

const kept = new Map<string, Promise<Uint8Array>>();

/** By what a reader's copy is told to be the newest: the same order prints the same paper. */
export const tagOf = (order: PaperOrder): string =>
  createHash("sha256").update(JSON.stringify(order)).digest("base64url");

/**
 * A paper for everybody: printed at its first reader, and handed to all others who ask for it in this state.
 * @throws PressBusy when too many such papers are waiting; another error when it could not be made.
 */
export function pressForEverybody(order: PaperOrder): Promise<Uint8Array> {
  const tag = tagOf(order);
  const before = kept.get(tag);
  if (before) return before;
  const printing = pressPaper(order, EVERYBODY);
  kept.set(tag, printing);
  // What failed is tried again by the next reader; this one hears of it.
  printing.catch(() => kept.delete(tag));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return printing;
}
