import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDistribution as checkBy,
  type DistributionBreach,
  ORGANISATION_PREDIKAT_VALUES,
  type OrganisationPredikat,
  type PredikatCounts,
} from "@/lib/domain/appraisal/distribution";
import { APPRAISAL_RULES } from "@/lib/domain/appraisal/rules";

const checkDistribution = (organisation: OrganisationPredikat, people: PredikatCounts) =>
  checkBy(organisation, people, APPRAISAL_RULES.shares);

type Five = readonly [number, number, number, number, number];
const counts = ([SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG]: Five): PredikatCounts => ({
  SANGAT_BAIK,
  BAIK,
  BUTUH_PERBAIKAN,
  KURANG,
  SANGAT_KURANG,
});

describe("distribution of predikat", () => {
  it.each<[string, OrganisationPredikat, Five, DistributionBreach[]]>([
    ["D1", "BAIK", [4, 14, 2, 0, 0], []],
    ["D2: 75 % Baik", "BAIK", [3, 15, 2, 0, 0], ["BAIK_OVER_70"]],
    ["D3", "BAIK", [6, 14, 0, 0, 0], ["NO_BUTUH_PERBAIKAN_OR_KURANG"]],
    ["D4", "ISTIMEWA", [7, 3, 0, 0, 0], []],
    ["D5: 80 % Sangat Baik", "ISTIMEWA", [8, 2, 0, 0, 0], ["SANGAT_BAIK_OVER_70"]],
    ["D6", "BUTUH_PERBAIKAN", [1, 3, 6, 0, 0], []],
    [
      "D7: 50 % and 20 %",
      "BUTUH_PERBAIKAN",
      [2, 3, 5, 0, 0],
      ["BUTUH_PERBAIKAN_UNDER_60", "SANGAT_BAIK_OVER_10"],
    ],
    ["D8", "KURANG", [1, 2, 1, 6, 0], []],
    ["D9: one Sangat Baik", "SANGAT_KURANG", [1, 2, 1, 0, 6], ["SANGAT_BAIK_PRESENT"]],
    ["a tie is most", "ISTIMEWA", [5, 5, 0, 0, 0], []],
    ["not most", "ISTIMEWA", [4, 5, 1, 0, 0], ["SANGAT_BAIK_NOT_MOST"]],
    ["a Kurang is enough", "BAIK", [5, 14, 0, 1, 0], []],
    [
      "nothing right",
      "KURANG",
      [9, 1, 0, 0, 0],
      ["KURANG_UNDER_60", "BUTUH_PERBAIKAN_UNDER_10", "SANGAT_BAIK_OVER_10"],
    ],
    [
      "nobody below",
      "SANGAT_KURANG",
      [0, 10, 0, 0, 0],
      ["SANGAT_KURANG_UNDER_60", "KURANG_AND_BUTUH_PERBAIKAN_UNDER_10"],
    ],
    ["five people are checked", "BAIK", [1, 3, 1, 0, 0], []],
  ])("%s", (_name, organisation, five, breaches) => {
    expect(checkDistribution(organisation, counts(five))).toEqual({ status: "CHECKED", breaches });
  });

  it("takes the shares that HR set", () => {
    const shares = { ceiling: 80, floor: 50, few: 20 };
    const breachesOf = (organisation: OrganisationPredikat, five: Five) => {
      const usual = checkDistribution(organisation, counts(five));
      const set = checkBy(organisation, counts(five), shares);
      return [usual, set].map((check) => check.status === "CHECKED" && check.breaches);
    };
    expect(breachesOf("BAIK", [3, 15, 2, 0, 0])).toEqual([["BAIK_OVER_70"], []]);
    expect(breachesOf("BUTUH_PERBAIKAN", [2, 3, 5, 0, 0])).toEqual([
      ["BUTUH_PERBAIKAN_UNDER_60", "SANGAT_BAIK_OVER_10"],
      [],
    ]);
    expect(breachesOf("KURANG", [0, 4, 1, 5, 0])).toEqual([
      ["KURANG_UNDER_60"],
      ["BUTUH_PERBAIKAN_UNDER_10"],
    ]);
  });

  it.each<[string, Five]>([
    ["D10", [0, 3, 0, 0, 0]],
    ["nobody", [0, 0, 0, 0, 0]],
    ["four", [4, 0, 0, 0, 0]],
  ])("skips small units: %s", (_name, five) => {
    for (const organisation of ORGANISATION_PREDIKAT_VALUES) {
      expect(checkDistribution(organisation, counts(five))).toEqual({ status: "SKIPPED" });
    }
  });

  /**
   * The table of docs/rules.md#distribution once more, by listing the people one by one and comparing exact fractions.
   */
  function isAllowedByHand(organisation: OrganisationPredikat, five: Five): boolean {
    const people = five.flatMap((count, index) => Array.from({ length: count }, () => index));
    const of = (...kinds: number[]) => people.filter((kind) => kinds.includes(kind)).length;
    const n = people.length;
    const inTenths = (count: number) => 10 * count;
    const mostOthers = (kind: number) => [0, 1, 2, 3, 4].every((other) => of(other) <= of(kind));
    switch (organisation) {
      case "ISTIMEWA":
        return mostOthers(0) && inTenths(of(0)) <= 7 * n;
      case "BAIK":
        return mostOthers(1) && inTenths(of(1)) <= 7 * n && of(2, 3) >= 1;
      case "BUTUH_PERBAIKAN":
        return inTenths(of(2)) >= 6 * n && inTenths(of(0)) <= n;
      case "KURANG":
        return inTenths(of(3)) >= 6 * n && inTenths(of(2)) >= n && inTenths(of(0)) <= n;
      case "SANGAT_KURANG":
        return inTenths(of(4)) >= 6 * n && inTenths(of(2, 3)) >= n && of(0) === 0;
    }
  }

  it("agrees with a count person by person", () => {
    const few = fc.integer({ min: 0, max: 14 });
    const anyhow = fc.tuple(few, few, few, few, few);
    // Where one is held by most, as each pattern asks: among counts that are all alike hardly any unit keeps one.
    const tail = fc.integer({ min: 0, max: 4 });
    const withMost = fc
      .tuple(fc.tuple(tail, tail, tail, tail, tail), fc.nat({ max: 4 }), fc.integer({ min: 3, max: 24 }))
      .map(
        ([five, most, count]) =>
          five.map((other, index) => (index === most ? count : other)) as unknown as Five,
      );
    const organisation = fc.constantFrom(...ORGANISATION_PREDIKAT_VALUES);
    let kept = 0;
    fc.assert(
      fc.property(organisation, fc.oneof(anyhow, withMost), (predikat, five) => {
        if (isAllowedByHand(predikat, five)) kept += 1;
        const n = five.reduce((sum, count) => sum + count, 0);
        const result = checkDistribution(predikat, counts(five));
        if (n < 5) expect(result).toEqual({ status: "SKIPPED" });
        else
          expect(result.status === "CHECKED" && result.breaches.length === 0).toBe(
            isAllowedByHand(predikat, five),
          );
      }),
      { numRuns: 2000 },
    );
    // Both answers came up.
    expect(kept).toBeGreaterThan(50);
  });
});
