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

/**
 * What lies beyond a row, in a list that goes up ("gt") or down ("lt") by a column and, among its equals, by id: a condition of
 * Prisma. That the column does not lie before the row's follows from the rest, yet it is what an index can begin at: without it
 * every page would read all the pages before it.
 */
export const beyondKey = <Where extends object>(
  column: keyof Where & string,
  operator: "gt" | "lt",
  { at, id }: { readonly at: Date | string; readonly id: string },
): Where =>
  ({
    AND: [
      { [column]: { [`${operator}e`]: at } },
      { OR: [{ [column]: { [operator]: at } }, { id: { [operator]: id } }] },
    ],
  }) as unknown as Where;
