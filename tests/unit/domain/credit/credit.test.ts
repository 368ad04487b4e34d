import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES, type Predikat } from "@/lib/domain/appraisal/predikat";
import { addDays } from "@/lib/domain/calendar/local-date";
import {
  CREDIT_PERCENT,
  creditIn,
  creditOf,
  creditSteps,
  JENJANG_CREDIT,
  needOf,
  predikatOfPercent,
  type RatedSpan,
  rankNeedOf,
} from "@/lib/domain/credit/credit";
import { PNS_GOLONGAN } from "@/lib/domain/people/golongan";
import { JENJANG, type Jenjang } from "@/lib/domain/people/position";

/** The printed table of Peraturan BKN 3/2023, in hundredths: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. */
const TABLE: Readonly<Record<Jenjang, readonly [bigint, bigint, bigint, bigint, bigint]>> = {
  PEMULA: [563n, 375n, 281n, 188n, 94n],
  TERAMPIL: [750n, 500n, 375n, 250n, 125n],
  MAHIR: [1875n, 1250n, 938n, 625n, 313n],
  PENYELIA: [3750n, 2500n, 1875n, 1250n, 625n],
  AHLI_PERTAMA: [1875n, 1250n, 938n, 625n, 313n],
  AHLI_MUDA: [3750n, 2500n, 1875n, 1250n, 625n],
  AHLI_MADYA: [5625n, 3750n, 2813n, 1875n, 938n],
  AHLI_UTAMA: [7500n, 5000n, 3750n, 2500n, 1250n],
};

/** The integrated needs, in hundredths, by hand: each golongan of a jenjang with what the rank above needs, then the next jenjang. */
const NEEDS: Readonly<Record<Jenjang, readonly [Readonly<Record<string, bigint | null>>, bigint | null]>> = {
  PEMULA: [{ "II/a": 1500n, "II/b": 1500n }, 1500n],
  TERAMPIL: [{ "II/b": 2000n, "II/c": 4000n, "II/d": 6000n }, 6000n],
  MAHIR: [{ "III/a": 5000n, "III/b": 10_000n }, 10_000n],
  PENYELIA: [{ "III/c": 10_000n, "III/d": null }, null],
  AHLI_PERTAMA: [{ "III/a": 5000n, "III/b": 10_000n }, 10_000n],
  AHLI_MUDA: [{ "III/c": 10_000n, "III/d": 20_000n }, 20_000n],
  AHLI_MADYA: [{ "IV/a": 15_000n, "IV/b": 30_000n, "IV/c": 45_000n }, 45_000n],
  AHLI_UTAMA: [{ "IV/d": 20_000n, "IV/e": null }, null],
};

const PERTAMA = { kind: "JF_KEAHLIAN", jenjang: "AHLI_PERTAMA" } as const;
const span = (startsOn: string, endsOn: string, over: Partial<RatedSpan> = {}): RatedSpan => ({
  predikat: "BAIK",
  startsOn,
  endsOn,
  position: PERTAMA,
  ...over,
});
const monthsOf = (spans: readonly RatedSpan[]) =>
  creditSteps(spans).map((step) => (step.state === "COUNTED" ? step.months : step.state));

describe("creditOf", () => {
  it.each(JENJANG)("gives the printed values of %s for a whole year", (jenjang) => {
    expect(PREDIKAT_VALUES.map((predikat) => creditOf(predikat, jenjang, 12))).toEqual(TABLE[jenjang]);
  });

  it("A1: a year of Sangat Baik of an Ahli Pertama is 18,75", () => {
    expect(creditOf("SANGAT_BAIK", "AHLI_PERTAMA", 12)).toBe(1875n);
  });

  it("A2: counts a part of a year by its months", () => {
    expect(creditOf("BAIK", "AHLI_PERTAMA", 2)).toBe(208n);
    expect(creditOf("BAIK", "AHLI_PERTAMA", 0)).toBe(0n);
  });

  it("adds up to the whole year within the rounding of the parts, however it is split", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PREDIKAT_VALUES),
        fc.constantFrom(...JENJANG),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 0, maxLength: 5 }),
        (predikat, jenjang, cuts) => {
          const at = [0, ...cuts.toSorted((a, b) => a - b), 12];
          const parts = at.slice(1).map((end, index) => end - (at[index] ?? 0));
          const sum = parts.reduce((total, months) => total + creditOf(predikat, jenjang, months), 0n);
          for (const months of [...parts, 12]) {
            const exact = JENJANG_CREDIT[jenjang].coefficient * BigInt(CREDIT_PERCENT[predikat] * months);
            const off = 1200n * creditOf(predikat, jenjang, months) - exact;
            expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(1200n);
          }
          const difference = sum - creditOf(predikat, jenjang, 12);
          // Each part and the whole are off by half a hundredth at the most.
          expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(
            BigInt(parts.length + 1),
          );
        },
      ),
    );
  });

  it("is worth more the better the predikat, and the longer it lasted", () => {
    for (const jenjang of JENJANG) {
      const year = PREDIKAT_VALUES.map((predikat) => creditOf(predikat, jenjang, 12));
      expect(year.toSorted((a, b) => Number(b - a))).toEqual(year);
      expect(creditOf("BAIK", jenjang, 11)).toBeLessThan(creditOf("BAIK", jenjang, 12));
    }
  });
});

