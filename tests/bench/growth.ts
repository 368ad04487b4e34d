/** What a piece of work costs in floors of its own measurement, by its name. */
export type Ratios<Name extends string> = Readonly<Record<Name, number>>;

/** How much dearer a piece of work became with the responses: in the first measurement, and in the second where there was one. */
export interface Growth<Name extends string> {
  readonly what: Name;
  readonly first: number;
  readonly again: number;
  /** Beyond the bound both times: a busy moment of the machine is not met twice. */
  readonly isTooMuch: boolean;
}

/** A ratio that is no number is beyond every bound: what was not measured was not kept. */
const isBeyond = (growth: number, most: number): boolean => !(growth <= most);

/** What must be measured once more: its ratio with the most responses is more than `most` times that with the fewest. */
export const beyondOnce = <Name extends string>(
  fewest: Ratios<Name>,
  largest: Ratios<Name>,
  most: number,
): readonly Name[] =>
  (Object.keys(fewest) as Name[]).filter((name) => isBeyond(largest[name] / fewest[name], most));

/** Of what missed its bound, both measurements compared with the fewest responses; `again` holds the second ratios of these. */
export const growths = <Name extends string>(
  missed: readonly Name[],
  { fewest, largest, again }: Readonly<Record<"fewest" | "largest" | "again", Ratios<Name>>>,
  most: number,
): readonly Growth<Name>[] =>
  missed.map((what) => {
    const [first, second] = [largest[what] / fewest[what], again[what] / fewest[what]];
    return { what, first, again: second, isTooMuch: isBeyond(first, most) && isBeyond(second, most) };
  });
