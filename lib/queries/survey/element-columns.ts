import { type ElementTotals, forEachElement } from "@/lib/domain/survey/element-totals";
import type { ElementCode } from "@/lib/domain/survey/elements";

type ElementColumns = Readonly<Record<`${ElementCode}${"Sum" | "N"}`, number>>;

/** The sums of a row as the domain has them. */
export const elementTotalsOf = (row: ElementColumns): ElementTotals =>
  forEachElement((element) => ({ sum: row[`${element}Sum`], n: row[`${element}N`] }));