describe("creditSteps", () => {
  it("counts a year as twelve months, and a part by the fifteenths in it", () => {
    expect(monthsOf([span("2026-01-01", "2026-12-31")])).toEqual([12]);
    expect(monthsOf([span("2026-01-16", "2026-12-31")])).toEqual([11]);
    expect(monthsOf([span("2026-01-15", "2026-02-14")])).toEqual([1]);
    expect(monthsOf([span("2026-03-16", "2026-04-14")])).toEqual([0]);
  });

  it("leaves no gap and no overlap on a move, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), (day) => {
        const moved = addDays("2026-01-01", day);
        const parts = [span("2026-01-01", addDays(moved, -1)), span(moved, "2026-12-31")];
        const months = monthsOf(parts) as number[];
        expect(months.reduce((sum, part) => sum + part, 0)).toBe(12);
      }),
    );
  });

  it("counts no month twice where days overlap: it belongs to what began later, in whatever order they come", () => {
    const whole = span("2026-01-01", "2026-12-31");
    const second = span("2026-07-01", "2026-12-31", { predikat: "SANGAT_BAIK" });
    expect(monthsOf([whole, second])).toEqual([6, 6]);
    expect(monthsOf([second, whole])).toEqual([6, 6]);
  });

  it("A8: says why a rating is worth nothing, of a Pelaksana among others", () => {
    const year = ["2026-01-01", "2026-12-31"] as const;
    const steps = creditSteps([
      span(...year, { position: { kind: "PELAKSANA", jenjang: null } }),
      span(...year, { position: { kind: "JF_KEAHLIAN", jenjang: null } }),
      span(...year, { position: null }),
      span(...year, { position: { kind: "JF_KETERAMPILAN", jenjang: "MAHIR" } }),
    ]);
    expect(steps.map(({ state }) => state)).toEqual([
      "NOT_FUNCTIONAL",
      "JENJANG_UNKNOWN",
      "POSITION_UNKNOWN",
      "COUNTED",
    ]);
  });
});

describe("what is needed", () => {
  const years = (...predikats: readonly Predikat[]) =>
    creditSteps(
      predikats.map((predikat, index) =>
        span(`${2023 + index}-01-01`, `${2023 + index}-12-31`, { predikat }),
      ),
    );

  it("A1 + A2: adds up what was gained in one jenjang", () => {
    const steps = [
      ...years("SANGAT_BAIK"),
      ...creditSteps([
        span("2024-01-01", "2024-02-29"),
        span("2025-01-01", "2025-12-31", { position: { kind: "JF_KEAHLIAN", jenjang: "AHLI_MUDA" } }),
        span("2026-01-01", "2026-12-31", { position: null }),
      ]),
    ];
    expect(creditIn("AHLI_PERTAMA", steps)).toBe(2083n);
    expect(creditIn("AHLI_MUDA", steps)).toBe(2500n);
    expect(creditIn("PEMULA", steps)).toBe(0n);
  });

  it.each(JENJANG)("of a rank and of a jenjang is that of the table: %s", (jenjang) => {
    const [ranks, next] = NEEDS[jenjang];
    expect(JENJANG_CREDIT[jenjang].perJenjang).toBe(next);
    const found = PNS_GOLONGAN.map((golongan) => [golongan, rankNeedOf(jenjang, golongan)] as const);
    const known = Object.entries(ranks).filter(([, need]) => need !== null);
    expect(found.filter(([, need]) => need !== null)).toEqual(known);
    expect(JENJANG_CREDIT[jenjang].ranks).toEqual(Object.keys(ranks));
  });

  it("of the next rank grows with the golongan, and of the last one is that of the next jenjang", () => {
    expect(rankNeedOf("AHLI_PERTAMA", "III/a")).toBe(5000n);
    expect(rankNeedOf("AHLI_PERTAMA", "III/b")).toBe(10_000n);
    expect(rankNeedOf("TERAMPIL", "II/d")).toBe(6000n);
    expect(rankNeedOf("PENYELIA", "III/c")).toBe(10_000n);
    for (const [jenjang, { ranks, perJenjang }] of Object.entries(JENJANG_CREDIT)) {
      expect(rankNeedOf(jenjang as Jenjang, ranks.at(-1) ?? null)).toBe(perJenjang);
    }
  });

  it("of the next rank is not known without a golongan of the jenjang", () => {
    expect(rankNeedOf("AHLI_PERTAMA", null)).toBeNull();
    expect(rankNeedOf("AHLI_PERTAMA", "II/d")).toBeNull();
    expect(rankNeedOf("AHLI_UTAMA", "IV/e")).toBeNull();
  });

  it("A7: is reached after four years of Baik, and with something left after three of Sangat Baik", () => {
    const { perRank } = JENJANG_CREDIT.AHLI_PERTAMA;
    const afterYears = (...predikats: readonly Predikat[]) =>
      needOf(creditIn("AHLI_PERTAMA", years(...predikats)), perRank);
    expect(afterYears("BAIK", "BAIK", "BAIK")).toEqual({ need: 5000n, missing: 1250n, surplus: 0n });
    expect(afterYears("BAIK", "BAIK", "BAIK", "BAIK")).toEqual({ need: 5000n, missing: 0n, surplus: 0n });
    expect(afterYears("SANGAT_BAIK", "SANGAT_BAIK", "SANGAT_BAIK")).toEqual({
      need: 5000n,
      missing: 0n,
      surplus: 625n,
    });
  });
});

describe("a percentage", () => {
  it("belongs to one predikat, or to none", () => {
    expect([150, 100, 75, 50, 25].map(predikatOfPercent)).toEqual(PREDIKAT_VALUES);
    expect([0, 110, 1.5].map(predikatOfPercent)).toEqual([null, null, null]);
  });
});
