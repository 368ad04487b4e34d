import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTime } from "@/lib/domain/survey/answer-time";
import { type ElementTotals, forEachElement } from "@/lib/domain/survey/element-totals";
import { indexScoreOf } from "@/lib/domain/survey/index-score";
import { acceptSurveyPeriod } from "@/lib/domain/survey/period";
import {
  groupTogether,
  isFinalPeriod,
  meanOfIndices,
  OPEN_DAYS,
  publishedElements,
  publishedResult,
} from "@/lib/domain/survey/publication";

/** `n` answers received, `counted` of them in the sums, each with the same score throughout. */
const group = (n: number, score: number, counted = n) => ({
  n,
  counted,
  totals: forEachElement(() => ({ sum: counted * score, n: counted })),
});

describe("publishedResult", () => {
  it("hides everything but the count under ten answers", () => {
    expect(publishedResult(group(9, 4))).toEqual({
      n: 9,
      counted: 0,
      index: null,
      grade: null,
      elements: forEachElement(() => null),
      lowest: [],
      highest: [],
    });
    expect(publishedResult(group(10, 4))).toMatchObject({
      n: 10,
      index: 100,
      grade: "A",
      elements: { u1: 4 },
    });
  });

  it("is made of the answers that are counted, and tells how many were received", () => {
    expect(publishedResult(group(14, 3, 10))).toMatchObject({ n: 14, counted: 10, index: 75 });
    expect(publishedResult(group(14, 3, 0))).toMatchObject({ n: 14, counted: 0, index: null });
  });

  it("has no figure while an element has no answer at all", () => {
    const totals = { ...group(12, 3).totals, u8: { sum: 0, n: 0 } };
    expect(publishedResult({ n: 12, counted: 12, totals })).toMatchObject({
      n: 12,
      index: null,
      grade: null,
    });
  });
});

describe("an element that one to four answered", () => {
  const thin = (n: number, sum: number) => ({
    ...group(12, 3),
    totals: { ...group(12, 3).totals, u8: { sum, n } },
  });

  it("is hidden with the index, by which it could be worked out, and is no lowest or highest; the others are shown", () => {
    const shown = publishedResult(thin(4, 4));
    expect(shown).toMatchObject({ n: 12, counted: 12, index: null, grade: null });
    expect(shown.elements).toEqual(forEachElement((element) => (element === "u8" ? null : 3)));
    expect([...shown.lowest, ...shown.highest]).not.toContain("u8");
    expect(publishedElements(thin(4, 4))?.u8).toBeNull();
    expect(publishedElements(thin(4, 4))?.u1).toMatchObject({ n: 12, mean: 3 });
    expect(publishedResult(thin(5, 5))).toMatchObject({ index: 69.44, elements: { u8: 1 } });
  });

  it("keeps its service out of what is taken together", () => {
    expect(groupTogether([group(20, 3), thin(1, 4)])).toEqual(group(20, 3));
    expect(groupTogether([group(20, 3), thin(5, 5)]).n).toBe(32);
    // Nobody answered it: there is nothing to subtract.
    expect(groupTogether([group(20, 3), thin(0, 0)]).n).toBe(32);
  });

  /** Totals whose elements so many answered at least, all of an element the same. */
  const totalsFrom = (least: number): fc.Arbitrary<ElementTotals> => {
    const cell = fc
      .record({ n: fc.integer({ min: least, max: 14 }), score: fc.integer({ min: 1, max: 4 }) })
      .map(({ n, score }) => ({ n, sum: n * score }));
    return fc.record(forEachElement(() => cell));
  };

  it("leaves nothing by which to tell what they answered", () => {
    fc.assert(
      fc.property(totalsFrom(0), fc.integer({ min: 1, max: 4 }), (first, score) => {
        const of = (sums: ElementTotals) => ({ n: 14, counted: 14, totals: sums });
        // The same answers, but that whoever answered a thin element said something else.
        const other = forEachElement((element) => {
          const { n, sum } = first[element];
          return n > 0 && n < 5 ? { n, sum: n * score } : { n, sum };
        });
        expect(publishedResult(of(other))).toEqual(publishedResult(of(first)));
        expect(publishedElements(of(other))).toEqual(publishedElements(of(first)));
        const beside = group(20, 3);
        expect(publishedResult(groupTogether([beside, of(other)]))).toEqual(
          publishedResult(groupTogether([beside, of(first)])),
        );
        expect(groupTogether([of(other)])).toEqual(groupTogether([of(first)]));
      }),
    );
  });

  it("costs nothing where every element has five answers", () => {
    fc.assert(
      fc.property(totalsFrom(5), (totals) => {
        expect(publishedResult({ n: 14, counted: 14, totals }).index).toBe(indexScoreOf(totals)?.index);
      }),
    );
  });
});

