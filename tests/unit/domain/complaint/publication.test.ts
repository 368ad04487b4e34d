import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanDays, percentileDays } from "@/lib/domain/complaint/answer-times";
import { COMPLAINT_CATEGORIES } from "@/lib/domain/complaint/complaint";
import { COMPLAINT_STATES } from "@/lib/domain/complaint/lifecycle";
import { publishedComplaints, STAGE_OF, STAGES } from "@/lib/domain/complaint/publication";

const dayCounts = fc.array(fc.record({ days: fc.nat({ max: 90 }), n: fc.nat({ max: 30 }) }), {
  maxLength: 20,
});
const counts = fc.array(
  fc.record({
    category: fc.constantFrom(...COMPLAINT_CATEGORIES),
    unit: fc.constantFrom("dinas", "kelurahan", "badan", null),
    state: fc.constantFrom(...COMPLAINT_STATES),
    n: fc.nat({ max: 12 }),
  }),
  { maxLength: 24 },
);
const times = fc.array(
  fc.record({
    category: fc.constantFrom(...COMPLAINT_CATEGORIES),
    unit: fc.constantFrom("dinas", "kelurahan", "badan", null),
    days: fc.nat({ max: 40 }),
    n: fc.nat({ max: 8 }),
  }),
  { maxLength: 12 },
);

describe("time to answer", () => {
  it("of 1, 2, 2 and 10 days is 3.8 on average and 10 for nine in ten", () => {
    const answered = [
      { days: 10, n: 1 },
      { days: 2, n: 2 },
      { days: 1, n: 1 },
    ];
    expect(meanDays(answered)).toBe(3.8);
    expect(percentileDays(answered, 90)).toBe(10);
    expect(percentileDays(answered, 50)).toBe(2);
  });

  it("is not known before the first answer", () => {
    expect(meanDays([])).toBeNull();
    expect(percentileDays([], 90)).toBeNull();
    expect(percentileDays([{ days: 3, n: 0 }], 90)).toBeNull();
  });

  it("agrees with the list written out in full", () => {
    fc.assert(
      fc.property(dayCounts, fc.constantFrom(50, 90, 100), (given, percent) => {
        const list = given
          .flatMap(({ days, n }) => Array.from({ length: n }, () => days))
          .toSorted((a, b) => a - b);
        const nearest = list[Math.ceil((list.length * percent) / 100) - 1] ?? null;
        expect(percentileDays(given, percent)).toBe(nearest);
        const mean = list.reduce((sum, days) => sum + days, 0) / list.length;
        if (list.length > 0) expect(meanDays(given)).toBeCloseTo(mean, 0);
      }),
    );
  });
});

describe("published complaints", () => {
  it("show no cell under five, and hide none alone", () => {
    fc.assert(
      fc.property(counts, times, (given, took) => {
        const published = publishedComplaints({ counts: given, times: took });
        for (const lines of [published.categories, published.units, published.stages]) {
          const shown = lines.flatMap(({ n }) => (n === null ? [] : [n]));
          expect(shown.every((n) => n >= 5)).toBe(true);
          const hidden = lines.length - shown.length;
          if (published.total.n !== null && lines.length > 1) expect(hidden).not.toBe(1);
        }
      }),
    );
  });

  it("show times only beside a number and only of five answers or more", () => {
    fc.assert(
      fc.property(counts, times, (given, took) => {
        const { total, categories, units, stages } = publishedComplaints({ counts: given, times: took });
        for (const { n, meanDays: mean, p90Days } of [total, ...categories, ...units]) {
          if (n === null) expect([mean, p90Days]).toEqual([null, null]);
        }
        for (const { key, meanDays: mean } of categories) {
          const answered = took.filter(({ category }) => category === key).reduce((sum, { n }) => sum + n, 0);
          if (answered < 5) expect(mean).toBeNull();
        }
        expect(stages.every(({ meanDays: mean }) => mean === null)).toBe(true);
      }),
    );
  });

  it("shows what is large enough", () => {
    const base = { category: "COMPLAINT", unit: "dinas" } as const;
    const published = publishedComplaints({
      counts: [
        { ...base, state: "ANSWERED", n: 8 },
        { ...base, state: "IN_PROGRESS", n: 6 },
        { ...base, unit: null, category: "ASPIRATION", state: "RECEIVED", n: 7 },
        { ...base, unit: null, category: "INFORMATION", state: "REJECTED", n: 5 },
        { ...base, unit: "lama", state: "CLOSED", n: 0 },
      ],
      times: [{ ...base, days: 4, n: 6 }],
    });
    expect(published.total).toEqual({ key: "TOTAL", n: 26, meanDays: 4, p90Days: 4 });
    expect(published.categories.map(({ n }) => n)).toEqual([14, 7, 5]);
    expect(published.units).toEqual([
      { key: "dinas", n: 14, meanDays: 4, p90Days: 4 },
      { key: null, n: 12, meanDays: null, p90Days: null },
    ]);
    expect(published.stages.map(({ key, n }) => [key, n])).toEqual([
      ["WAITING_FOR_VERIFICATION", 7],
      ["HANDLED", 6],
      ["ANSWERED", 8],
      ["NOT_HANDLED", 5],
    ]);
  });

  it("counts every state in a stage", () => {
    expect(new Set(COMPLAINT_STATES.map((state) => STAGE_OF[state]))).toEqual(new Set(STAGES));
  });
});
