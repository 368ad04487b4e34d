import { addDays, type LocalDate } from "../calendar/local-date";
import { addTotals, type ElementTotals, forEachElement, NO_TOTALS } from "./element-totals";
import { ELEMENTS, type ElementCode } from "./elements";
import {
  elementScoreOf,
  type Grade,
  indexScoreOf,
  MIN_ELEMENT_ANSWERS,
  MIN_PUBLISHED_RESPONSES,
} from "./index-score";
import { EDUCATIONS, MAX_RESPONSE_AGE_DAYS, OCCUPATIONS } from "./response";

/** What the official form asks of a respondent (docs/rules.md#respondents), by which answers are told apart. */
export const RESPONDENT_DIMENSIONS = ["SEX", "AGE", "EDUCATION", "OCCUPATION"] as const;
export type RespondentDimension = (typeof RESPONDENT_DIMENSIONS)[number];

/** Value of a respondent who did not say. */
export const NOT_SAID = "NOT_SAID";

/** Age groups by their youngest age in years; each goes up to the next. */
export const AGE_GROUPS = [
  { value: "0-19", from: 0 },
  { value: "20-29", from: 20 },
  { value: "30-39", from: 30 },
  { value: "40-49", from: 40 },
  { value: "50-59", from: 50 },
  { value: "60+", from: 60 },
] as const;

/** Every value of a dimension, in the order in which it is shown. */
export const RESPONDENT_VALUES: Readonly<Record<RespondentDimension, readonly string[]>> = {
  SEX: ["FEMALE", "MALE", NOT_SAID],
  AGE: [...AGE_GROUPS.map(({ value }) => value), NOT_SAID],
  EDUCATION: [...EDUCATIONS, NOT_SAID],
  OCCUPATION: [...OCCUPATIONS, NOT_SAID],
};

/**
 * From this day on the breakdown of a period may be read: no answer of it can arrive any more. Read before and after a
 * visitor, it would tell what the only woman of an afternoon answered (docs/decisions/0029-breakdowns-and-reports.md).
 */
export const breakdownOpensOn = (periodEndsOn: LocalDate): LocalDate =>
  addDays(periodEndsOn, MAX_RESPONSE_AGE_DAYS + 1);

/** The answers of the respondents with one value of a dimension. */
export interface RespondentGroup {
  readonly value: string;
  readonly n: number;
  readonly totals: ElementTotals;
}

/** A row of a breakdown: one value, or several whose groups are too small to stand alone. */
export interface RespondentRow {
  readonly values: readonly string[];
  readonly n: number;
  readonly totals: ElementTotals;
}

const together = (groups: readonly (RespondentGroup | RespondentRow)[]) => ({
  n: groups.reduce((total, { n }) => total + n, 0),
  totals: groups.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS),
});

/**
 * The rows of a dimension of one service: each of ten answers at least, the small groups put together, with the next
 * smallest where they are fewer than ten even so. The rows make the whole, so nothing is left to subtract. None when there
 * are fewer than ten answers in all.
 */
export function respondentRows(groups: readonly RespondentGroup[]): readonly RespondentRow[] {
  const given = groups.filter(({ n }) => n > 0);
  if (together(given).n < MIN_PUBLISHED_RESPONSES) return [];
  const small = given.filter(({ n }) => n < MIN_PUBLISHED_RESPONSES);
  const alone = given
    .filter(({ n }) => n >= MIN_PUBLISHED_RESPONSES)
    .toSorted((one, other) => one.n - other.n);
  while (small.length > 0 && together(small).n < MIN_PUBLISHED_RESPONSES) small.push(...alone.splice(0, 1));
  const isSmall = (group: RespondentGroup) => small.includes(group);
  const rows = given
    .filter((group) => !isSmall(group))
    .map(({ value, ...sums }) => ({ values: [value], ...sums }));
  if (small.length === 0) return rows;
  return [...rows, { values: given.filter(isSmall).map(({ value }) => value), ...together(small) }];
}

/**
 * The rows of several services as those of their unit: what stands alone in each is added up, what is put together in one
 * of them stays so, or it could be had by subtraction.
 */
export function rowsTogether(
  dimension: RespondentDimension,
  services: readonly (readonly RespondentRow[])[],
): readonly RespondentRow[] {
  const all = services.flat();
  const alone = RESPONDENT_VALUES[dimension].flatMap((value) => {
    const own = all.filter(({ values }) => values.length === 1 && values[0] === value);
    return own.length > 0 ? [{ values: [value], ...together(own) }] : [];
  });
  const mixed = all.filter(({ values }) => values.length > 1);
  if (mixed.length === 0) return alone;
  const values = RESPONDENT_VALUES[dimension].filter((value) =>
    mixed.some((row) => row.values.includes(value)),
  );
  return [...alone, { values, ...together(mixed) }];
}

/** Elements that so few of a row answered that their mean would be a single person's answer, or nearly. */
export const thinElements = (rows: readonly RespondentRow[]): readonly ElementCode[] =>
  ELEMENTS.filter((element) =>
    rows.some(({ totals }) => totals[element].n > 0 && totals[element].n < MIN_ELEMENT_ANSWERS),
  );

/** What may be seen of a row. */
export interface RespondentResult {
  readonly values: readonly string[];
  readonly n: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  /** Mean of each element (NRR), three decimals; null where nobody answered or too few did. */
  readonly elements: Readonly<Record<ElementCode, number | null>>;
}

/**
 * What may be seen of the rows of a dimension.
 * @param thin elements hidden in every row, so that none is had from the others (`thinElements`)
 */
export function respondentResults(
  rows: readonly RespondentRow[],
  thin: readonly ElementCode[],
): readonly RespondentResult[] {
  return rows.map(({ values, n, totals }) => {
    const score = thin.length === 0 ? indexScoreOf(totals) : null;
    return {
      values,
      n,
      index: score?.index ?? null,
      grade: score?.grade ?? null,
      elements: forEachElement((element) =>
        thin.includes(element) || totals[element].n === 0 ? null : elementScoreOf(totals[element]).mean,
      ),
    };
  });
}
