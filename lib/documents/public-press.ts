import { createHash } from "node:crypto";
import type { PaperOrder } from "./paper-order";
import { PressBusy, pressPaper } from "./press";

/** Papers that anybody may ask for are printed once for each state; the oldest make room. */
const MOST_KEPT = 40;
/** All readers without an account wait as one, so that they never keep staff from their papers. */
const EVERYBODY = "public";

/** A paper that could not be made would hold up the press for minutes, for whoever asks again and again. */
const TRIED_AGAIN_AFTER_MS = 10 * 60_000;

const kept = new Map<string, Promise<Uint8Array>>();
const failed = new Set<string>();

/** By what a reader's copy is told to be the newest: the same order prints the same paper. */
export const tagOf = (order: PaperOrder): string =>
  createHash("sha256").update(JSON.stringify(order)).digest("base64url");

/**
 * A paper for everybody: printed at its first reader, and handed to all others who ask for it in this state.
 * @throws PressBusy when too many such papers are waiting, and for a while after this one could not be made; another error at the
 * reader for whom it could not be made.
 */
export function pressForEverybody(order: PaperOrder): Promise<Uint8Array> {
  const tag = tagOf(order);
  const before = kept.get(tag);
  if (before) return before;
  if (failed.has(tag)) return Promise.reject(new PressBusy("this paper could not be made a moment ago"));
  const printing = pressPaper(order, EVERYBODY);
  kept.set(tag, printing);
  printing.catch((reason: unknown) => {
    kept.delete(tag);
    // That others were waiting says nothing about this paper.
    if (reason instanceof PressBusy) return;
    failed.add(tag);
    setTimeout(() => failed.delete(tag), TRIED_AGAIN_AFTER_MS).unref();
  });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return printing;
}
