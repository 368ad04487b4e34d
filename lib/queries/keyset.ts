/** One page of a list that is read by key: its rows, and the key to go on from. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Cuts a page out of one row more than it shows: whether there is a next page costs no count. */
export function keysetPage<Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => string,
): KeysetPage<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? keyOf(last) : null };
}
