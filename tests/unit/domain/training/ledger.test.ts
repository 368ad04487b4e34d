import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/domain/calendar/local-date";
import { EMPLOYMENT_KINDS, type EmploymentKind } from "@/lib/domain/people/employment";
import {
  contractYearOn,
  type JpStanding,
  jpIn,
  jpStanding,
  jpTotal,
  type LearningRecordFacts,
} from "@/lib/domain/training/ledger";

const record = (
  completedOn: string,
  jp: number,
  rest: Partial<LearningRecordFacts> = {},
): LearningRecordFacts => ({
  completedOn,
  jp,
  state: "VERIFIED",
  ...rest,
});

describe("hours of learning", () => {
  it("count by the day of completion, and only while verified", () => {
    const records = [
      record("2025-12-31", 1),
      record("2026-01-01", 2),
      record("2026-12-31", 4),
      record("2027-01-01", 8),
      record("2026-06-01", 16, { state: "REVOKED" }),
    ];
    expect(jpTotal(records, 2026)).toBe(6);
    expect(jpTotal(records, 2024)).toBe(0);
    expect(jpIn(records, { from: "2026-12-31", to: "2027-01-01" })).toBe(12);
  });

  it.each<[string, EmploymentKind, number, JpStanding]>([
    ["J1", "PNS", 18, { state: "SHORT", by: 2 }],
    ["J2", "PNS", 20, { state: "MET" }],
    ["a PNS above", "PNS", 31, { state: "MET" }],
    ["a PNS with none", "PNS", 0, { state: "SHORT", by: 20 }],
    ["a CPNS like a PNS", "CPNS", 19, { state: "SHORT", by: 1 }],
    ["a PPPK with none", "PPPK", 0, { state: "WITHIN", left: 24 }],
    ["a PPPK at the limit", "PPPK", 24, { state: "WITHIN", left: 0 }],
    ["a PPPK above", "PPPK", 26, { state: "OVER", by: 2 }],
    ["a part-time PPPK", "PPPK_PW", 25, { state: "OVER", by: 1 }],
  ])("%s: %s with %s JP", (_name, kind, total, standing) => {
    expect(jpStanding(kind, total)).toEqual(standing);
  });

  it("can be measured by other limits", () => {
    const limits = { pnsMinimum: 40, pppkMaximum: 10 };
    expect(EMPLOYMENT_KINDS.map((kind) => jpStanding(kind, 20, limits).state)).toEqual([
      "SHORT",
      "SHORT",
      "OVER",
      "OVER",
    ]);
  });
});

describe("the contract year", () => {
  it.each([
    ["2024-03-01", "2024-02-29", null],
    ["2024-03-01", "2024-03-01", { from: "2024-03-01", to: "2025-02-28" }],
    ["2024-03-01", "2025-02-28", { from: "2024-03-01", to: "2025-02-28" }],
    ["2024-03-01", "2025-03-01", { from: "2025-03-01", to: "2026-02-28" }],
    ["2024-03-01", "2026-11-24", { from: "2026-03-01", to: "2027-02-28" }],
    ["2024-02-29", "2025-02-28", { from: "2025-02-28", to: "2026-02-27" }],
  ])("from %s is, on %s, %o", (start, date, range) => {
    expect(contractYearOn(start, date)).toEqual(range);
  });

  it("holds the date, lasts a year, and the next begins the day after", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 5000 }), (offset, later) => {
        const start = addDays("2018-01-01", offset);
        const date = addDays(start, later);
        const range = contractYearOn(start, date);
        if (range === null) throw new Error("No contract year although it has begun");
        expect(range.from <= date && date <= range.to).toBe(true);
        expect([364, 365]).toContain(daysBetween(range.from, range.to));
        expect(contractYearOn(start, addDays(range.to, 1))?.from).toBe(addDays(range.to, 1));
      }),
    );
  });
});
