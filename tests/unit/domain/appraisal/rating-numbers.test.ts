import { describe, expect, it } from "vitest";
import {
  integerOfText,
  RATING_NUMBERS,
  ratingNumbersOf,
  refusalsOfRatingNumbers,
} from "@/lib/domain/appraisal/rating-numbers";

describe("the integers of a register", () => {
  it("mean what local programs write until somebody sets others, and a predikat has none", () => {
    const { rating, predikat } = ratingNumbersOf(null);
    expect([3, 2, 1, 4].map((number) => rating.get(number))).toEqual(["ABOVE", "MEETS", "BELOW", undefined]);
    expect(predikat.size).toBe(0);
    expect(refusalsOfRatingNumbers(RATING_NUMBERS)).toEqual([]);
  });

  it("mean what was set, the other way round too; what has no row means nothing", () => {
    const set = { rating_1: "ABOVE", rating_3: "BELOW", predikat_5: "SANGAT_KURANG" };
    const { rating, predikat } = ratingNumbersOf(set);
    expect([...rating]).toEqual([
      [1, "ABOVE"],
      [3, "BELOW"],
    ]);
    expect([...predikat]).toEqual([[5, "SANGAT_KURANG"]]);
  });

  it("are an error where the setting is damaged", () => {
    expect(() => ratingNumbersOf({ rating_2: "GOOD" })).toThrow("rating_2");
    expect(() => ratingNumbersOf({ predikat_1: "ISTIMEWA" })).toThrow("predikat_1");
  });

  it.each([
    [{ rating_1: "BELOW", rating_2: "BELOW" }, ["RATING_NUMBER_SHARED"]],
    [{ predikat_1: "BAIK", predikat_4: "BAIK" }, ["PREDIKAT_NUMBER_SHARED"]],
    [{ rating_1: "MEETS", rating_5: "MEETS", predikat_2: "KURANG", predikat_3: "KURANG" }, 2],
    [{}, []],
  ])("never mean the same twice: %j", (set, reasons) => {
    const refusals = refusalsOfRatingNumbers(ratingNumbersOf(set));
    if (typeof reasons === "number") expect(refusals).toHaveLength(reasons);
    else expect(refusals).toEqual(reasons);
  });

  it.each([
    ["3", 3],
    ["0", 0],
    ["12", 12],
    ["3.0", null],
    ["-1", null],
    ["di atas", null],
    ["12345", null],
    ["", null],
  ])("are read from %s as %s", (text, number) => {
    expect(integerOfText(text)).toBe(number);
  });
});