describe("groupTogether", () => {
  it("leaves out the hidden, so that nothing is had by subtraction", () => {
    expect(groupTogether([group(20, 3), group(9, 1)])).toEqual(group(20, 3));
    expect(groupTogether([group(20, 3, 18), group(12, 1, 0)])).toEqual(group(20, 3, 18));
    expect(groupTogether([group(9, 1), group(3, 4)])).toEqual(group(0, 0));
  });

  it("never moves when a hidden group changes", () => {
    const hidden = fc.record({ n: fc.integer({ min: 0, max: 9 }), score: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(hidden, hidden, (one, other) => {
        const shown = group(31, 3);
        expect(groupTogether([shown, group(one.n, one.score)])).toEqual(
          groupTogether([shown, group(other.n, other.score)]),
        );
      }),
    );
  });
});

describe("meanOfIndices", () => {
  it.each([
    [[], null],
    [[82.64], { index: 82.64, grade: "B", units: 1 }],
    [[88.31, 88.3], { index: 88.31, grade: "A", units: 2 }],
    [[76.6, 76.6, 76.61], { index: 76.6, grade: "C", units: 3 }],
  ])("of %j is %j", (indices, expected) => {
    expect(meanOfIndices(indices)).toEqual(expected);
  });
});

describe("isFinalPeriod", () => {
  it("holds from a year after the last day on", () => {
    expect(OPEN_DAYS).toBe(365);
    expect(isFinalPeriod("2025-12-31", "2026-12-30")).toBe(false);
    expect(isFinalPeriod("2025-12-31", "2026-12-31")).toBe(true);
  });
});

describe("answerTime", () => {
  const at = new Date("2026-06-15T03:00:00Z");
  const ahead = (seconds: number) => new Date(at.getTime() + seconds * 1000);

  it("is the arrival for a device that does not say, or whose clock runs a little fast", () => {
    expect(answerTime(null, at)).toEqual(at);
    expect(answerTime(ahead(300), at)).toEqual(at);
    expect(answerTime(ahead(301), at)).toEqual(ahead(301));
    expect(answerTime(ahead(-86_400), at)).toEqual(ahead(-86_400));
  });
});

describe("acceptSurveyPeriod", () => {
  const before = { startsOn: "2026-01-01", endsOn: "2026-06-30" };
  const change = { before, hasResponses: true, overlapsAnother: false, today: "2026-03-10" };

  it.each([
    ["longer", { startsOn: "2025-12-01", endsOn: "2026-12-31" }, true],
    ["ending today", { startsOn: "2026-01-01", endsOn: "2026-03-10" }, true],
    ["ending yesterday", { startsOn: "2026-01-01", endsOn: "2026-03-09" }, false],
    ["starting later", { startsOn: "2026-01-02", endsOn: "2026-06-30" }, false],
  ])("with answers in it, %s: %s", (_name, after, isAllowed) => {
    expect(acceptSurveyPeriod({ ...change, after }).ok).toBe(isAllowed);
    expect(acceptSurveyPeriod({ ...change, after, hasResponses: false }).ok).toBe(true);
  });

  it("keeps all its days once it is over, and says every reason", () => {
    const after = { startsOn: "2026-01-01", endsOn: "2026-06-29" };
    expect(acceptSurveyPeriod({ ...change, after, today: "2026-09-01", overlapsAnother: true })).toEqual({
      ok: false,
      reasons: ["PERIOD_OVERLAPS", "PERIOD_CUTS_RESPONSES"],
    });
  });
});
