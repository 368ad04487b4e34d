import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES, type Predikat } from "@/lib/domain/appraisal/predikat";
import { leniencies, type RatingCell } from "@/lib/domain/calibration/leniency";

const cell = (appraiserId: string, predikat: Predikat, count: number, group = "PELAKSANA"): RatingCell => ({
  appraiserId,
  group,
  predikat,
  count,
});

describe("leniencies", () => {
  it("compares the mean with that of the peers and gives the interval", () => {
    // A: 4 4 4 3 3, mean 3.6, variance 0.3. Peers: 3 3 3 3 2 2, mean 2.667, variance 0.2667.
    const found = leniencies([
      cell("A", "SANGAT_BAIK", 3),
      cell("A", "BAIK", 2),
      cell("B", "BAIK", 4),
      cell("C", "BUTUH_PERBAIKAN", 2),
    ]).get("A");
    expect(found).toMatchObject({ state: "COMPARED", cases: 5, peers: 6 });
    if (found?.state !== "COMPARED") return;
    // 0.9333 ± 2.776 × √(0.3/5 + 0.26667/6)
    expect(found.difference).toBeCloseTo(0.93333, 5);
    expect(found.high - found.difference).toBeCloseTo(2.776 * Math.sqrt(0.06 + 0.0444444), 5);
    expect(found.difference - found.low).toBeCloseTo(found.high - found.difference, 10);
  });

  it("says nothing under five cases, or where fewer than five are of peers", () => {
    const few = leniencies([cell("A", "BAIK", 4), cell("B", "BAIK", 40)]);
    expect(few.get("A")).toEqual({ state: "TOO_FEW", cases: 4 });
    const alone = leniencies([cell("A", "BAIK", 40), cell("B", "BAIK", 4)]);
    expect(alone.get("A")).toEqual({ state: "TOO_FEW", cases: 0 });
  });

  it("compares like with like: who rates better people is not far from their peers", () => {
    const found = leniencies([
      cell("A", "SANGAT_BAIK", 10, "ISTIMEWA"),
      cell("B", "SANGAT_BAIK", 10, "ISTIMEWA"),
      cell("C", "BUTUH_PERBAIKAN", 30, "KURANG"),
      cell("D", "BUTUH_PERBAIKAN", 30, "KURANG"),
    ]);
    for (const one of found.values()) expect(one).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  it("leaves out the groups without peers and keeps the others", () => {
    const found = leniencies([
      cell("A", "SANGAT_BAIK", 6, "alone"),
      cell("A", "BAIK", 6),
      cell("B", "BAIK", 6),
    ]).get("A");
    expect(found).toMatchObject({ state: "COMPARED", cases: 6, peers: 6, difference: 0 });
  });

  it("uses the normal distribution where there are many cases", () => {
    const found = leniencies([
      cell("A", "SANGAT_BAIK", 50),
      cell("A", "BAIK", 50),
      cell("B", "SANGAT_BAIK", 50),
      cell("B", "BAIK", 50),
    ]).get("A");
    const variance = 25 / 99;
    expect(found).toMatchObject({ difference: 0 });
    if (found?.state === "COMPARED")
      expect(found.high).toBeCloseTo(1.96 * Math.sqrt((2 * variance) / 100), 10);
  });

  it("weighs to nothing over two appraisers of the same group, and holds the difference in its interval", () => {
    const counts = fc.array(
      fc.record({ predikat: fc.constantFrom(...PREDIKAT_VALUES), count: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 5, maxLength: 12 },
    );
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const found = leniencies([
          ...one.map(({ predikat, count }) => cell("A", predikat, count)),
          ...other.map(({ predikat, count }) => cell("B", predikat, count)),
        ]);
        const [a, b] = [found.get("A"), found.get("B")];
        if (a?.state !== "COMPARED" || b?.state !== "COMPARED") throw new Error("both have at least five");
        expect(a.difference).toBeCloseTo(-b.difference, 9);
        expect(a.low).toBeLessThanOrEqual(a.difference);
        expect(a.high).toBeGreaterThanOrEqual(a.difference);
        expect(Number.isFinite(a.low)).toBe(true);
      }),
    );
  });
});
