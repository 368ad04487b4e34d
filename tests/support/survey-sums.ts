import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { addMoments, momentsOf } from "@/lib/domain/survey/moments";

type Row = Record<string, unknown>;
const COLUMNS = ["n", ...ELEMENTS.flatMap((element) => [`${element}Sum`, `${element}N`])];
const figuresOf = (row: Row) => COLUMNS.map((column) => Number(row[column]));
const plus = (one: readonly number[], other: readonly number[]) =>
  one.map((value, at) => value + (other[at] ?? 0));

/** Sums by "DIMENSION value", added over shards; groups of which no answer counts are left out. */
function byCell(rows: readonly (readonly [string, readonly number[]])[]): Record<string, readonly number[]> {
  const cells = new Map<string, readonly number[]>();
  for (const [key, figures] of rows) cells.set(key, plus(figures, cells.get(key) ?? []));
  return Object.fromEntries(
    [...cells].filter(([, figures]) => figures.some((figure) => figure !== 0)).toSorted(),
  );
}

const cellOf = ({ dimension, value }: Row) => `${dimension} ${value}`;

/** The breakdown of a service as the writes keep it. */
export async function keptBreakdown(serviceId: string) {
  const rows: Row[] = await db().surveyBreakdown.findMany({ where: { serviceId } });
  return byCell(rows.map((row) => [cellOf(row), figuresOf(row)]));
}

/** As it is shown: of the answers that the published figures hold. */
export async function shownBreakdown(serviceId: string) {
  const rows: Row[] = await db().surveyBreakdownPublication.findMany({ where: { serviceId } });
  return byCell(rows.map((row) => [cellOf(row), figuresOf(row)]));
}

/** The decade of an age, the first two and all above sixty together. */
const decadeOf = (age: number) => {
  if (age < 20) return "0-19";
  const from = Math.floor(age / 10) * 10;
  return age >= 60 ? "60+" : `${from}-${from + 9}`;
};

/** The same, computed anew from the answers that count. */
export async function recomputedBreakdown(serviceId: string) {
  const rows = await db().surveyResponse.findMany({ where: { serviceId, exclusionId: null } });
  return byCell(
    rows.flatMap((row) => {
      const figures = [
        1,
        ...ELEMENTS.flatMap((element) => [row[element] ?? 0, row[element] === null ? 0 : 1]),
      ];
      const cells = [
        `SEX ${row.sex ?? "NOT_SAID"}`,
        `AGE ${row.age === null ? "NOT_SAID" : decadeOf(row.age)}`,
        `EDUCATION ${row.education ?? "NOT_SAID"}`,
        `OCCUPATION ${row.occupation ?? "NOT_SAID"}`,
      ];
      return cells.map((cell) => [cell, figures] as const);
    }),
  );
}

/** Sums of products of a service as the writes keep them, over shards. */
export async function keptMoments(serviceId: string): Promise<readonly number[]> {
  const rows = await db().surveyMoment.findMany({ where: { serviceId } });
  return addMoments(rows.map(({ products }) => products));
}

/** The same, computed anew from the answers that count. */
export async function recomputedMoments(serviceId: string): Promise<readonly number[]> {
  const rows = await db().surveyResponse.findMany({ where: { serviceId, exclusionId: null } });
  return addMoments(rows.map(momentsOf));
}
