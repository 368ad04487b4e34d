import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptListing,
  isHeard,
  type OfficerListing,
  voiceResult,
} from "@/lib/domain/survey/serving-officer";

const listing = (given: Partial<OfficerListing> = {}): OfficerListing => ({
  employeeId: "ani",
  label: "Loket 1",
  servesFrom: "2026-03-01",
  servesUntil: null,
  ...given,
});
const reasonsOf = (one: OfficerListing, others: readonly OfficerListing[] = [], isOfficial = true) => {
  const decision = acceptListing(one, others, isOfficial);
  return decision.ok ? [] : decision.reasons;
};

describe("acceptListing", () => {
  it("takes somebody of the unit whose label is free", () => {
    expect(acceptListing(listing(), [], true)).toEqual({ ok: true, value: listing() });
    expect(reasonsOf(listing(), [listing({ employeeId: "budi", label: "Loket 2" })])).toEqual([]);
  });

  it("takes a single day, and none that ends before it begins", () => {
    expect(reasonsOf(listing({ servesUntil: "2026-03-01" }))).toEqual([]);
    expect(reasonsOf(listing({ servesUntil: "2026-02-28" }))).toEqual(["OFFICER_ENDS_BEFORE_START"]);
  });

  it("takes nobody of another unit", () => {
    expect(reasonsOf(listing(), [], false)).toEqual(["OFFICER_OF_ANOTHER_UNIT"]);
  });

  it("gives a label to one person a day, however it is written", () => {
    const before = listing({
      employeeId: "budi",
      label: "LOKET 1",
      servesUntil: "2026-03-01",
      servesFrom: "2026-01-01",
    });
    expect(reasonsOf(listing(), [before])).toEqual(["OFFICER_LABEL_TAKEN"]);
    expect(reasonsOf(listing({ servesFrom: "2026-03-02" }), [before])).toEqual([]);
    const after = { ...before, servesFrom: "2026-05-01", servesUntil: null };
    expect(reasonsOf(listing({ servesUntil: "2026-04-30" }), [after])).toEqual([]);
    expect(reasonsOf(listing({ servesUntil: "2026-05-01" }), [after])).toEqual(["OFFICER_LABEL_TAKEN"]);
  });

  it("takes two labels that look alike for one", () => {
    const others = (label: string) => [listing({ employeeId: "budi", label })];
    for (const label of ["Loket  1", "Loket\u200b 1", "Loket\u00a01", "\u202eLoket 1", "Ｌoket １"])
      expect([label, reasonsOf(listing(), others(label))]).toEqual([label, ["OFFICER_LABEL_TAKEN"]]);
    expect(reasonsOf(listing(), others("Loket 11"))).toEqual([]);
  });

  it("lists a person once, for listings of a day each would tell what was said on that day", () => {
    expect(reasonsOf(listing(), [listing({ label: "Loket 2" })])).toEqual(["OFFICER_LISTED_TWICE"]);
    expect(reasonsOf(listing(), [listing()])).toEqual(["OFFICER_LABEL_TAKEN", "OFFICER_LISTED_TWICE"]);
    const yesterday = listing({ servesFrom: "2026-02-28", servesUntil: "2026-02-28" });
    expect(reasonsOf(listing(), [yesterday])).toEqual(["OFFICER_LISTED_TWICE"]);
  });
});

describe("isHeard", () => {
  const none = { isStraightLined: false, isRepeatedDevice: false, isOverLimit: false };
  it("hears what carries no mark of a forger", () => {
    expect(isHeard(none)).toBe(true);
  });
  it.each(["isStraightLined", "isRepeatedDevice", "isOverLimit"] as const)(
    "does not hear what is %s",
    (mark) => {
      expect(isHeard({ ...none, [mark]: true })).toBe(false);
    },
  );
});

describe("voiceResult", () => {
  it("shows nothing of four, and the mean of five", () => {
    expect(voiceResult({ n: 4, sum: 16, excluded: 0 })).toBeNull();
    expect(voiceResult({ n: 5, sum: 17, excluded: 0 })).toEqual({ isDoubtful: false, n: 5, mean: 3.4 });
  });

  it("rounds the mean half up to one decimal", () => {
    expect(voiceResult({ n: 20, sum: 67, excluded: 0 })).toMatchObject({ mean: 3.4 });
    expect(voiceResult({ n: 6, sum: 20, excluded: 0 })).toMatchObject({ mean: 3.3 });
  });

  it("hides a mean of which more than a fifth may be of answers that were left out", () => {
    expect(voiceResult({ n: 5, sum: 17, excluded: 1 })).toMatchObject({ isDoubtful: false });
    expect(voiceResult({ n: 5, sum: 17, excluded: 2 })).toEqual({ isDoubtful: true });
    expect(voiceResult({ n: 10, sum: 30, excluded: 2 })).toMatchObject({ isDoubtful: false });
    expect(voiceResult({ n: 4, sum: 10, excluded: 9 })).toBeNull();
  });

  it("lies between the lowest and the highest answer", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 200 }), (given) => {
        const sum = given.reduce((total, one) => total + one, 0);
        const result = voiceResult({ n: given.length, sum, excluded: 0 });
        expect(result).toMatchObject({ isDoubtful: false, n: given.length });
        if (!result || result.isDoubtful) return;
        expect(result.mean).toBeGreaterThanOrEqual(Math.min(...given));
        expect(result.mean).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});
