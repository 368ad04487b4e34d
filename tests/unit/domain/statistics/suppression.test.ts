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
    ["nought and five, whose sum tells which is which", [0, 5], [null, null], null],
    ["the same with another one to hide", [0, 5, 20], [null, null, null], 25],
    ["two noughts and five", [0, 0, 5, 9, 30], [null, null, null, null, 30], 44],
    ["four and two fives", [4, 5, 5], [null, null, null], 14],
    ["all small", [2, 3, 1], [null, null, null], 6],
    ["a small whole", [2, 1], [null, null], null],
    ["one cell", [3], [null], null],
    ["one big cell", [30], [30], 30],
    ["no cell", [], [], null],
  ])("%s", (_name, counts, cells, total) => {
    expect(suppressSmallCells(counts)).toEqual({ cells, total });
  });

  it("show no small cell, and leave nothing to subtract", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, (given) => {
        const { cells, total } = suppressSmallCells(given);
        const shown = cells.filter((cell) => cell !== null);
        const hidden = given.filter((_, index) => cells[index] === null);
        const small = given.filter((count) => count < SMALLEST_PUBLISHED_CELL).length;
        expect(Math.min(...shown, SMALLEST_PUBLISHED_CELL)).toBe(SMALLEST_PUBLISHED_CELL);
        expect(hidden.length).toBeGreaterThanOrEqual(small === 0 ? 0 : Math.min(small + 1, given.length));
        if (total === null || hidden.length === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        const rest = total - shown.reduce((sum, count) => sum + count, 0);
        expect(rest).toBeGreaterThanOrEqual(SMALLEST_PUBLISHED_CELL);
      }),
    );
  });

  it.each([2, 3])("cannot be told from what is published, among all tables of %i cells", (size) => {
    const most = size === 2 ? 16 : 11;
    const tables = Array.from({ length: (most + 1) ** size }, (_, n) =>
      Array.from({ length: size }, (__, place) => Math.floor(n / (most + 1) ** place) % (most + 1)),
    );
    const published = new Map<string, number[][]>();
    for (const table of tables) {
      const shown = JSON.stringify(suppressSmallCells(table));
      published.set(shown, [...(published.get(shown) ?? []), table]);
    }
    const told = [...published.values()].flatMap((alike) =>
      alike.flatMap((table) =>
        table.filter(
          (count, place) =>
            count < SMALLEST_PUBLISHED_CELL && new Set(alike.map((other) => other[place])).size === 1,
        ),
      ),
    );
    expect(told).toEqual([]);
  });
});
