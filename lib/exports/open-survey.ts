import type { ElementCode } from "@/lib/domain/survey/elements";
import type { PublicResult } from "@/lib/queries/survey/public-results";
import type { ExcludedCounts } from "@/lib/queries/survey/service-tallies";
import { FORMULA_TEXT } from "@/lib/text/survey";

/** One row of `skm.json`: a service in a survey period. Its keys are an address that stays. */
export interface OpenSurveyRow {
  /** Short address of the service, as in /survei/[service]. */
  readonly service: string;
  readonly unit: string;
  readonly period: string;
  /** Answers received until now that count. */
  readonly n: number;
  /** Answers that the index and the elements are made of: fewer than `n` until five new ones are there; 0 while hidden. */
  readonly counted: number;
  readonly index: number | null;
  readonly grade: string | null;
  /** Mean of each element; up to four of the counted answers to it may be missing (docs/decisions/0044-elements-in-steps.md). */
  readonly elements: Readonly<Record<ElementCode, number | null>>;
  /** Answers that were left out of the count and are not in `n`, by why they were marked; empty when none was. */
  readonly excluded: ExcludedCounts;
  readonly formula: string;
}

export const openSurveyRows = (results: readonly PublicResult[]): readonly OpenSurveyRow[] =>
  results.map(({ service, period, n, counted, index, grade, elements, excluded }) => ({
    service: service.slug,
    unit: service.unitName,
    period: period.name,
    n,
    counted,
    index,
    grade,
    elements,
    excluded,
    formula: FORMULA_TEXT,
  }));
