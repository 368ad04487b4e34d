import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AdviceFacts,
  type AdviceReason,
  resultsAdvice as adviceBy,
  isResultsAdvice,
} from "@/lib/domain/appraisal/advice";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";
import { APPRAISAL_RULES } from "@/lib/domain/appraisal/rules";
import { type RealisationState, realisationOfMeasured } from "@/lib/domain/plan/realisation";

const FACTS: AdviceFacts = {
  led: null,
  indicators: ["REACHED"],
  feedback: { appreciations: 1, suggestions: 0 },
  areDaysOver: true,
};

const STATES = { "-": "NO_DATA", n: "NOT_REACHED", r: "REACHED", e: "EXCEEDED" } as const;
/** "nre": one indicator not reached, one reached, one exceeded; "-" has no data. */
const statesOf = (letters: string): RealisationState[] =>
  [...letters].map((letter) => STATES[letter as keyof typeof STATES]);
const resultsAdvice = (facts: AdviceFacts) => adviceBy(facts, APPRAISAL_RULES);
const advised = (letters: string) => resultsAdvice({ ...FACTS, indicators: statesOf(letters) });

describe("advice to the appraiser (docs/rules.md#advice)", () => {
  it.each<[string, Rating | null, AdviceReason]>([
    ["n", "BELOW", "HALF_NOT_REACHED"],
    ["r", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["e", "ABOVE", "MOST_EXCEEDED"],
    ["nr", "BELOW", "HALF_NOT_REACHED"],
    ["ne", "BELOW", "HALF_NOT_REACHED"],
    ["nrr", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["nee", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["neeeeeeeee", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["re", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["ree", "ABOVE", "MOST_EXCEEDED"],
    ["", null, "TOO_LITTLE_DATA"],
    ["-", null, "TOO_LITTLE_DATA"],
    ["r-", null, "TOO_LITTLE_DATA"],
    ["ee-", null, "TOO_LITTLE_DATA"],
    ["rrr-", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["nrrr-", "MEETS", "MORE_THAN_HALF_REACHED"],
    ["nn-", "BELOW", "HALF_NOT_REACHED"],
    ["nr-", null, "TOO_LITTLE_DATA"],
  ])("indicators %s → %s (%s)", (letters, rating, reason) => {
    expect(advised(letters)).toMatchObject({ rating, reason, achievement: null });
  });

  it("says how many indicators stand where", () => {
    expect(advised("nrr-e").indicators).toEqual({ NO_DATA: 1, NOT_REACHED: 1, REACHED: 2, EXCEEDED: 1 });
  });

  it.each([
    ["ISTIMEWA", "ABOVE"],
    ["BAIK", "MEETS"],
    ["BUTUH_PERBAIKAN", "BELOW"],
    ["KURANG", "BELOW"],
    ["SANGAT_KURANG", "BELOW"],
  ] as const)(
    "whoever leads a unit that is %s: %s, whatever their own indicators say",
    (achievement, rating) => {
      for (const indicators of [statesOf("eee"), statesOf("nnn"), null]) {
        expect(resultsAdvice({ ...FACTS, led: { achievement }, indicators })).toMatchObject({
          rating,
          reason: "UNIT_ACHIEVEMENT",
          achievement,
        });
      }
    },
  );

  it("is none for whoever leads a unit whose achievement is not set", () => {
    expect(resultsAdvice({ ...FACTS, led: { achievement: null } })).toMatchObject({
      rating: null,
      reason: "ACHIEVEMENT_NOT_SET",
    });
  });

  it("leaves out what was reached of targets that are meant for more days", () => {
    expect(resultsAdvice({ ...FACTS, indicators: null })).toMatchObject({
      rating: null,
      reason: "TARGETS_OF_MORE_DAYS",
      indicators: null,
    });
  });

  it.each<[Partial<AdviceFacts>, readonly string[]]>([
    [{}, []],
    [{ areDaysOver: false }, ["DAYS_LEFT"]],
    [{ areDaysOver: false, indicators: [] }, []],
    [{ areDaysOver: false, led: { achievement: "BAIK" } }, []],
    [{ feedback: { appreciations: 0, suggestions: 0 } }, ["NO_FEEDBACK"]],
    [{ feedback: { appreciations: 0, suggestions: 1 } }, []],
    [{ areDaysOver: false, feedback: { appreciations: 0, suggestions: 0 } }, ["DAYS_LEFT", "NO_FEEDBACK"]],
  ])("with %j it is read with the cautions %j", (given, cautions) => {
    expect(resultsAdvice({ ...FACTS, ...given }).cautions).toEqual(cautions);
  });

  it("never falls when more is realised, of whichever indicator", () => {
    const target = { targetLow: "50", targetHigh: "60", direction: "HIGHER", accumulation: "SUM" } as const;
    const stateAt = (value: number) => realisationOfMeasured(target, String(value)).state;
    const value = integer({ min: 0, max: 100 });
    const step = tuple(value, integer({ min: 0, max: 40 }));
    assert(
      property(array(step, { minLength: 1, maxLength: 9 }), (steps) => {
        const before = resultsAdvice({ ...FACTS, indicators: steps.map(([from]) => stateAt(from)) });
        const after = resultsAdvice({
          ...FACTS,
          indicators: steps.map(([from, more]) => stateAt(from + more)),
        });
        expect(RATINGS).toContain(before.rating);
        expect(RATINGS.indexOf(after.rating as Rating)).toBeLessThanOrEqual(
          RATINGS.indexOf(before.rating as Rating),
        );
      }),
    );
  });

  it("stands by what it advised when data that were missing come in", () => {
    const known = constantFrom<RealisationState>("NOT_REACHED", "REACHED", "EXCEEDED");
    assert(
      property(array(known, { maxLength: 6 }), array(known, { minLength: 1, maxLength: 6 }), (some, late) => {
        const early = resultsAdvice({
          ...FACTS,
          indicators: [...some, ...late.map(() => "NO_DATA" as const)],
        });
        if (early.rating === null) return;
        expect(resultsAdvice({ ...FACTS, indicators: [...some, ...late] }).rating).toBe(early.rating);
      }),
    );
  });

  it("reads the achievement of a leader's unit by the rules in force", () => {
    const leaderRatings = { ...APPRAISAL_RULES.leaderRatings, BAIK: "ABOVE" } as const;
    const led = { achievement: "BAIK" } as const;
    expect(resultsAdvice({ ...FACTS, led }).rating).toBe("MEETS");
    expect(adviceBy({ ...FACTS, led }, { leaderRatings }).rating).toBe("ABOVE");
  });

  it("never falls when the unit of its leader does better", () => {
    const places = ORGANISATION_PREDIKAT_VALUES.map((value) =>
      RATINGS.indexOf(APPRAISAL_RULES.leaderRatings[value]),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("what a trail kept of an advice", () => {
  const kept = (given: AdviceFacts): object => JSON.parse(JSON.stringify(resultsAdvice(given)));

  it("is known again after it was written down", () => {
    expect(isResultsAdvice(kept(FACTS))).toBe(true);
    expect(isResultsAdvice(kept({ ...FACTS, indicators: null, led: { achievement: "BAIK" } }))).toBe(true);
    expect(isResultsAdvice(kept({ ...FACTS, areDaysOver: false }))).toBe(true);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["another rating", { ...kept(FACTS), rating: "BAIK" }],
    ["another reason", { ...kept(FACTS), reason: "BECAUSE" }],
    ["another achievement", { ...kept(FACTS), achievement: "SANGAT_BAIK" }],
    ["counts that are none", { ...kept(FACTS), indicators: { REACHED: "1" } }],
    ["no feedback", { ...kept(FACTS), feedback: null }],
    ["cautions that are no list", { ...kept(FACTS), cautions: "DAYS_LEFT" }],
    ["another caution", { ...kept(FACTS), cautions: ["LATE"] }],
  ])("is not %s", (_what, value) => {
    expect(isResultsAdvice(value)).toBe(false);
  });
});
