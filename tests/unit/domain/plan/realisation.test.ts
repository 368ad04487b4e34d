import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCUMULATIONS, INDICATOR_DIRECTIONS } from "@/lib/domain/plan/plan";
import { type ProgressFacts, progressTotalsOf } from "@/lib/domain/plan/progress-totals";
import {
  type MeasuredIndicator,
  type Realisation,
  realisationFromTotals,
  realisationOf,
} from "@/lib/domain/plan/realisation";

const indicator = (rest: Partial<MeasuredIndicator> = {}): MeasuredIndicator => ({
  targetLow: "12",
  targetHigh: null,
  direction: "HIGHER",
  accumulation: "SUM",
  ...rest,
});
const entry = (id: string, amount: string, rest: Partial<ProgressFacts> = {}): ProgressFacts => ({
  id,
  amount,
  happenedOn: "2026-03-01",
  writtenAt: new Date(Date.UTC(2026, 2, 1)),
  withdrawsId: null,
  ...rest,
});
const reached = (value: string, percent: string | null, state: Realisation["state"]) => ({
  value,
  percent,
  state,
});

describe("realisation", () => {
  const three = [
    entry("a", "4", { happenedOn: "2026-01-31" }),
    entry("b", "1", { happenedOn: "2026-03-31" }),
    entry("c", "2.5", { happenedOn: "2026-02-28" }),
  ];

  it.each([
    ["SUM", "7.5", "62.50"],
    ["LATEST", "1", "8.33"],
    ["AVERAGE", "2.5", "20.83"],
    ["MAX", "4", "33.33"],
  ] as const)("by %s is %s, %s %%", (accumulation, value, percent) => {
    expect(realisationOf(indicator({ accumulation }), three)).toEqual(reached(value, percent, "NOT_REACHED"));
  });

  it.each(ACCUMULATIONS)("without entries is no data, not nought: %s", (accumulation) => {
    const nothing = { value: null, percent: null, state: "NO_DATA" };
    expect(realisationOf(indicator({ accumulation }), [])).toEqual(nothing);
    const taken = [entry("a", "3"), entry("b", "0", { withdrawsId: "a" })];
    expect(realisationOf(indicator({ accumulation }), taken)).toEqual(nothing);
    const torn = { entries: 1, sum: "0", max: null, latest: null, latestOn: null };
    const isKept = accumulation === "SUM" || accumulation === "AVERAGE";
    expect(realisationFromTotals(indicator({ accumulation }), torn).state).toBe(
      isKept ? "NOT_REACHED" : "NO_DATA",
    );
  });

  it.each<[Partial<MeasuredIndicator>, string, string | null, Realisation["state"]]>([
    [{ direction: "HIGHER" }, "12", "100.00", "REACHED"],
    [{ direction: "HIGHER" }, "15", "125.00", "EXCEEDED"],
    [{ direction: "HIGHER" }, "0", "0.00", "NOT_REACHED"],
    [{ direction: "HIGHER" }, "-3", "0.00", "NOT_REACHED"],
    [{ direction: "HIGHER", targetLow: "3" }, "2", "66.67", "NOT_REACHED"],
    [{ direction: "HIGHER", targetLow: "10000" }, "9999.9999", "99.99", "NOT_REACHED"],
    [{ direction: "HIGHER", targetLow: "0" }, "5", null, "EXCEEDED"],
    [{ direction: "HIGHER", targetLow: "80", targetHigh: "90" }, "80", "100.00", "REACHED"],
    [{ direction: "HIGHER", targetLow: "80", targetHigh: "90" }, "85", "106.25", "REACHED"],
    [{ direction: "HIGHER", targetLow: "80", targetHigh: "90" }, "91", "113.75", "EXCEEDED"],
    [{ direction: "LOWER" }, "12", "100.00", "REACHED"],
    [{ direction: "LOWER" }, "6", "150.00", "EXCEEDED"],
    [{ direction: "LOWER" }, "0", "200.00", "EXCEEDED"],
    [{ direction: "LOWER" }, "18", "50.00", "NOT_REACHED"],
    [{ direction: "LOWER" }, "30", "0.00", "NOT_REACHED"],
    [{ direction: "LOWER", targetLow: "0" }, "1", null, "NOT_REACHED"],
    [{ direction: "LOWER", targetLow: "3", targetHigh: "5" }, "5", "100.00", "REACHED"],
    [{ direction: "LOWER", targetLow: "3", targetHigh: "5" }, "6", "80.00", "NOT_REACHED"],
    [{ direction: "LOWER", targetLow: "3", targetHigh: "5" }, "2", "160.00", "EXCEEDED"],
    [{ direction: "EXACT" }, "12", "100.00", "REACHED"],
    [{ direction: "EXACT" }, "9", "75.00", "NOT_REACHED"],
    [{ direction: "EXACT" }, "15", "75.00", "NOT_REACHED"],
    [{ direction: "EXACT" }, "12.0001", "99.99", "NOT_REACHED"],
    [{ direction: "EXACT" }, "40", "0.00", "NOT_REACHED"],
    [{ direction: "EXACT", targetLow: "0" }, "0", "100.00", "REACHED"],
    [{ direction: "EXACT", targetLow: "0" }, "1", null, "NOT_REACHED"],
    [{ direction: "EXACT", targetLow: "4", targetHigh: "6" }, "5", "100.00", "REACHED"],
    [{ direction: "EXACT", targetLow: "4", targetHigh: "6" }, "3", "75.00", "NOT_REACHED"],
    [{ direction: "EXACT", targetLow: "4", targetHigh: "6" }, "9", "50.00", "NOT_REACHED"],
  ])("%o with %s is %s: %s", (rest, amount, percent, state) => {
    expect(realisationOf(indicator(rest), [entry("a", amount)])).toEqual(reached(amount, percent, state));
  });

  it("compares an average exactly, although it shows it rounded", () => {
    const thirds = [entry("a", "1"), entry("b", "1"), entry("c", "2")];
    const rest = { accumulation: "AVERAGE", targetLow: "1.3333", direction: "EXACT" } as const;
    expect(realisationOf(indicator(rest), thirds)).toEqual(reached("1.3333", "99.99", "NOT_REACHED"));
  });

  it("adds tenths without the error of binary fractions", () => {
    const tenths = Array.from({ length: 10 }, (_, index) => entry(`${index}`, "0.1"));
    expect(realisationOf(indicator({ targetLow: "1", direction: "EXACT" }), tenths).state).toBe("REACHED");
  });

  it("takes the latest by day, then by when it was written, then by id", () => {
    const later = new Date(Date.UTC(2026, 2, 2));
    const latestOf = (entries: ProgressFacts[]) => progressTotalsOf(entries).latest;
    expect(latestOf([entry("a", "1"), entry("b", "2", { happenedOn: "2026-02-01", writtenAt: later })])).toBe(
      "1",
    );
    expect(latestOf([entry("a", "1", { writtenAt: later }), entry("b", "2")])).toBe("1");
    expect(latestOf([entry("a", "1"), entry("b", "2")])).toBe("2");
  });

  it("refuses an amount that no database gave", () => {
    expect(() => realisationOf(indicator(), [entry("a", "12,5")])).toThrow(RangeError);
  });
});

