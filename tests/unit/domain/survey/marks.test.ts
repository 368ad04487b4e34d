import { describe, expect, it } from "vitest";
import { type Answers, forEachElement } from "@/lib/domain/survey/element-totals";
import {
  acceptExclusion,
  areUnproven,
  BURST_ANSWERS,
  DEVICE_ANSWERS,
  FASTEST_SECONDS,
  isBurst,
  isRepeatedDevice,
  isStraightLined,
  UNPROVEN_ANSWERS,
} from "@/lib/domain/survey/marks";

const all = (answer: number | null): Answers => forEachElement(() => answer);

describe("a straight-lined answer", () => {
  it.each([
    ["nine the same, wordless, faster than reading", all(4), null, FASTEST_SECONDS - 1, true],
    ["nine the worst", all(1), null, 0, true],
    ["as slow as reading", all(4), null, FASTEST_SECONDS, false],
    ["of unknown time", all(4), null, null, false],
    ["with a word", all(4), "Baik", 5, false],
    ["with one that differs", { ...all(4), u9: 3 }, null, 5, false],
    ["with one left open", { ...all(4), u1: null }, null, 5, false],
    ["with nothing known", all(null), null, 5, false],
  ])("%s", (_, answers, suggestion, seconds, expected) => {
    expect(isStraightLined({ answers, suggestion, seconds })).toBe(expected);
  });
});

describe("other marks", () => {
  it("begin with the third answer of a phone, and above what a counter serves in ten minutes", () => {
    expect([DEVICE_ANSWERS - 1, DEVICE_ANSWERS].map(isRepeatedDevice)).toEqual([false, true]);
    expect([BURST_ANSWERS, BURST_ANSWERS + 1].map(isBurst)).toEqual([false, true]);
    expect([UNPROVEN_ANSWERS - 1, UNPROVEN_ANSWERS].map(areUnproven)).toEqual([false, true]);
  });
});

describe("an exclusion", () => {
  const facts = {
    mark: "BURST" as const,
    inMoment: BURST_ANSWERS + 1,
    countedWithMark: 7,
    isFinal: false,
    hasUnshownReturn: false,
  };

  it("takes what is marked and counts", () => {
    expect(acceptExclusion(facts)).toEqual({ ok: true, value: { n: 7 } });
    const alone = { ...facts, mark: "SAME_DEVICE" as const, inMoment: 1, countedWithMark: 1 };
    expect(acceptExclusion(alone)).toEqual({ ok: true, value: { n: 1 } });
    const unproven = { ...facts, mark: "UNPROVEN" as const, inMoment: 1, countedWithMark: UNPROVEN_ANSWERS };
    expect(acceptExclusion(unproven)).toEqual({ ok: true, value: { n: UNPROVEN_ANSWERS } });
    expect(acceptExclusion({ ...unproven, countedWithMark: UNPROVEN_ANSWERS - 1 }).ok).toBe(false);
  });

  it("names every reason against it", () => {
    expect(acceptExclusion({ ...facts, inMoment: BURST_ANSWERS })).toEqual({
      ok: false,
      reasons: ["NOTHING_MARKED"],
    });
    expect(acceptExclusion({ ...facts, countedWithMark: 0, isFinal: true, hasUnshownReturn: true })).toEqual({
      ok: false,
      reasons: ["NOTHING_MARKED", "FIGURES_FINAL", "RETURN_NOT_SHOWN"],
    });
  });
});
