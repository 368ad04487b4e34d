import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleSize } from "@/lib/domain/survey/sample-size";

/** The printed table of Krejcie and Morgan, as docs/rules.md#sample has it. */
const TABLE = `
10 10, 15 14, 20 19, 25 24, 30 28, 35 32, 40 36, 45 40, 50 44, 55 48, 60 52, 65 56, 70 59, 75 63, 80 66, 85 70,
90 73, 95 76, 100 80, 110 86, 120 92, 130 97, 140 103, 150 108, 160 113, 170 118, 180 123, 190 127, 200 132,
210 136, 220 140, 230 144, 240 148, 250 152, 260 155, 270 159, 280 162, 290 165, 300 169, 320 175, 340 181,
360 186, 380 191, 400 196, 420 201, 440 205, 460 210, 480 214, 500 217, 550 226, 600 234, 650 242, 700 248,
750 254, 800 260, 850 265, 900 269, 950 274, 1000 278, 1100 285, 1200 291, 1300 297, 1400 302, 1500 306, 1600 310,
1700 313, 1800 317, 1900 320, 2000 322, 2200 327, 2400 331, 2600 335, 2800 338, 3000 341, 3500 346, 4000 351,
4500 354, 5000 357, 6000 361, 7000 364, 8000 367, 9000 368, 10000 370, 15000 375, 20000 377, 30000 379, 50000 381,
75000 382, 100000 383, 1000000 384`;
const ROWS = TABLE.split(",").map((pair) => pair.trim().split(" ").map(Number));

describe("the sample size", () => {
  it.each(ROWS)("of %s users is %s", (users, sample) => {
    expect(sampleSize(users ?? Number.NaN)).toBe(sample);
  });

  it("S9: of 100 is 80, of 4500 is 354", () => {
    expect([sampleSize(100), sampleSize(4500)]).toEqual([80, 354]);
  });

  it("of nobody is nobody, and of half a person is a mistake", () => {
    expect(sampleSize(0)).toBe(0);
    for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sampleSize(wrong)).toThrow(RangeError);
    }
  });

  it("never exceeds the users and never falls when they grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (users) => {
        expect(sampleSize(users)).toBeLessThanOrEqual(Math.min(users, 384));
        expect(sampleSize(users + 1)).toBeGreaterThanOrEqual(sampleSize(users));
      }),
    );
  });
});
