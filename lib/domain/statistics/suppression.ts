/** Cells under this are not published (docs/rules.md#publication). */
export const SMALLEST_PUBLISHED_CELL = 5;

/** The counts in their order, null where they are hidden; the total, hidden when it is small itself. */
export type PublishedCounts = {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
};

/**
 * Hides every cell under five and, with them, the next smallest, so that nobody gets a hidden one back by subtracting
 * the others from the total. A nought is a small cell too: "none of them" says something about each of them.
 */
export function suppressSmallCells(counts: readonly number[]): PublishedCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ascending = counts.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count);
  const small = ascending.filter(({ count }) => isSmall(count)).length;
  const hidden = new Set(ascending.slice(0, small === 0 ? 0 : small + 1).map(({ index }) => index));
  return {
    cells: counts.map((count, index) => (hidden.has(index) ? null : count)),
    total: isSmall(total) ? null : total,
  };
}

function isSmall(count: number): boolean {
  return count < SMALLEST_PUBLISHED_CELL;
}
