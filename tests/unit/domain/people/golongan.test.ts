import { describe, expect, it } from "vitest";
import { EMPLOYMENT_KINDS, employmentFamilyOf } from "@/lib/domain/people/employment";
import {
  golonganFits,
  normaliseGolongan,
  PNS_GOLONGAN,
  PPPK_GOLONGAN,
  rankOf,
} from "@/lib/domain/people/golongan";

/** Golongan with its pangkat, typed from the table. */
const RANKS = [
  ["I/a", "Juru Muda"],
  ["I/b", "Juru Muda Tingkat I"],
  ["I/c", "Juru"],
  ["I/d", "Juru Tingkat I"],
  ["II/a", "Pengatur Muda"],
  ["II/b", "Pengatur Muda Tingkat I"],
  ["II/c", "Pengatur"],
  ["II/d", "Pengatur Tingkat I"],
  ["III/a", "Penata Muda"],
  ["III/b", "Penata Muda Tingkat I"],
  ["III/c", "Penata"],
  ["III/d", "Penata Tingkat I"],
  ["IV/a", "Pembina"],
  ["IV/b", "Pembina Tingkat I"],
  ["IV/c", "Pembina Utama Muda"],
  ["IV/d", "Pembina Utama Madya"],
  ["IV/e", "Pembina Utama"],
];

describe("golongan", () => {
  it("of PNS are those of the table with their ranks, lowest first", () => {
    expect(PNS_GOLONGAN.map((golongan) => [golongan, rankOf(golongan)])).toEqual(RANKS);
  });

  it("has seventeen of each, and every rank a name of its own", () => {
    expect(PNS_GOLONGAN).toHaveLength(17);
    expect(PPPK_GOLONGAN).toHaveLength(17);
    expect(new Set(PNS_GOLONGAN.map(rankOf)).size).toBe(17);
  });

  it.each([
    ["I/a", "Juru Muda"],
    ["II/d", "Pengatur Tingkat I"],
    ["III/c", "Penata"],
    ["IV/e", "Pembina Utama"],
    ["IX", null],
    ["", null],
  ])("%s is %s", (golongan, rank) => {
    expect(rankOf(golongan)).toBe(rank);
  });

  it.each([
    ["III/A", "III/a"],
    ["iii-b", "III/b"],
    ["IV e", "IV/e"],
    ["ix", "IX"],
    [" XVII ", "XVII"],
    ["V/a", null],
    ["XVIII", null],
    ["9", null],
    ["", null],
  ])("%s is written %s", (text, golongan) => {
    expect(normaliseGolongan(text)).toBe(golongan);
  });

  it("reads every golongan as itself", () => {
    for (const golongan of [...PNS_GOLONGAN, ...PPPK_GOLONGAN]) {
      expect(normaliseGolongan(golongan)).toBe(golongan);
    }
  });

  it("fits the kind of employment, all kinds against all golongan", () => {
    for (const kind of EMPLOYMENT_KINDS) {
      const isPns = employmentFamilyOf(kind) === "PNS";
      for (const golongan of PNS_GOLONGAN) expect(golonganFits(kind, golongan)).toBe(isPns);
      for (const golongan of PPPK_GOLONGAN) expect(golonganFits(kind, golongan)).toBe(!isPns);
      expect(golonganFits(kind, "XX")).toBe(false);
    }
  });
});
