import type { Storage } from "./storage";

/** Long enough for any form that is on its way: its file is stored before its row. */
const KEPT_MS = 24 * 60 * 60_000;

/** Removes files that no row names and that were not put again lately; answers how many went. */
export async function removeUnreferenced(
  storage: Storage,
  isReferenced: (key: string) => Promise<boolean>,
  now: Date,
): Promise<number> {
  let removed = 0;
  for await (const { key, putAt } of storage.list()) {
    if (now.getTime() - putAt.getTime() < KEPT_MS || (await isReferenced(key))) continue;
    await storage.remove(key);
    removed += 1;
  }
  return removed;
}
