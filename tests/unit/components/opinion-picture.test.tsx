import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { OpinionPicture } from "@/components/forum/opinion-picture";
import type { OpinionGroup } from "@/lib/domain/forum/opinion";

const [WIDTH, HEIGHT] = [320, 220];

/** The circles of the drawing, in the order of the groups. */
function circlesOf(groups: readonly OpinionGroup[]) {
  const drawn = renderToStaticMarkup(<OpinionPicture groups={groups} />);
  return [...drawn.matchAll(/<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/g)].map(([, x, y, r]) => ({
    x: Number(x),
    y: Number(y),
    r: Number(r),
  }));
}

const coordinate = fc.double({ min: -9, max: 9, noNaN: true });
const someGroups = fc.array(
  fc.record({ n: fc.integer({ min: 5, max: 9000 }), x: coordinate, y: coordinate }),
  { minLength: 2, maxLength: 5 },
);

describe("the picture of opinions", () => {
  it("holds every group inside its frame, larger ones larger", () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const circles = circlesOf(groups);
        expect(circles).toHaveLength(groups.length);
        for (const [index, { x, y, r }] of circles.entries()) {
          expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(WIDTH);
          expect(y + r).toBeLessThanOrEqual(HEIGHT);
          const [first, own] = [circles[0]?.r ?? 0, groups[index]?.n ?? 0];
          expect((r / first) ** 2).toBeCloseTo(own / (groups[0]?.n ?? 1), 6);
        }
      }),
      // Two that only rounding parts were once drawn outside the frame.
      { numRuns: 50, examples: [[[-8.999999999999988, -8.999999999999972].map((y) => ({ n: 5, x: 0, y }))]] },
    );
  });

  it("draws what lies nearly at one height nearly at one height", () => {
    const [left, right] = circlesOf([
      { n: 16, x: -1.3, y: 0.001 },
      { n: 10, x: 2.1, y: -0.002 },
    ]);
    expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(1);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThan(150);
  });

  /** The cells of the table, row by row. */
  const tableOf = (groups: readonly OpinionGroup[]) =>
    [...renderToStaticMarkup(<OpinionPicture groups={groups} />).matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(
      ([, row = ""]) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
          cell.replaceAll(/<[^>]+>/g, ""),
        ),
    );

  it("says in its table what the drawing shows, in words and not in coordinates", () => {
    expect(
      tableOf([
        { n: 15, x: -1.3, y: 0 },
        { n: 10, x: 2.1, y: 0 },
        { n: 5, x: 0.1, y: -1 },
      ]),
    ).toEqual([
      ["Kelompok", "Orang", "Bagian", "Paling mirip dengan"],
      ["Kelompok A", "15", "50 %", "Kelompok C"],
      ["Kelompok B", "10", "33 %", "Kelompok C"],
      ["Kelompok C", "5", "17 %", "Kelompok A"],
    ]);
  });

  it("does not say of two groups that each is most like the other", () => {
    const [head] = tableOf([
      { n: 15, x: -1.3, y: 0 },
      { n: 5, x: 2.1, y: 0 },
    ]);
    expect(head).toEqual(["Kelompok", "Orang", "Bagian"]);
  });
});
