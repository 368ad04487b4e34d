import { RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";

/** Tinggi, menengah and rendah; best first. */
export const POTENTIAL_LEVELS = ["HIGH", "MIDDLE", "LOW"] as const;
export type PotentialLevel = (typeof POTENTIAL_LEVELS)[number];

/** The boxes by their numbers, best first. */
export const BOXES = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;
export type Box = (typeof BOXES)[number];

/** Rows: performance. Columns: potential. PermenPANRB 3/2020 (docs/rules.md#talent). */
const BOX_OF: Readonly<Record<Rating, Readonly<Record<PotentialLevel, Box>>>> = {
  ABOVE: { LOW: 4, MIDDLE: 7, HIGH: 9 },
  MEETS: { LOW: 2, MIDDLE: 5, HIGH: 8 },
  BELOW: { LOW: 1, MIDDLE: 3, HIGH: 6 },
};

/** The box of a performance and a potential: a lookup in the regulation's table. */
export const boxOf = (performance: Rating, potential: PotentialLevel): Box => BOX_OF[performance][potential];

/** What a box means on both axes. */
export type BoxAxes = { readonly performance: Rating; readonly potential: PotentialLevel };

const AXES_OF = Object.fromEntries(
  RATINGS.flatMap((performance) =>
    POTENTIAL_LEVELS.map((potential) => [boxOf(performance, potential), { performance, potential }] as const),
  ),
) as Readonly<Record<Box, BoxAxes>>;

export const axesOf = (box: Box): BoxAxes => AXES_OF[box];
