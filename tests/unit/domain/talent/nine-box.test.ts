import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import { assessmentOn, potentialOf, refusalsOfAssessment, talentPlace } from "@/lib/domain/talent/assessment";
import { axesOf, BOXES, boxOf, POTENTIAL_LEVELS } from "@/lib/domain/talent/nine-box";
import {
  refusalsOfTalentRules,
  TALENT_RULES,
  type TalentRules,
  talentRulesOf,
} from "@/lib/domain/talent/rules";

describe("the nine boxes", () => {
  it.each([
    ["ABOVE", "LOW", 4],
    ["ABOVE", "MIDDLE", 7],
    ["ABOVE", "HIGH", 9],
    ["MEETS", "LOW", 2],
    ["MEETS", "MIDDLE", 5],
    ["MEETS", "HIGH", 8],
    ["BELOW", "LOW", 1],
    ["BELOW", "MIDDLE", 3],
    ["BELOW", "HIGH", 6],
  ] as const)("performance %s, potential %s: box %s", (performance, potential, box) => {
    expect(boxOf(performance, potential)).toBe(box);
    expect(axesOf(box)).toEqual({ performance, potential });
  });

  it("are nine different ones, and a better axis never means a lower number", () => {
    const all = RATINGS.flatMap((performance) => POTENTIAL_LEVELS.map((one) => boxOf(performance, one)));
    expect(all.toSorted((a, b) => b - a)).toEqual([...BOXES]);
    for (const performance of RATINGS)
      for (const [index, potential] of POTENTIAL_LEVELS.entries()) {
        const better = POTENTIAL_LEVELS[index - 1];
        if (better) expect(boxOf(performance, better)).toBeGreaterThan(boxOf(performance, potential));
        const above = RATINGS[RATINGS.indexOf(performance) - 1];
        if (above) expect(boxOf(above, potential)).toBeGreaterThan(boxOf(performance, potential));
      }
  });
});

describe("the rules of the axes", () => {
  it.each([
    ["SANGAT_BAIK", "ABOVE"],
    ["BAIK", "MEETS"],
    ["BUTUH_PERBAIKAN", "BELOW"],
    ["KURANG", "BELOW"],
    ["SANGAT_KURANG", "BELOW"],
  ] as const)("take %s for %s until HR sets others", (predikat, performance) => {
    expect(talentRulesOf(null).performance[predikat]).toBe(performance);
    expect(refusalsOfTalentRules(TALENT_RULES)).toEqual([]);
  });

  it("are what a setting says, and an error where it is damaged", () => {
    const performance = Object.fromEntries(PREDIKAT_VALUES.map((one) => [`performance_${one}`, "MEETS"]));
    const set = { ...performance, middleFrom: 5000, highFrom: 7550 };
    expect(talentRulesOf(set)).toMatchObject({ middleFrom: 5000, highFrom: 7550 });
    expect(talentRulesOf(set).performance.KURANG).toBe("MEETS");
    expect(() => talentRulesOf({ ...set, performance_BAIK: "GOOD" })).toThrow("BAIK");
    expect(() => talentRulesOf({ ...set, highFrom: 75.5 })).toThrow("highFrom");
    expect(() => talentRulesOf({ ...performance, middleFrom: 5000 })).toThrow("highFrom");
  });

  it.each([
    [{ middleFrom: 8100 }, ["THRESHOLDS_REVERSED"]],
    [{ middleFrom: 0 }, ["THRESHOLDS_REVERSED"]],
    [{ highFrom: 10_001 }, ["THRESHOLDS_REVERSED"]],
    [{ performance: { ...TALENT_RULES.performance, BUTUH_PERBAIKAN: "ABOVE" } }, ["PREDIKAT_REVERSED"]],
    [{ performance: { ...TALENT_RULES.performance, BAIK: "ABOVE" } }, []],
  ] as const)("are refused with %o: %o", (over, reasons) => {
    expect(refusalsOfTalentRules({ ...TALENT_RULES, ...(over as Partial<TalentRules>) })).toEqual(reasons);
  });
});

const GIVEN = {
  level: "HIGH",
  score: null,
  assessedOn: "2026-06-10",
  validUntil: "2029-06-10",
  isCorrection: false,
  reason: "",
} as const;

