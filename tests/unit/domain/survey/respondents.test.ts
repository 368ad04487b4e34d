import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEachElement, totalsOf } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import {
  AGE_GROUPS,
  breakdownOpensOn,
  NOT_SAID,
  RESPONDENT_VALUES,
  type RespondentGroup,
  respondentResults,
  respondentRows,
  rowsTogether,
  thinElements,
} from "@/lib/domain/survey/respondents";

/** `n` answers of one value, each with the same score throughout. */
const group = (value: string, n: number, score = 3): RespondentGroup => ({
  value,
  n,
  totals: forEachElement(() => ({ sum: n * score, n })),
});
const sizes = (rows: readonly { readonly values: readonly string[]; readonly n: number }[]) =>
  rows.map(({ values, n }) => [values.join("+"), n]);

describe("respondentRows", () => {
  it("puts small groups together, and with the next smallest where that is too little", () => {
    const given = [group("SD", 12), group("SMP", 3), group("SMA", 40), group("S3", 1), group(NOT_SAID, 0)];
    expect(sizes(respondentRows(given))).toEqual([
      ["SMA", 40],
      ["SD+SMP+S3", 16],
    ]);
    expect(sizes(respondentRows([group("SD", 12), group("SMP", 4), group("S3", 6)]))).toEqual([
      ["SD", 12],
      ["SMP+S3", 10],
    ]);
    expect(sizes(respondentRows([group("FEMALE", 12), group("MALE", 10)]))).toEqual([
      ["FEMALE", 12],
      ["MALE", 10],
    ]);
  });

  it("shows nothing of fewer than ten, and one row where no two groups can stand", () => {
    expect(respondentRows([group("FEMALE", 5), group("MALE", 4)])).toEqual([]);
    expect(sizes(respondentRows([group("FEMALE", 9), group("MALE", 1)]))).toEqual([["FEMALE+MALE", 10]]);
  });

  const anyGroups = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 8,
      maxLength: 8,
    })
    .map((all) =>
      all.map(([n, score], place) => group(RESPONDENT_VALUES.EDUCATION[place] ?? NOT_SAID, n, score)),
    );

  it("has rows of ten at least that make the whole, each value in one of them", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const rows = respondentRows(groups);
        const total = groups.reduce((sum, { n }) => sum + n, 0);
        expect(rows.every(({ n }) => n >= 10)).toBe(true);
        expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(total < 10 ? 0 : total);
        const named = rows.flatMap(({ values }) => values);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it("of a unit are sums of whole rows of its services", () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, (one, other) => {
        const shown = respondentRows(one);
        const rows = respondentRows(other);
        const unit = rowsTogether("EDUCATION", [shown, rows]);
        const parts = [...shown, ...rows];
        for (const row of unit) {
          const made = parts.filter(({ values }) =>
            row.values.length === 1 ? values.length === 1 && values[0] === row.values[0] : values.length > 1,
          );
          expect(row.n).toBe(made.reduce((sum, { n }) => sum + n, 0));
        }
        expect(unit.reduce((sum, { n }) => sum + n, 0)).toBe(parts.reduce((sum, { n }) => sum + n, 0));
      }),
    );
  });
});

describe("rowsTogether", () => {
  it("adds what stands alone and keeps mixed rows mixed", () => {
    const one = respondentRows([group("FEMALE", 22, 4), group("MALE", 15)]);
    const other = respondentRows([group("FEMALE", 1), group("MALE", 11)]);
    const third = respondentRows([group("FEMALE", 10, 2)]);
    expect(sizes(rowsTogether("SEX", [one, other, third]))).toEqual([
      ["FEMALE", 32],
      ["MALE", 15],
      ["FEMALE+MALE", 12],
    ]);
    expect(sizes(rowsTogether("SEX", [one]))).toEqual([
      ["FEMALE", 22],
      ["MALE", 15],
    ]);
  });
});

describe("what is shown of a row", () => {
  it("is the index and the means of its answers", () => {
    const rows = respondentRows([group("FEMALE", 12, 4), group("MALE", 10, 2)]);
    expect(respondentResults(rows, thinElements(rows))).toEqual([
      { values: ["FEMALE"], n: 12, index: 100, grade: "A", elements: forEachElement(() => 4) },
      { values: ["MALE"], n: 10, index: 50, grade: "D", elements: forEachElement(() => 2) },
    ]);
  });

  it("hides in every row the element that too few of one row answered, and the index with it", () => {
    const blank = forEachElement(() => 3 as number | null);
    const answered = [
      ...Array.from({ length: 4 }, () => blank),
      ...Array.from({ length: 8 }, () => ({ ...blank, u4: null })),
    ];
    const rows = respondentRows([{ value: "FEMALE", n: 12, totals: totalsOf(answered) }, group("MALE", 20)]);
    expect(thinElements(rows)).toEqual(["u4"]);
    for (const { index, grade, elements } of respondentResults(rows, thinElements(rows))) {
      expect([index, grade]).toEqual([null, null]);
      expect(ELEMENTS.filter((element) => elements[element] === null)).toEqual(["u4"]);
    }
  });

  it("has no mean where nobody answered, which hides no other", () => {
    const rows = [{ values: ["MALE"], n: 10, totals: { ...group("MALE", 10).totals, u8: { sum: 0, n: 0 } } }];
    expect(thinElements(rows)).toEqual([]);
    expect(respondentResults(rows, [])[0]).toMatchObject({ index: null, elements: { u1: 3, u8: null } });
  });
});

describe("the dimensions", () => {
  it("have age groups that follow one another, and every value once", () => {
    expect(AGE_GROUPS.map(({ from }) => from)).toEqual([0, 20, 30, 40, 50, 60]);
    for (const values of Object.values(RESPONDENT_VALUES)) {
      expect(new Set(values).size).toBe(values.length);
      expect(values.at(-1)).toBe(NOT_SAID);
    }
  });

  it("are open when no answer of the period can arrive any more", () => {
    expect(breakdownOpensOn("2026-06-30")).toBe("2026-07-31");
  });
});
