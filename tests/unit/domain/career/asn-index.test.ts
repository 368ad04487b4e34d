import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { ASN_WEIGHTS, type AsnFacts, asnCategory, asnIndex, meanIndex } from "@/lib/domain/career/asn-index";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";
import { POSITION_KINDS } from "@/lib/domain/people/position";
import { TRAINING_KINDS } from "@/lib/domain/training/kinds";

const TODAY = "2026-11-28";
const learnt = (kind: (typeof TRAINING_KINDS)[number], completedOn = "2026-05-01", jp = 20) => ({
  kind,
  completedOn,
  jp,
});
const facts = (over: Partial<AsnFacts> = {}): AsnFacts => ({
  education: "S2",
  position: "ADMINISTRATOR",
  predikat: "BAIK",
  learning: [learnt("LEADERSHIP", "2015-01-01"), learnt("TECHNICAL"), learnt("SEMINAR", "2026-06-01", 4)],
  today: TODAY,
  ...over,
});

describe("asnIndex", () => {
  it("I1: is 90 for the administrator of the worked example, 85 of it on file and 5 assumed", () => {
    expect(asnIndex(facts())).toEqual({
      parts: { QUALIFICATION: 200, COMPETENCE: 400, PERFORMANCE: 250, DISCIPLINE: 0 },
      total: 850,
      withDiscipline: 900,
      technicalJp: 20,
      gaps: ["DISCIPLINE_NOT_RECORDED"],
    });
    expect(asnCategory(9000n)).toBe("TINGGI");
  });

  it("I4: is 25 + 40 + 30 + 5 = 100 with an S3, all trainings and Sangat Baik, which is Sangat Tinggi", () => {
    const { parts, total, withDiscipline } = asnIndex(facts({ education: "S3", predikat: "SANGAT_BAIK" }));
    expect(parts).toEqual({ QUALIFICATION: 250, COMPETENCE: 400, PERFORMANCE: 300, DISCIPLINE: 0 });
    expect([total, withDiscipline]).toEqual([950, 1000]);
    expect(asnCategory(BigInt(withDiscipline) * 10n)).toBe("SANGAT_TINGGI");
  });

  it.each([
    ["JF_KEAHLIAN", [learnt("FUNCTIONAL", "2010-01-01")], 150, ["TECHNICAL_SHORT", "NO_SEMINAR"]],
    ["JF_KETERAMPILAN", [learnt("LEADERSHIP")], 0, ["NO_FUNCTIONAL", "TECHNICAL_SHORT", "NO_SEMINAR"]],
    ["PENGAWAS", [learnt("FUNCTIONAL")], 0, ["NO_LEADERSHIP", "TECHNICAL_SHORT", "NO_SEMINAR"]],
    ["PELAKSANA", [learnt("COURSE", TODAY, 12), learnt("E_LEARNING", TODAY, 8)], 225, ["NO_SEMINAR"]],
    ["PELAKSANA", [learnt("WORKSHOP")], 175, ["TECHNICAL_SHORT"]],
    ["PELAKSANA", [learnt("MENTORING")], 0, ["TECHNICAL_SHORT", "NO_SEMINAR"]],
  ] as const)(
    "scores the competence of %s by what such a post asks for",
    (position, learning, points, gaps) => {
      const index = asnIndex(facts({ position, learning }));
      expect(index.parts.COMPETENCE).toBe(points);
      expect(index.gaps).toEqual([...gaps, "DISCIPLINE_NOT_RECORDED"]);
    },
  );

  it("counts technical hours and seminars of the last twelve months only", () => {
    const of = (day: string, jp = 20) =>
      asnIndex(
        facts({ position: "PELAKSANA", learning: [learnt("TECHNICAL", day, jp), learnt("SEMINAR", day)] }),
      );
    expect(of("2025-11-28").parts.COMPETENCE).toBe(0);
    expect(of("2025-11-29").parts.COMPETENCE).toBe(400);
    expect(of("2026-11-29").parts.COMPETENCE).toBe(0);
    expect(of("2026-01-01", 19)).toMatchObject({ technicalJp: 19, parts: { COMPETENCE: 175 } });
  });

  it("counts nothing that is not on file, and names it", () => {
    const nothing = asnIndex(facts({ education: null, position: null, predikat: null, learning: [] }));
    expect(nothing).toMatchObject({ total: 0, withDiscipline: 50 });
    expect(nothing.gaps).toEqual([
      "EDUCATION_UNKNOWN",
      "POSITION_UNKNOWN",
      "NO_PREDIKAT",
      "DISCIPLINE_NOT_RECORDED",
    ]);
  });

  it("never leaves 0 to 100, is the sum of its parts, and grows with a better predikat", () => {
    fc.assert(
      fc.property(
        fc.record({
          education: fc.option(fc.constantFrom(...EDUCATION_LEVELS)),
          position: fc.option(fc.constantFrom(...POSITION_KINDS)),
          learning: fc.array(
            fc.record({
              kind: fc.constantFrom(...TRAINING_KINDS),
              completedOn: fc.constantFrom("2024-01-01", "2026-01-01", TODAY),
              jp: fc.integer({ min: 1, max: 60 }),
            }),
          ),
        }),
        (given) => {
          const totals = PREDIKAT_VALUES.map((predikat) => {
            const index = asnIndex({ ...given, predikat, today: TODAY });
            const { QUALIFICATION, COMPETENCE, PERFORMANCE } = index.parts;
            expect(QUALIFICATION + COMPETENCE + PERFORMANCE).toBe(index.total);
            expect(index.withDiscipline).toBeLessThanOrEqual(1000);
            return index.total;
          });
          expect(totals.toSorted((a, b) => b - a)).toEqual(totals);
        },
      ),
    );
  });

  it("has the weights of the table, typed from it in points", () => {
    const tenths = (points: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(points).map(([item, value]) => [item, value * 10]));
    expect(ASN_WEIGHTS.qualification).toEqual(
      tenths({ S3: 25, S2: 20, S1: 15, D4: 15, D3: 10, D2: 5, D1: 5, SLTA: 5, SLTP: 1, SD: 1 }),
    );
    expect(ASN_WEIGHTS.competence).toEqual({
      STRUCTURAL: tenths({ post: 15, technical: 15, seminar: 10 }),
      FUNCTIONAL: tenths({ post: 15, technical: 15, seminar: 10 }),
      GENERAL: tenths({ post: 0, technical: 22.5, seminar: 17.5 }),
    });
    expect(ASN_WEIGHTS.performance).toEqual(
      tenths({ SANGAT_BAIK: 30, BAIK: 25, BUTUH_PERBAIKAN: 15, KURANG: 5, SANGAT_KURANG: 1 }),
    );
    expect(ASN_WEIGHTS.discipline).toBe(50);
  });

  it("has weights that add up to 100", () => {
    const most = (values: readonly number[]) => Math.max(...values);
    const { qualification, competence, performance, discipline } = ASN_WEIGHTS;
    for (const { post, technical, seminar } of Object.values(competence)) {
      expect(
        most(Object.values(qualification)) +
          post +
          technical +
          seminar +
          most(Object.values(performance)) +
          discipline,
      ).toBe(1000);
    }
  });
});

describe("categories and means", () => {
  it.each([
    [10_000n, "SANGAT_TINGGI"],
    [9100n, "SANGAT_TINGGI"],
    [9099n, "TINGGI"],
    [9000n, "TINGGI"],
    [8100n, "TINGGI"],
    [8099n, "SEDANG"],
    [7100n, "SEDANG"],
    [7099n, "RENDAH"],
    [6100n, "RENDAH"],
    [6099n, "SANGAT_RENDAH"],
    [0n, "SANGAT_RENDAH"],
  ] as const)("%s hundredths are %s", (value, category) => {
    expect(asnCategory(value)).toBe(category);
  });

  it("rounds a mean half up to two decimals and has none of nobody", () => {
    expect(meanIndex([])).toBeNull();
    expect(meanIndex([850])).toBe(8500n);
    expect(meanIndex([700, 701, 701])).toBe(7007n);
    expect(meanIndex([1, 2, 1, 1, 1, 1, 1, 1])).toBe(11n);
  });
});
