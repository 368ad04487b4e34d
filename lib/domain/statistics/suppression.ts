/** Cells under this are not published (docs/rules.md#publication). */
export const SMALLEST_PUBLISHED_CELL = 5;

/** The counts in their order, null where they are hidden; the total, hidden when it is small itself or tells too much. */
export type PublishedCounts = {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
};

/**
 * Hides every cell under five and, with them, the next smallest, so that nobody gets a hidden one back by subtracting
 * the others from the total. A nought is a small cell too: "none of them" says something about each of them.
 *
 * The total may still give it away: who knows this rule and that a pair makes five knows that it is 0 and 5. So more cells
 * are hidden, and in the end the total, until what the hidden ones make leaves the small ones open.
 */
export function suppressSmallCells(counts: readonly number[]): PublishedCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ascending = counts.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count);
  const small = ascending.filter(({ count }) => isSmall(count)).length;
  const inOrder = ascending.map(({ count }) => count);
  const size = hiddenCount(inOrder, small);
  const hidden = new Set(ascending.slice(0, size).map(({ index }) => index));
  const isTotalTelling = small > 0 && !leavesOpen(inOrder.slice(0, size), small, Number.POSITIVE_INFINITY);
  return {
    cells: counts.map((count, index) => (hidden.has(index) ? null : count)),
    total: isSmall(total) || (size === counts.length && isTotalTelling) ? null : total,
  };
}

/** How many of the smallest are hidden: the small ones and one more, or as many more as it takes. */
function hiddenCount(ascending: readonly number[], small: number): number {
  if (small === 0) return 0;
  for (const [size, smallestShown] of ascending.entries()) {
    if (size > small && leavesOpen(ascending.slice(0, size), small, smallestShown)) return size;
  }
  return ascending.length;
}

/**
 * Whether the small ones could make another sum, as far as somebody can tell who knows how many they are, what all hidden
 * ones make together, and that none of the others exceeds the smallest one shown.
 */
function leavesOpen(hidden: readonly number[], small: number, smallestShown: number): boolean {
  const sum = hidden.reduce((all, count) => all + count, 0);
  const companions = hidden.length - small;
  if (companions === 0) return sum > 0 && sum < small * (SMALLEST_PUBLISHED_CELL - 1);
  const least = Math.max(0, sum - companions * smallestShown);
  const most = Math.min(small * (SMALLEST_PUBLISHED_CELL - 1), sum - companions * SMALLEST_PUBLISHED_CELL);
  return most > least;
}

function isSmall(count: number): boolean {
  return count < SMALLEST_PUBLISHED_CELL;
}
