import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { pairsOf } from "@/lib/domain/survey/moments";

/** The factors of an answer (lib/domain/survey/moments.ts) called `response`. */
const FACTORS = [
  ...ELEMENTS.map((element) => `(${element} IS NOT NULL)::int`),
  ...ELEMENTS.map((element) => `COALESCE(${element}, 0)`),
];

/** Sums of the products over answers, as an array in the order of `momentsOf`. */
export const SUMMED_PRODUCTS = Prisma.raw(
  `ARRAY[${pairsOf(FACTORS)
    .map(([one, other]) => `sum(${one} * ${other})::int`)
    .join(", ")}]`,
);

/** What is kept with what is added to it (or taken off), product by product. */
export const addedProducts = (kept: string, sign: "+" | "-", added: string): Prisma.Sql =>
  Prisma.raw(
    `ARRAY(SELECT pair.one ${sign} pair.other FROM unnest(${kept}, ${added}) WITH ORDINALITY AS pair (one, other, place) ORDER BY pair.place)`,
  );