describe("realisation, as a rule for all entries", () => {
  const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => (n / 10_000).toFixed(4));
  const target = fc.integer({ min: 1, max: 99_999_999 }).map((n) => (n / 10_000).toFixed(4));
  // Few days and moments, so that entries share both and nothing but the id tells them apart.
  const day = fc.integer({ min: 1, max: 4 });
  const entries = fc
    .array(fc.tuple(amount, day, fc.integer({ min: 0, max: 1 })), { maxLength: 20 })
    .map((rows) =>
      rows.map(([value, d, hour], index) =>
        entry(`${index}`, value, {
          happenedOn: `2026-03-${String(d).padStart(2, "0")}`,
          writtenAt: new Date(Date.UTC(2026, 2, 1, hour)),
        }),
      ),
    );
  const measured = fc.record({
    targetLow: target,
    targetHigh: fc.constant(null),
    direction: fc.constantFrom(...INDICATOR_DIRECTIONS),
    accumulation: fc.constantFrom(...ACCUMULATIONS),
  });
  const shuffled = entries.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );

  it("does not depend on the order of the entries", () => {
    fc.assert(
      fc.property(measured, shuffled, (given, [one, other]) => {
        expect(realisationOf(given, other)).toEqual(realisationOf(given, one));
      }),
    );
  });

  it("is the same as if withdrawn entries had never been", () => {
    fc.assert(
      fc.property(measured, entries, fc.nat(), (given, list, seed) => {
        const taken = list.filter((_, index) => (seed >> (index % 20)) % 2 === 1);
        const withdrawals = taken.map((one) => entry(`w${one.id}`, "0", { withdrawsId: one.id }));
        const kept = list.filter((one) => !taken.includes(one));
        expect(realisationOf(given, [...withdrawals, ...list])).toEqual(realisationOf(given, kept));
      }),
    );
  });

  it("says 100 or more exactly when the target is reached", () => {
    fc.assert(
      fc.property(measured, entries, fc.integer({ min: -3, max: 3 }), (given, list, off) => {
        // And by a hair beside the target, where the percentage is rounded up to it.
        const beside = ((Math.round(Number(given.targetLow) * 10_000) + off) / 10_000).toFixed(4);
        for (const one of [list, [entry("a", beside)]]) {
          const { percent, state } = realisationOf(given, one);
          if (state === "NO_DATA") expect(percent).toBeNull();
          else expect(Number(percent) >= 100).toBe(state !== "NOT_REACHED");
        }
      }),
    );
  });

  it("rises with the value where more is good, and falls where less is", () => {
    fc.assert(
      fc.property(measured, amount, amount, (given, one, other) => {
        const [less, more] = Number(one) <= Number(other) ? [one, other] : [other, one];
        const percentOf = (value: string) => Number(realisationOf(given, [entry("a", value)]).percent);
        if (given.direction === "HIGHER") expect(percentOf(less)).toBeLessThanOrEqual(percentOf(more));
        if (given.direction === "LOWER") expect(percentOf(less)).toBeGreaterThanOrEqual(percentOf(more));
      }),
    );
  });
});
