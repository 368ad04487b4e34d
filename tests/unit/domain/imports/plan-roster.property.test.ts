import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRoster } from "@/lib/domain/imports/plan-roster";
import type { RosterRecord } from "@/lib/domain/imports/roster-record";
import { countFates, IMPORT_FATES } from "@/lib/domain/imports/row-plan";
import { afterwards, aRecord, aRow, EMPTY_STATE } from "./roster-model";

const record = fc
  .record({
    person: fc.integer({ min: 1, max: 30 }),
    name: fc.constantFrom("A", "B"),
    golongan: fc.constantFrom("III/a", "III/b", null),
    state: fc.constantFrom("ACTIVE" as const, "INACTIVE" as const),
    unit: fc.constantFrom("Dinas Satu", "DINAS SATU", "Dinas Dua"),
    title: fc.constantFrom("Analis", "Operator"),
    year: fc.integer({ min: 2018, max: 2027 }),
  })
  .map(({ person, unit, title, year, ...rest }) =>
    aRecord({
      ...rest,
      nip: `198609262015051${String(person).padStart(3, "0")}`,
      nikDigest: `digest ${person}`,
      unit: { name: unit, workplace: null },
      position: { title, kind: "PELAKSANA", jenjang: null },
      placedOn: `${year}-01-01`,
    }),
  );
const file = fc.array(fc.option(record, { freq: 8 }), { maxLength: 25 });
const onePerPerson = fc.uniqueArray(record, { selector: ({ nip }) => nip, maxLength: 25 });
const rowsOf = (records: readonly (RosterRecord | null)[]) =>
  records.map((one, index) => aRow(index + 2, one));
const stateAfter = (records: readonly (RosterRecord | null)[]) =>
  afterwards(EMPTY_STATE, planRoster(rowsOf(records), EMPTY_STATE));

describe("planRoster, whatever the file", () => {
  it("gives every row exactly one fate, and writing exactly to the new and the changed", () => {
    fc.assert(
      fc.property(file, file, (before, now) => {
        const { rows } = planRoster(rowsOf(now), stateAfter(before));
        expect(rows.map(({ row }) => row)).toEqual(rowsOf(now).map(({ row }) => row));
        for (const { fate, step, faults } of rows) {
          expect(IMPORT_FATES).toContain(fate);
          expect(step !== null).toBe(fate === "NEW" || fate === "CHANGED");
          expect(faults.length > 0).toBe(fate === "REFUSED");
        }
        const { created, changed, unchanged, refused } = countFates(rows);
        expect(created + changed + unchanged + refused).toBe(now.length);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(file, onePerPerson, (before, now) => {
        const state = stateAfter(before);
        const first = planRoster(rowsOf(now), state);
        const second = planRoster(rowsOf(now), afterwards(state, first));
        expect(second.newUnits).toEqual([]);
        expect(second.rows.map(({ fate }) => fate)).toEqual(
          first.rows.map(({ fate }) => (fate === "REFUSED" ? "REFUSED" : "UNCHANGED")),
        );
      }),
    );
  });

  it("does not depend on the order of rows of different people", () => {
    const shuffledToo = onePerPerson.chain((records) => {
      const rows = rowsOf(records);
      const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
      return fc.tuple(fc.constant(rows), shuffled);
    });
    fc.assert(
      fc.property(file, shuffledToo, (before, [rows, shuffled]) => {
        const state = stateAfter(before);
        const fates = (given: typeof rows) =>
          new Map(planRoster(given, state).rows.map(({ row, fate, changes }) => [row, { fate, changes }]));
        const inOrder = fates(rows);
        for (const [row, { fate }] of fates(shuffled)) expect(fate).toBe(inOrder.get(row)?.fate);
      }),
    );
  });

  it("never lets a bad row change the fate of a good one", () => {
    fc.assert(
      fc.property(file, file, (before, now) => {
        const state = stateAfter(before);
        const rows = rowsOf(now);
        const good = rows.filter((row) => row.record !== null);
        const fates = (given: typeof rows) =>
          planRoster(given, state).rows.map(({ row, fate }) => [row, fate] as const);
        const numbers = new Set(good.map(({ row }) => row));
        expect(fates(rows).filter(([row]) => numbers.has(row))).toEqual(fates(good));
      }),
    );
  });
});
