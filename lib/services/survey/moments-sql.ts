import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { MOMENT_PAIRS } from "@/lib/domain/survey/moments";

/** The factors of an answer (lib/domain/survey/moments.ts) called `response`. */
const FACTORS = [
  ...ELEMENTS.map((element) => `(${element} IS NOT NULL)::int`),
  ...ELEMENTS.map((element) => `COALESCE(${element}, 0)`),
];

/** Sums of the products over answers, as an array in the order of `MOMENT_PAIRS`. */
export const SUMMED_PRODUCTS = Prisma.raw(
  `ARRAY[${MOMENT_PAIRS.map(([one, other]) => `sum(${FACTORS[one]} * ${FACTORS[other]})::int`).join(", ")}]`,
);

/** What is kept with what is added to it (or taken off), product by product. */
export const addedProducts = (kept: string, sign: "+" | "-", added: string): Prisma.Sql =>
  Prisma.raw(
    `ARRAY(SELECT pair.one ${sign} pair.other FROM unnest(${kept}, ${added}) WITH ORDINALITY AS pair (one, other, place) ORDER BY pair.place)`,
  );
