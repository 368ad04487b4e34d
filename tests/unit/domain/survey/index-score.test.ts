import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, addTotals, NO_TOTALS, totalsOf } from "@/lib/domain/survey/element-totals";
import { ANSWERS, ELEMENT_QUESTIONS, ELEMENTS } from "@/lib/domain/survey/elements";
import {
  highestElements,
  type IndexScore,
  indexScoreOf,
  lowestElements,
  MIN_PUBLISHED_RESPONSES,
  publishedScoreOf,
  WEIGHT_MODES,
  type WeightMode,
} from "@/lib/domain/survey/index-score";

type Nine = readonly (number | null)[];
function answers(nine: Nine): Answers {
  const [u1 = null, u2 = null, u3 = null, u4 = null, u5 = null, u6 = null, u7 = null, u8 = null, u9 = null] =
    nine;
  return { u1, u2, u3, u4, u5, u6, u7, u8, u9 };
}
const row = (text: string) => answers(text.split(" ").map((cell) => (cell === "-" ? null : Number(cell))));
const all = (value: number) => answers(ELEMENTS.map(() => value));
function score(rows: readonly Answers[], mode?: WeightMode): IndexScore {
  const result = indexScoreOf(totalsOf(rows), mode);
  if (result === null) throw new Error("The test expects a score");
  return result;
}

const S1 = ["4 4 3 4 3 4 4 3 3", "3 3 3 4 3 3 4 3 3", "4 3 2 4 3 4 4 3 2", "3 3 3 4 4 4 3 2 3"].map(row);

describe("S1: four respondents", () => {
  it("has the means of the elements", () => {
    const means = ELEMENTS.map((element) => score(S1).elements[element].mean);
    expect(means).toEqual([3.5, 3.25, 2.75, 4, 3.25, 3.75, 3.75, 2.75, 2.75]);
  });

  it.each([
    ["EXACT", 82.64],
    ["0.111", 82.56],
    ["0.11", 81.81],
  ] as const)("scores with the weight %s %s, grade B", (mode, index) => {
    expect(score(S1, mode)).toMatchObject({ index, grade: "B", weightMode: mode });
  });

  it("has the mean 3,30556 and its lowest elements tie at 68,75, grade C", () => {
    expect(score(S1).mean).toBe(3.30556);
    expect(lowestElements(totalsOf(S1))).toEqual(["u3", "u8", "u9"]);
    expect(highestElements(totalsOf(S1))).toEqual(["u4", "u6", "u7"]);
    expect(score(S1).elements.u8).toEqual({ n: 4, mean: 2.75, converted: 68.75, grade: "C" });
  });
});

describe("the index", () => {
  it.each([
    ["EXACT", 100, "A"],
    ["0.111", 99.9, "A"],
    ["0.11", 99, "A"],
  ] as const)("S2: a perfect survey scores with %s %s", (mode, index, grade) => {
    expect(score([all(4)], mode)).toMatchObject({ index, grade });
  });

  it("S7: divides by answers, not by forms", () => {
    const result = score([row("3 3 3 - 3 3 3 3 3"), row("3 3 3 4 3 3 3 3 4")]);
    expect(result).toMatchObject({ index: 79.17, grade: "B", mean: 3.16667 });
    expect(result.elements.u4).toMatchObject({ n: 1, mean: 4 });
    expect(result.elements.u9).toMatchObject({ n: 2, mean: 3.5 });
  });

  it("S10: is nothing without respondents, and nothing while one element has no answer", () => {
    expect(indexScoreOf(NO_TOTALS)).toBeNull();
    expect(indexScoreOf(totalsOf([row("4 4 4 4 4 4 4 4 -")]))).toBeNull();
    expect(lowestElements(totalsOf([row("4 4 4 4 4 4 4 - -")]))).not.toContain("u9");
    expect(lowestElements(NO_TOTALS)).toEqual([]);
  });

  it("is published from ten responses", () => {
    const totals = totalsOf(Array.from({ length: MIN_PUBLISHED_RESPONSES }, () => all(3)));
    expect(publishedScoreOf(totals, 9)).toBeNull();
    expect(publishedScoreOf(totals, 10)).toMatchObject({ index: 75, grade: "C", weightMode: "EXACT" });
    expect(publishedScoreOf(totals, 10, "0.11")).toMatchObject({ index: 74.25 });
  });

  it.each([
    [2599, "D", 64.98],
    [2600, "C", 65],
    [3064, "C", 76.6],
    [3065, "B", 76.63],
    [3532, "B", 88.3],
    [3533, "A", 88.33],
    [4000, "A", 100],
    [1000, "D", 25],
  ])("grades a mean of %s thousandths by table 6.3 on the rounded value: %s", (sum, grade, index) => {
    const total = { sum, n: 1000 };
    const totals = Object.fromEntries(ELEMENTS.map((element) => [element, total]));
    const result = indexScoreOf({ ...NO_TOTALS, ...totals });
    expect(result).toMatchObject({ index, grade });
  });

  it("compares low elements exactly, not as they are shown", () => {
    const totals = totalsOf([all(3)]);
    const close = { ...totals, u1: { sum: 29_999, n: 10_000 }, u2: { sum: 299_999, n: 100_000 } };
    expect(lowestElements(close, 1)).toEqual(["u1"]);
    expect(lowestElements(close, 2)).toEqual(["u1", "u2"]);
    expect(lowestElements(close, 3)).toHaveLength(9);
  });
});

