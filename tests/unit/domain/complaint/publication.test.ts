import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanDays, percentileDays } from "@/lib/domain/complaint/answer-times";
import { COMPLAINT_CATEGORIES } from "@/lib/domain/complaint/complaint";
import { COMPLAINT_STATES, COMPLAINT_TRANSITIONS } from "@/lib/domain/complaint/lifecycle";
import {
  COMPLAINT_FIGURES,
  COMPLAINT_STEP,
  FIGURES_VERSION,
  isNotHandled,
  isPublishedComplaints,
  publishedComplaints,
} from "@/lib/domain/complaint/publication";

const dayCounts = fc.array(fc.record({ days: fc.nat({ max: 90 }), n: fc.nat({ max: 30 }) }), {
  maxLength: 20,
});
/** A copy as the mover leaves it: whatever stands in it, its group has five or more. */
const copies = fc.array(
  fc.record({
    figure: fc.constantFrom(...COMPLAINT_FIGURES),
    category: fc.constantFrom(...COMPLAINT_CATEGORIES),
    unit: fc.constantFrom("dinas", "kelurahan", null),
    days: fc.nat({ max: 40 }),
    n: fc.integer({ min: COMPLAINT_STEP, max: 30 }),
    onTime: fc.nat({ max: COMPLAINT_STEP }),
  }),
  { maxLength: 20 },
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
  it("add up whole groups of the copy, so that no line and no difference of lines splits one", () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const { total, categories, units, figures } = publishedComplaints(copy);
        const sum = (lines: readonly { readonly n: number | null }[]) =>
          lines.reduce((all, { n }) => all + (n ?? 0), 0);
        const of = (figure: string) => sum(copy.filter((row) => row.figure === figure));
        expect(total.n ?? 0).toBe(of("RECEIVED"));
        expect(sum(categories)).toBe(of("RECEIVED"));
        expect(sum(units)).toBe(of("ANSWERED"));
        expect(figures.map(({ n }) => n ?? 0)).toEqual(COMPLAINT_FIGURES.map(of));
        for (const { n } of [total, ...categories, ...units, ...figures])
          expect(n === null || n >= COMPLAINT_STEP).toBe(true);
      }),
    );
  });

  it("show what was received by kind, what was answered by unit, and how long that took", () => {
    const base = { category: "COMPLAINT", unit: null, days: 0, onTime: 0 } as const;
    const published = publishedComplaints([
      { ...base, figure: "RECEIVED", n: 14 },
      { ...base, figure: "RECEIVED", category: "ASPIRATION", n: 7 },
      { ...base, figure: "NOT_HANDLED", n: 5 },
      { ...base, figure: "ANSWERED", unit: "dinas", days: 4, n: 6, onTime: 6 },
      { ...base, figure: "ANSWERED", days: 20, n: 1 },
      { ...base, figure: "ANSWERED", days: 10, n: 5, onTime: 5 },
    ]);
    expect(published.total).toEqual({ key: "TOTAL", n: 21, meanDays: 7.8, p90Days: 10, onTimePercent: 92 });
    expect(published.categories).toEqual([
      { key: "COMPLAINT", n: 14, meanDays: 7.8, p90Days: 10, onTimePercent: 92 },
      { key: "ASPIRATION", n: 7, meanDays: null, p90Days: null, onTimePercent: null },
      { key: "INFORMATION", n: null, meanDays: null, p90Days: null, onTimePercent: null },
    ]);
    expect(published.units).toEqual([
      { key: "dinas", n: 6, meanDays: 4, p90Days: 4, onTimePercent: 100 },
      { key: null, n: 6, meanDays: 11.7, p90Days: 20, onTimePercent: 83 },
    ]);
    expect(published.figures.map(({ key, n }) => [key, n])).toEqual([
      ["RECEIVED", 21],
      ["ANSWERED", 12],
      ["NOT_HANDLED", 5],
    ]);
  });
});

describe("what is kept of a year", () => {
  const KEPT = publishedComplaints([
    { figure: "RECEIVED", category: "COMPLAINT", unit: null, days: 0, n: 8, onTime: 0 },
    { figure: "ANSWERED", category: "COMPLAINT", unit: "dinas", days: 3, n: 4, onTime: 4 },
    { figure: "ANSWERED", category: "COMPLAINT", unit: "dinas", days: 20, n: 3, onTime: 1 },
    { figure: "ANSWERED", category: "COMPLAINT", unit: null, days: 9, n: 5, onTime: 5 },
  ]);

  it("is made in another way only under another number: raise FIGURES_VERSION with whatever changes here", () => {
    const answered = { meanDays: 9.8, p90Days: 20, onTimePercent: 83 };
    const none = { n: null, meanDays: null, p90Days: null, onTimePercent: null };
    expect({ version: FIGURES_VERSION, ...KEPT }).toEqual({
      version: 1,
      total: { key: "TOTAL", n: 8, ...answered },
      categories: [
        { key: "COMPLAINT", n: 8, ...answered },
        { key: "ASPIRATION", ...none },
        { key: "INFORMATION", ...none },
      ],
      units: [
        { key: "dinas", n: 7, meanDays: 10.3, p90Days: 20, onTimePercent: 71 },
        { key: null, n: 5, meanDays: 9, p90Days: 9, onTimePercent: 100 },
      ],
      figures: [
        { key: "RECEIVED", ...none, n: 8 },
        { key: "ANSWERED", ...none, n: 12 },
        { key: "NOT_HANDLED", ...none },
      ],
    });
  });

  it("is known again after it was written down, whatever the copy was", () => {
    fc.assert(
      fc.property(copies, (copy) => {
        expect(isPublishedComplaints(JSON.parse(JSON.stringify(publishedComplaints(copy))))).toBe(true);
      }),
    );
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a text", "{}"],
    ["no line for the whole", { ...KEPT, total: undefined }],
    ["another key for the whole", { ...KEPT, total: { ...KEPT.total, key: "ALL" } }],
    ["a text for a figure", { ...KEPT, total: { ...KEPT.total, n: "8" } }],
    ["a figure that is missing", { ...KEPT, total: { key: "TOTAL", n: 8 } }],
    ["less than nothing", { ...KEPT, total: { ...KEPT.total, n: -1 } }],
    ["a figure without end", { ...KEPT, total: { ...KEPT.total, meanDays: Number.POSITIVE_INFINITY } }],
    ["no list of kinds", { ...KEPT, categories: {} }],
    ["a kind that there is not", { ...KEPT, categories: [{ ...KEPT.total, key: "TOTAL" }] }],
    ["a line that is none", { ...KEPT, categories: [null] }],
    ["a unit by number", { ...KEPT, units: [{ ...KEPT.total, key: 7 }] }],
    ["a figure that there is not", { ...KEPT, figures: [{ ...KEPT.total, key: "CLOSED" }] }],
  ])("is not %s", (_what, kept) => {
    expect(isPublishedComplaints(kept)).toBe(false);
  });
});

describe("what was not handled", () => {
  it("is in a state that no way leads out of, so that its number only grows", () => {
    const notHandled = COMPLAINT_STATES.filter(isNotHandled);
    expect(notHandled).toEqual(["REJECTED", "ARCHIVED", "HANDED_OVER"]);
    const left = Object.values(COMPLAINT_TRANSITIONS).flatMap(({ from }) => from as readonly string[]);
    for (const state of notHandled) expect(left).not.toContain(state);
  });
});
