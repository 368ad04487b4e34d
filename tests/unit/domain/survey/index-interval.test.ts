import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, forEachElement, totalsOf } from "@/lib/domain/survey/element-totals";
import { indexInterval } from "@/lib/domain/survey/index-interval";
import { indexScoreOf } from "@/lib/domain/survey/index-score";
import { addMoments, momentsOf, placeOfPair } from "@/lib/domain/survey/moments";

const intervalOf = (all: readonly Answers[]) => indexInterval(addMoments(all.map(momentsOf)), all.length);

/** Random numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** People who are pleased or displeased as a whole, with elements of their own level and blanks. */
function people(count: number, blanks: number, random: () => number): readonly Answers[] {
  return Array.from({ length: count }, () => {
    const mood = 1.8 + random() * 2.2;
    return forEachElement((element) => {
      if (random() < blanks) return null;
      const answer = Math.round(mood + (random() - 0.5) * 1.6 - (element === "u3" ? 0.5 : 0));
      return Math.min(4, Math.max(1, answer));
    });
  });
}

/** The index by its definition, unrounded. */
function indexOf(all: readonly Answers[]): number {
  const totals = Object.values(totalsOf(all));
  return (25 / 9) * totals.reduce((sum, { sum: given, n }) => sum + given / n, 0);
}

/** Standard error of the index: how far it spreads over samples drawn anew, with replacement, from the same people. */
function bootstrapError(all: readonly Answers[], draws: number, random: () => number): number {
  const indices = Array.from({ length: draws }, () =>
    indexOf(all.map(() => all[Math.floor(random() * all.length)] ?? all[0] ?? forEachElement(() => null))),
  );
  const mean = indices.reduce((sum, index) => sum + index, 0) / draws;
  return Math.sqrt(indices.reduce((sum, index) => sum + (index - mean) ** 2, 0) / (draws - 1));
}

describe("indexInterval", () => {
  it.each([
    [40, 0],
    [120, 0.03],
    [120, 0.35],
    [300, 0.1],
  ])("of %i answers with blanks of %f is as wide as brute force finds it", (count, blanks) => {
    const random = randomFrom(count * 100 + blanks * 1000 + 7);
    const all = people(count, blanks, random);
    const interval = intervalOf(all);
    if (!interval) throw new Error("no interval");
    const error = bootstrapError(all, 1500, random);
    const found = (interval.high - interval.low) / 2 / 1.96;
    expect(found / error).toBeGreaterThan(0.9);
    expect(found / error).toBeLessThan(1.1);
    expect((interval.high + interval.low) / 2).toBeCloseTo(indexScoreOf(totalsOf(all))?.index ?? 0, 1);
  });

  it("is the textbook's interval of a mean where nobody leaves anything blank", () => {
    const all = people(60, 0, randomFrom(3));
    const own = all.map((answers) => indexOf([answers]));
    const mean = own.reduce((sum, index) => sum + index, 0) / own.length;
    const variance = own.reduce((sum, index) => sum + (index - mean) ** 2, 0) / (own.length - 1);
    const half = 1.959964 * Math.sqrt(variance / own.length);
    expect(intervalOf(all)?.low).toBeCloseTo(mean - half, 2);
    expect(intervalOf(all)?.high).toBeCloseTo(mean + half, 2);
  });

  it("is a point where all answer alike, and never leaves the scale", () => {
    const alike = Array.from({ length: 12 }, () => forEachElement(() => 3));
    expect(intervalOf(alike)).toEqual({ low: 75, high: 75 });
    const answers = fc.array(
      fc.array(fc.constantFrom(1, 4), { minLength: 9, maxLength: 9 }).map((given) => {
        const scores = [...given];
        return forEachElement(() => scores.shift() ?? null);
      }),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(answers, (all) => {
        const interval = intervalOf(all);
        const index = indexOf(all);
        expect(interval?.low).toBeGreaterThanOrEqual(25);
        expect(interval?.high).toBeLessThanOrEqual(100);
        expect(interval?.low).toBeLessThanOrEqual(index + 0.01);
        expect(interval?.high).toBeGreaterThanOrEqual(index - 0.01);
      }),
    );
  });

  it("is not there for one answer, nor while an element has none", () => {
    const whole = forEachElement(() => 3 as number | null);
    expect(intervalOf([whole])).toBeNull();
    expect(intervalOf([1, 2, 3].map(() => ({ ...whole, u8: null })))).toBeNull();
    expect(indexInterval([], 20)).toBeNull();
  });
});

describe("the moments", () => {
  const answers = forEachElement((element) => (element === "u4" ? null : 3));

  it("are every pair of the eighteen factors once", () => {
    const moments = momentsOf(answers);
    expect(moments).toHaveLength(171);
    expect([moments[placeOfPair(0, 0)], moments[placeOfPair(0, 9)], moments[placeOfPair(9, 17)]]).toEqual([
      1, 3, 9,
    ]);
    expect([moments[placeOfPair(3, 3)], moments[placeOfPair(3, 12)], moments[placeOfPair(17, 17)]]).toEqual([
      0, 0, 9,
    ]);
  });

  it("add up, and are noughts of nobody", () => {
    const double = addMoments([momentsOf(answers), momentsOf(answers)]);
    expect(double).toEqual(momentsOf(answers).map((product) => 2 * product));
    expect(addMoments([[], double])).toEqual(double);
    expect(addMoments([]).every((sum) => sum === 0)).toBe(true);
  });
});
