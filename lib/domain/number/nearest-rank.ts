/** How often a value occurred. */
interface Counted {
  readonly value: number;
  readonly n: number;
}

/** The least value within which so many per cent lie (nearest rank); null without any. */
export function nearestRank(counts: readonly Counted[], percent: number): number | null {
  const rank = Math.ceil((counts.reduce((sum, { n }) => sum + n, 0) * percent) / 100);
  let reached = 0;
  for (const { value, n } of counts.toSorted((one, other) => one.value - other.value)) {
    reached += n;
    if (n > 0 && reached >= rank) return value;
  }
  return null;
}
