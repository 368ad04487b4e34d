import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADOPTION_STATES, adoptionBoard, agreedPercent, topBoard } from "@/lib/domain/plan/adoption";

const UNITS = [
  { id: "a", name: "Dinas A", path: "a/" },
  { id: "b", name: "Bidang B", path: "a/b/" },
  { id: "c", name: "Seksi C", path: "a/b/c/" },
  { id: "z", name: "Badan Z", path: "z/" },
];

describe("adoption", () => {
  it("sums each unit with everything below it", () => {
    const counts = [
      { unitId: "a", state: "NONE", people: 1, evaluated: 0 },
      { unitId: "b", state: "AGREED", people: 2, evaluated: 1 },
      { unitId: "c", state: "AGREED", people: 3, evaluated: 2 },
      { unitId: "z", state: "DRAFT", people: 4, evaluated: 0 },
      { unitId: null, state: "NONE", people: 5, evaluated: 0 },
    ] as const;
    const top = adoptionBoard(UNITS, counts, null);
    expect(top.units.map(({ name, tally, hasUnitsBelow }) => [name, tally.total, hasUnitsBelow])).toEqual([
      ["Badan Z", 4, false],
      ["Dinas A", 6, true],
    ]);
    expect(top.units.map(({ tally }) => tally.evaluated)).toEqual([0, 3]);
    expect(top.direct.NONE).toBe(5);
    expect([top.all.total, top.all.evaluated]).toEqual([15, 3]);

    const inside = adoptionBoard(UNITS, counts, { id: "a", name: "Dinas A", path: "a/" });
    expect(inside.units.map(({ name, tally }) => [name, tally.AGREED])).toEqual([["Bidang B", 5]]);
    expect(inside.direct).toMatchObject({ NONE: 1, total: 1 });
    expect(inside.all.total).toBe(6);
  });

  it("begins at the branches that somebody may see", () => {
    const branches = UNITS.filter(({ id }) => id === "b" || id === "c" || id === "z");
    const counts = [
      { unitId: "b", state: "AGREED", people: 2, evaluated: 0 },
      { unitId: "c", state: "NONE", people: 3, evaluated: 0 },
      { unitId: "z", state: "DRAFT", people: 4, evaluated: 0 },
    ] as const;
    const { units, direct } = adoptionBoard(branches, counts, null);
    expect(units.map(({ name, tally }) => [name, tally.total])).toEqual([
      ["Badan Z", 4],
      ["Bidang B", 5],
    ]);
    expect(direct.total).toBe(0);
  });

  it("starts below the only root, unless somebody belongs to no unit", () => {
    const tree = UNITS.filter(({ id }) => id !== "z");
    const counts = [{ unitId: "c", state: "NONE", people: 3, evaluated: 0 }] as const;
    expect(topBoard(tree, counts).units.map(({ name }) => name)).toEqual(["Bidang B"]);
    const homeless = { unitId: null, state: "NONE", people: 1, evaluated: 0 } as const;
    expect(topBoard(tree, [...counts, homeless])).toMatchObject({
      units: [{ name: "Dinas A" }],
      direct: { total: 1 },
      all: { total: 4 },
    });
    expect(topBoard([], []).all.total).toBe(0);
  });

  it("loses nobody on any level", () => {
    const count = fc.record({
      unitId: fc.constantFrom("a", "b", "c", "z", null),
      state: fc.constantFrom(...ADOPTION_STATES),
      people: fc.nat(50),
      evaluated: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(count), fc.constantFrom(null, ...UNITS), (counts, parent) => {
        const board = adoptionBoard(UNITS, counts, parent);
        const parts = [board.direct, ...board.units.map((unit) => unit.tally)];
        for (const state of [...ADOPTION_STATES, "total", "evaluated"] as const) {
          expect(parts.reduce((sum, tally) => sum + tally[state], 0)).toBe(board.all[state]);
        }
        const expected = counts.filter(({ unitId }) => {
          const path = UNITS.find((unit) => unit.id === unitId)?.path ?? "";
          return path.startsWith(parent?.path ?? "");
        });
        expect(board.all.total).toBe(expected.reduce((sum, { people }) => sum + people, 0));
      }),
    );
  });

  it("says 100 % only when everybody has an agreed plan", () => {
    const tally = (agreed: number, none: number) =>
      adoptionBoard(
        UNITS,
        [
          { unitId: "a", state: "AGREED", people: agreed, evaluated: 0 },
          { unitId: "a", state: "NONE", people: none, evaluated: 0 },
        ],
        null,
      ).all;
    expect(agreedPercent(tally(199, 1))).toBe(99);
    expect(agreedPercent(tally(200, 0))).toBe(100);
    expect(agreedPercent(tally(0, 0))).toBe(0);
  });
});
