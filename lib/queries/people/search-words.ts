const MOST_WORDS = 6;

/** `%` and `_` are letters here, not wildcards. */
const literal = (word: string): string => word.replace(/[\\%_]/g, "\\$&");

/**
 * The words that a person's search text must all contain, ready for LIKE. A NIP is often written in groups
 * ("19850412 200803 1 002"), so digits that follow one another belong together.
 */
export function searchWords(typed: string): readonly string[] {
  const joined = typed
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)[\s.]+(?=\d)/g, "");
  return joined.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(literal);
}
