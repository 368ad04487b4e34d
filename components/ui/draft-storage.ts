const PREFIX = "bina:draft:";
const KEPT_DAYS = 7;

export type DraftEntry = { readonly name: string; readonly index: number; readonly value: string };

type Draft = { readonly savedAt: number; readonly version: string; readonly entries: readonly DraftEntry[] };

// Storage can be full, switched off or hold something else; a form must work all the same, only without the safety net.
function quietly<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    console.warn("Draft storage is not available", error);
    return null;
  }
}

/** Keeps what was typed, on this device only. */
export function saveDraft(key: string, version: string, entries: readonly DraftEntry[]): void {
  const draft: Draft = { savedAt: Date.now(), version, entries };
  quietly(() => localStorage.setItem(PREFIX + key, JSON.stringify(draft)));
}

/** What was kept for this form and on which version of its record it was written, unless it is old. */
export function loadDraft(key: string): Draft | null {
  const draft = quietly(() => JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as Draft | null);
  if (!draft) return null;
  const isOld = Date.now() - draft.savedAt > KEPT_DAYS * 24 * 60 * 60 * 1000;
  if (!isOld && Array.isArray(draft.entries)) return draft;
  dropDraft(key);
  return null;
}

/** Forgets one form's draft. */
export function dropDraft(key: string): void {
  quietly(() => localStorage.removeItem(PREFIX + key));
}

function dropWhere(isDropped: (key: string) => boolean): void {
  quietly(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && isDropped(key));
    for (const key of keys) localStorage.removeItem(key);
  });
}

/** Forgets every draft on this device: when someone signs out, the next person must not read them. */
export const dropAllDrafts = (): void => dropWhere(() => true);

/** Forgets the drafts of everybody but this person; every key ends with the id of who wrote. */
export const dropDraftsOfOthers = (ownerId: string): void => dropWhere((key) => !key.endsWith(`:${ownerId}`));
