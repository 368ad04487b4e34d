import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIN_PUBLISHED_PEOPLE, publishedTraining } from "@/lib/domain/training/publication";

const counts = fc
  .record({
    staff: fc.nat({ max: 40 }),
    jp: fc.nat({ max: 900 }),
    share: fc.nat({ max: 40 }),
    part: fc.nat({ max: 40 }),
  })
  .map(({ staff, jp, share, part }) => {
    const obliged = Math.min(share, staff);
    return { staff, jp, obliged, reached: Math.min(part, obliged) };
  });

describe("published training", () => {
  it("tells of an office with twelve people what they learned and how many reached their hours", () => {
    expect(publishedTraining({ staff: 12, jp: 260, obliged: 11, reached: 6 })).toEqual({
      staff: 12,
      jp: 260,
      reachedPercent: 55,
    });
  });

  it.each([
    [
      { staff: 4, jp: 80, obliged: 4, reached: 4 },
      { staff: null, jp: null, reachedPercent: null },
    ],
    [
      { staff: 5, jp: 80, obliged: 4, reached: 4 },
      { staff: 5, jp: 80, reachedPercent: null },
    ],
    [
      { staff: 9, jp: 80, obliged: 9, reached: 5 },
      { staff: 9, jp: 80, reachedPercent: null },
    ],
    [
      { staff: 9, jp: 80, obliged: 9, reached: 4 },
      { staff: 9, jp: 80, reachedPercent: null },
    ],
    [
      { staff: 9, jp: 0, obliged: 9, reached: 0 },
      { staff: 9, jp: 0, reachedPercent: 0 },
    ],
    [
      { staff: 9, jp: 190, obliged: 9, reached: 9 },
      { staff: 9, jp: 190, reachedPercent: 100 },
    ],
  ])("of %j is %j", (given, told) => {
    expect(publishedTraining(given)).toEqual(told);
  });

  it("never splits off fewer than five people", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { staff, reachedPercent } = publishedTraining(given);
        if (staff !== null) expect(staff).toBeGreaterThanOrEqual(MIN_PUBLISHED_PEOPLE);
        if (reachedPercent === null) return;
        for (const part of [given.reached, given.obliged - given.reached])
          expect(part === 0 || part >= MIN_PUBLISHED_PEOPLE).toBe(true);
      }),
    );
  });
});
