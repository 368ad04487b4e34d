import { describe, expect, it } from "vitest";
import {
  normaliseRating,
  PREDIKAT_VALUES,
  type Predikat,
  predikatOf,
  predikatSeverity,
  RATINGS,
  type Rating,
} from "@/lib/domain/appraisal/predikat";

describe("predikat", () => {
  it.each<[string, Rating, Rating, Predikat]>([
    ["P1", "ABOVE", "ABOVE", "SANGAT_BAIK"],
    ["P2", "ABOVE", "MEETS", "BAIK"],
    ["P3", "ABOVE", "BELOW", "KURANG"],
    ["P4", "MEETS", "ABOVE", "BAIK"],
    ["P5", "MEETS", "MEETS", "BAIK"],
    ["P6", "MEETS", "BELOW", "KURANG"],
    ["P7", "BELOW", "ABOVE", "BUTUH_PERBAIKAN"],
    ["P8", "BELOW", "MEETS", "BUTUH_PERBAIKAN"],
    ["P9", "BELOW", "BELOW", "SANGAT_KURANG"],
  ])("%s: results %s, behaviour %s → %s", (_name, results, behaviour, predikat) => {
    expect(predikatOf(results, behaviour)).toBe(predikat);
  });

  it("never falls when a rating rises", () => {
    for (const results of RATINGS) {
      for (const behaviour of RATINGS) {
        const severity = predikatSeverity(predikatOf(results, behaviour));
        for (const better of RATINGS.slice(0, RATINGS.indexOf(results))) {
          expect(predikatSeverity(predikatOf(better, behaviour))).toBeLessThanOrEqual(severity);
        }
        for (const better of RATINGS.slice(0, RATINGS.indexOf(behaviour))) {
          expect(predikatSeverity(predikatOf(results, better))).toBeLessThanOrEqual(severity);
        }
      }
    }
  });

  it("is ordered from best to worst", () => {
    expect(PREDIKAT_VALUES.map(predikatSeverity)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("ratings as the field writes them", () => {
  it.each([
    ["Di atas ekspektasi", "ABOVE"],
    ["Diatas Ekspektasi", "ABOVE"],
    ["DI_ATAS_EKSPEKTASI", "ABOVE"],
    ["sesuai  ekspektasi.", "MEETS"],
    ["dibawah ekspektasi", "BELOW"],
    ["Di Bawah Ekspektasi", "BELOW"],
    ["", null],
    ["Baik", null],
    ["ekspektasi", null],
  ])("%s is %s", (text, rating) => {
    expect(normaliseRating(text)).toBe(rating);
  });
});