describe("the index, as a rule for all surveys", () => {
  const answer = fc.option(fc.constantFrom(...ANSWERS), { freq: 6 });
  const rows = fc.array(fc.array(answer, { minLength: 9, maxLength: 9 }).map(answers), { maxLength: 40 });
  const mode = fc.constantFrom(...WEIGHT_MODES);

  /** Over the raw rows, with the product of all counts as the common denominator. */
  function byHand(raw: readonly Answers[], weight: readonly [bigint, bigint]): number | null {
    let sum = 0n;
    const counts = ELEMENTS.map((element) => raw.filter((one) => one[element] !== null).length);
    if (counts.includes(0)) return null;
    const common = counts.reduce((product, n) => product * BigInt(n), 1n);
    for (const [position, element] of ELEMENTS.entries()) {
      let total = 0n;
      for (const one of raw) total += BigInt(one[element] ?? 0);
      sum += total * (common / BigInt(counts[position] ?? 1));
    }
    const top = sum * weight[0] * 2500n;
    const bottom = common * weight[1];
    const floor = top / bottom;
    const isHalfOrMore = (top - floor * bottom) * 2n >= bottom;
    return Number(isHalfOrMore ? floor + 1n : floor) / 100;
  }
  const WEIGHT = { EXACT: [1n, 9n], "0.111": [111n, 1000n], "0.11": [11n, 100n] } as const;

  it("equals a recomputation from the raw rows", () => {
    fc.assert(
      fc.property(rows, mode, (raw, weightMode) => {
        expect(indexScoreOf(totalsOf(raw), weightMode)?.index ?? null).toBe(byHand(raw, WEIGHT[weightMode]));
      }),
    );
  });

  it("does not care how the rows are split into totals", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const both = totalsOf([...one, ...other]);
        expect(addTotals(totalsOf(one), totalsOf(other))).toEqual(both);
        expect(addTotals(totalsOf(other), totalsOf(one))).toEqual(both);
        expect(addTotals(both, NO_TOTALS)).toEqual(both);
      }),
    );
  });

  it("lies between 25 and 100 and never falls when an answer rises", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom(...ELEMENTS), (raw, seed, element) => {
        const before = indexScoreOf(totalsOf(raw));
        const at = raw.length === 0 ? -1 : seed % raw.length;
        const better = raw.map((one, index) => {
          const value = one[element];
          return index === at && value !== null ? { ...one, [element]: Math.min(value + 1, 4) } : one;
        });
        const after = indexScoreOf(totalsOf(better));
        if (before === null || after === null) expect(after).toBe(before);
        else {
          expect(before.index).toBeGreaterThanOrEqual(25);
          expect(after.index).toBeLessThanOrEqual(100);
          expect(after.index).toBeGreaterThanOrEqual(before.index);
        }
      }),
    );
  });
});

describe("the instrument", () => {
  it("has nine elements with a name, a question and four different options each", () => {
    const questions = ELEMENTS.map((element) => ELEMENT_QUESTIONS[element]);
    expect(new Set(questions.map((one) => one.name)).size).toBe(9);
    expect(new Set(questions.map((one) => one.question)).size).toBe(9);
    for (const { options } of questions) expect(new Set(Object.values(options)).size).toBe(4);
  });

  it("keeps complaints at u8 and facilities at u9", () => {
    expect(ELEMENT_QUESTIONS.u8.name).toBe("Penanganan pengaduan, saran, dan masukan");
    expect(ELEMENT_QUESTIONS.u9.name).toBe("Sarana dan prasarana");
    expect(ELEMENT_QUESTIONS.u4.options[4]).toBe("Gratis");
  });
});
