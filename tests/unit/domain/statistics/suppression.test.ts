import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SMALLEST_PUBLISHED_CELL, suppressSmallCells } from "@/lib/domain/statistics/suppression";

describe("small cells", () => {
  it.each<[string, number[], (number | null)[], number | null]>([
    ["none small", [5, 20, 40], [5, 20, 40], 65],
    ["one small, with the next smallest", [40, 3, 20], [40, null, null], 63],
    ["two small, with the next smallest", [2, 30, 4, 20], [null, 30, null, null], 56],
    ["a nought is small", [0, 9, 12], [null, null, 12], 21],
    ["the first of two equal companions", [1, 7, 7], [null, null, 7], 15],
    ["all small", [2, 3, 1], [null, null, null], 6],
    ["a small whole", [2, 1], [null, null], null],
    ["one cell", [3], [null], null],
    ["one big cell", [30], [30], 30],
    ["no cell", [], [], null],
  ])("%s", (_name, counts, cells, total) => {
    expect(suppressSmallCells(counts)).toEqual({ cells, total });
  });

  it("show no small cell, hide as few as needed, and leave nothing to subtract", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, (given) => {
        const { cells, total } = suppressSmallCells(given);
        const shown = cells.filter((cell) => cell !== null);
        const hidden = given.filter((_, index) => cells[index] === null);
        const small = given.filter((count) => count < SMALLEST_PUBLISHED_CELL).length;
        expect(Math.min(...shown, SMALLEST_PUBLISHED_CELL)).toBe(SMALLEST_PUBLISHED_CELL);
        expect(hidden).toHaveLength(small === 0 ? 0 : Math.min(small + 1, given.length));
        if (total === null || hidden.length === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        const rest = total - shown.reduce((sum, count) => sum + count, 0);
        expect(rest).toBeGreaterThanOrEqual(SMALLEST_PUBLISHED_CELL);
      }),
    );
  });
});
