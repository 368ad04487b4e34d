import { describe, expect, it } from "vitest";
import {
  daysOfSpan,
  officialRating,
  predikatOfWord,
  RATING_SPANS,
  spanOfMonths,
  spanOfText,
} from "@/lib/domain/appraisal/external-rating";

describe("spans", () => {
  it.each([
    ["TAHUNAN", "TAHUNAN"],
    ["Tahunan", "TAHUNAN"],
    ["TW 1", "TW1"],
    ["b-07", "B07"],
    ["TW5", null],
    ["B13", null],
    ["", null],
  ])("reads %s as %s", (text, span) => {
    expect(spanOfText(text)).toBe(span);
  });

  it.each([
    [1, 12, "TAHUNAN"],
    [1, 3, "TW1"],
    [10, 12, "TW4"],
    [7, 7, "B07"],
    [12, 12, "B12"],
    [2, 4, null],
    [1, 6, null],
    [3, 1, null],
    [1, 11, null],
  ])("reads the months %i to %i as %s", (first, last, span) => {
    expect(spanOfMonths(first, last)).toBe(span);
  });

  it("has the days of the calendar", () => {
    expect(daysOfSpan(2024, "TAHUNAN")).toEqual({ startsOn: "2024-01-01", endsOn: "2024-12-31" });
    expect(daysOfSpan(2024, "TW1")).toEqual({ startsOn: "2024-01-01", endsOn: "2024-03-31" });
    expect(daysOfSpan(2025, "TW4")).toEqual({ startsOn: "2025-10-01", endsOn: "2025-12-31" });
    expect(daysOfSpan(2024, "B02")).toEqual({ startsOn: "2024-02-01", endsOn: "2024-02-29" });
  });

  it("covers the year once by quarters and once by months", () => {
    for (const [letter, count] of [
      ["TW", 4],
      ["B", 12],
    ] as const) {
      const spans = RATING_SPANS.filter((span) => span.startsWith(letter)).map((span) =>
        daysOfSpan(2025, span),
      );
      expect(spans).toHaveLength(count);
      expect(spans[0]?.startsOn).toBe("2025-01-01");
      expect(spans.at(-1)?.endsOn).toBe("2025-12-31");
    }
  });
});

describe("predikatOfWord", () => {
  it.each([
    ["Sangat Baik", "SANGAT_BAIK"],
    ["BAIK", "BAIK"],
    ["Cukup/Butuh Perbaikan", "BUTUH_PERBAIKAN"],
    ["Kurang/misconduct", "KURANG"],
    ["sangat kurang", "SANGAT_KURANG"],
    ["Istimewa", null],
    ["", null],
  ])("reads %s as %s", (word, predikat) => {
    expect(predikatOfWord(word)).toBe(predikat);
  });
});

describe("officialRating", () => {
  const own = ["mine"];
  const year = { span: "TAHUNAN", predikat: "BAIK" } as const;
  const quarter = { span: "TW1", predikat: "BAIK" } as const;
  const old = { span: "TAHUNAN", predikat: null } as const;

  it("takes Bina's own where Bina is the register, whatever the other one says", () => {
    expect(officialRating({ register: "BINA", own, external: [year] })).toEqual({
      register: "BINA",
      ratings: own,
    });
  });

  it("takes the annual predikat of e-Kinerja alone where that is the register, or where Bina has no period", () => {
    for (const register of ["E_KINERJA", null] as const) {
      expect(officialRating({ register, own, external: [quarter, year] })).toEqual({
        register: "E_KINERJA",
        ratings: [year],
      });
    }
  });

  it("takes nothing in its stead: not Bina's own, not a part of the year, not an older scheme", () => {
    expect(officialRating({ register: "E_KINERJA", own, external: [quarter, old] }).ratings).toEqual([]);
  });
});