describe("an assessment of potential", () => {
  it.each([
    [{}, []],
    [{ assessedOn: "2026-06-15" }, []],
    [{ assessedOn: "2026-06-16" }, ["ASSESSMENT_IN_FUTURE"]],
    [{ validUntil: "2026-06-10" }, ["ASSESSMENT_ENDS_TOO_SOON"]],
    [{ level: null }, ["ASSESSMENT_SAYS_NOTHING"]],
    [{ level: null, score: 0 }, []],
    [{ score: 10_001 }, ["ASSESSMENT_SCORE_OUTSIDE"]],
    [{ score: -1 }, ["ASSESSMENT_SCORE_OUTSIDE"]],
    [{ isCorrection: true, reason: " " }, ["ASSESSMENT_REASON_MISSING"]],
    [{ isCorrection: true, reason: "Nilainya salah ketik." }, []],
  ] as const)("with %o is refused for %o", (over, reasons) => {
    expect(refusalsOfAssessment({ ...GIVEN, ...over }, "2026-06-15")).toEqual(reasons);
  });

  it.each([
    [{ level: "LOW", score: 9900 }, "LOW"],
    [{ level: null, score: 6099 }, "LOW"],
    [{ level: null, score: 6100 }, "MIDDLE"],
    [{ level: null, score: 8099 }, "MIDDLE"],
    [{ level: null, score: 8100 }, "HIGH"],
    [{ level: null, score: null }, null],
  ] as const)("that found %o means %s", (finding, level) => {
    expect(potentialOf(finding, TALENT_RULES)).toBe(level);
  });

  const of = (id: string, assessedOn: string, validUntil: string, isSuperseded = false) => ({
    id,
    assessedOn,
    validUntil,
    isSuperseded,
    recordedAt: "2026-01-01T00:00:00.000Z",
  });
  it("counts while it is valid, the newest before older ones and before those that are over", () => {
    const old = of("old", "2020-01-01", "2027-01-01");
    const short = of("short", "2025-01-01", "2026-01-01");
    const corrected = of("corrected", "2026-05-01", "2029-01-01", true);
    const later = of("later", "2026-07-01", "2029-01-01");
    const all = [old, short, corrected, later];
    expect(assessmentOn(all, "2026-06-15")).toEqual({ assessment: old, isValid: true });
    expect(assessmentOn(all, "2025-06-15")).toEqual({ assessment: short, isValid: true });
    expect(assessmentOn([short, old], "2028-01-01")).toEqual({ assessment: short, isValid: false });
    expect(assessmentOn([corrected, later], "2026-06-15")).toBeNull();
    expect(assessmentOn([old], "2027-01-01")?.isValid).toBe(true);
  });
});

describe("somebody's place", () => {
  const finding = { level: "HIGH", score: null } as const;
  const valid = { finding, isValid: true };

  it("is a box with a final predikat and a valid assessment", () => {
    expect(talentPlace({ predikat: "BAIK", potential: valid }, TALENT_RULES)).toEqual({
      kind: "BOX",
      box: 8,
      performance: "MEETS",
      potential: "HIGH",
    });
  });

  it.each([
    [null, valid, ["RATING"]],
    ["BAIK", null, ["ASSESSMENT"]],
    [null, null, ["RATING", "ASSESSMENT"]],
    ["BAIK", { finding: { level: null, score: null }, isValid: true }, ["ASSESSMENT"]],
    ["BAIK", { finding, isValid: false }, ["ASSESSMENT_OVER"]],
    [null, { finding, isValid: false }, ["RATING", "ASSESSMENT_OVER"]],
  ] as const)("with %s and %o is none, and says what is missing: %o", (predikat, potential, missing) => {
    expect(talentPlace({ predikat, potential }, TALENT_RULES)).toEqual({ kind: "MISSING", missing });
  });

  it("is a box exactly where nothing is missing, whatever the rules", () => {
    const rules = fc.record({
      performance: fc.record(
        Object.fromEntries(PREDIKAT_VALUES.map((one) => [one, fc.constantFrom(...RATINGS)])),
      ),
      middleFrom: fc.integer({ min: 1, max: 5000 }),
      highFrom: fc.integer({ min: 5001, max: 10_000 }),
    }) as fc.Arbitrary<TalentRules>;
    const potential = fc.option(
      fc.record({
        finding: fc.record({
          level: fc.option(fc.constantFrom(...POTENTIAL_LEVELS)),
          score: fc.integer({ min: 0, max: 10_000 }),
        }),
        isValid: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(rules, fc.option(fc.constantFrom(...PREDIKAT_VALUES)), potential, (by, predikat, found) => {
        const place = talentPlace({ predikat, potential: found }, by);
        const isWhole = predikat !== null && found?.isValid;
        expect(place.kind).toBe(isWhole ? "BOX" : "MISSING");
        if (place.kind === "MISSING") expect(place.missing.length).toBeGreaterThan(0);
        else expect(place.box).toBe(boxOf(place.performance, place.potential));
      }),
    );
  });
});
