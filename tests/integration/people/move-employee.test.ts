import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import type { MoveEmployeeInput } from "@/lib/schemas/people";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { settlePlacements } from "@/lib/services/people/settle-placements";
import { dateOf, dayOf } from "@/lib/time";
import { anHr, aUnitHr, auditsOf, outsiders, versionOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const to = (
  employeeId: string,
  unitId: string,
  over: Partial<MoveEmployeeInput> = {},
): MoveEmployeeInput => ({
  employeeId,
  version: 1,
  unitId,
  positionTitle: "Pengelola Data",
  positionKind: "PELAKSANA",
  kind: "DEFINITIVE",
  startsOn: "2026-06-01",
  ...over,
});
const placementsOf = (employeeId: string) =>
  db().placement.findMany({ where: { employeeId }, orderBy: { startsOn: "asc" } });

describe("move employee", () => {
  it("ends the previous placement the day before, and brings unit, position and search text along", async () => {
    const hr = contextOf(await anHr());
    const [from, next] = [await aUnit({ name: "Dinas Asal" }), await aUnit({ name: "Dinas Tujuan" })];
    const { id, name, nip } = await anEmployee({ unitId: from.id });
    await moveEmployee(hr, to(id, next.id));
    const rows = await placementsOf(id);
    expect(rows.map((row) => [row.unitId, row.endsOn && dayOf(row.endsOn)])).toEqual([
      [from.id, "2026-05-31"],
      [next.id, null],
    ]);
    expect(
      await db().employee.findUniqueOrThrow({ where: { id }, include: { position: true } }),
    ).toMatchObject({
      unitId: next.id,
      position: { title: "Pengelola Data" },
      searchText: `${name.toLowerCase()} ${nip} dinas tujuan`,
      version: 2,
    });
    expect(await auditsOf("employee.move", id)).toMatchObject([
      {
        before: { unit: "Dinas Asal", endsOn: null },
        after: { unit: "Dinas Tujuan", startsOn: "2026-06-01" },
      },
    ]);
  });

  it("takes up again what was over, from the same day on", async () => {
    const hr = contextOf(await anHr());
    const { id, unitId } = await anEmployee();
    await db().placement.updateMany({ where: { employeeId: id }, data: { endsOn: dateOf("2026-05-31") } });
    const here = { positionTitle: "Pengadministrasi Perkantoran", startsOn: "2020-01-01" };
    await moveEmployee(hr, to(id, unitId ?? "", here));
    expect(await placementsOf(id)).toMatchObject([{ unitId, startsOn: dateOf("2020-01-01"), endsOn: null }]);
    await expectFailure(moveEmployee(hr, to(id, unitId ?? "", { ...here, version: 2 })), "REFUSED", [
      "NOTHING_CHANGES",
    ]);
  });

  it("takes effect on its day when it was entered ahead", async () => {
    const hr = await anHr();
    const next = await aUnit({ name: "Dinas Esok" });
    const { id, unitId } = await anEmployee();
    await moveEmployee(contextOf(hr), to(id, next.id, { startsOn: "2026-07-01" }));
    expect((await db().employee.findUniqueOrThrow({ where: { id } })).unitId).toBe(unitId);
    await settlePlacements(contextOf({ kind: "system", name: "test" }, "2026-06-30T18:00:00Z"));
    expect(await db().employee.findUniqueOrThrow({ where: { id } })).toMatchObject({ unitId: next.id });
    expect(
      await settlePlacements(contextOf({ kind: "system", name: "test" }, "2026-06-30T18:00:00Z")),
    ).toEqual({ settled: 0 });
  });

  it("puts an acting placement beside the definitive one", async () => {
    const hr = contextOf(await anHr());
    const next = await aUnit();
    const { id, unitId } = await anEmployee();
    await moveEmployee(hr, to(id, next.id, { kind: "PLT", endsOn: "2026-08-31" }));
    expect((await placementsOf(id)).map(({ kind, endsOn }) => [kind, endsOn && dayOf(endsOn)])).toEqual([
      ["DEFINITIVE", null],
      ["PLT", "2026-08-31"],
    ]);
    expect((await db().employee.findUniqueOrThrow({ where: { id } })).unitId).toBe(unitId);
  });

  it.each([
    ["a day before the placement on file", { startsOn: "2019-12-31" }, ["STARTS_BEFORE_CURRENT"]],
    ["a day too far ahead", { startsOn: "2028-01-01" }, ["STARTS_TOO_FAR_AHEAD"]],
    ["an acting placement without an end", { kind: "PLH" as const }, ["END_MISSING"]],
    ["an end before the start", { kind: "PLH" as const, endsOn: "2026-05-01" }, ["ENDS_BEFORE_START"]],
  ])("refuses %s", async (_, over, reasons) => {
    const hr = contextOf(await anHr());
    const { id } = await anEmployee();
    const call = moveEmployee(hr, to(id, (await aUnit()).id, over));
    await expectFailure(call, "REFUSED", reasons);
    expect(await versionOf(id)).toBe(1);
  });

  it("refuses what changes nothing, a closed unit and an inactive person", async () => {
    const hr = contextOf(await anHr());
    const unit = await aUnit();
    const { id } = await anEmployee({ unitId: unit.id });
    const same = { positionTitle: "Pengadministrasi Perkantoran", startsOn: "2026-01-01" };
    await expectFailure(moveEmployee(hr, to(id, unit.id, same)), "REFUSED", ["NOTHING_CHANGES"]);
    const closed = await aUnit();
    await db().workUnit.update({ where: { id: closed.id }, data: { isActive: false } });
    await expectFailure(moveEmployee(hr, to(id, closed.id)), "REFUSED", ["PLACE_UNIT_CLOSED"]);
    await db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    await expectFailure(moveEmployee(hr, to(id, unit.id)), "REFUSED", ["PERSON_INACTIVE"]);
  });

  it("keeps an HR officer within the unit, on both ends", async () => {
    const [unit, foreign] = [await aUnit(), await aUnit()];
    const below = await aUnit({ parent: unit });
    const officer = contextOf(await aUnitHr(unit));
    const { id } = await anEmployee({ unitId: unit.id });
    await expectFailure(moveEmployee(officer, to(id, foreign.id)), "NOT_FOUND");
    await moveEmployee(officer, to(id, below.id));
    const stranger = await anEmployee({ unitId: foreign.id });
    await expectFailure(moveEmployee(officer, to(stranger.id, unit.id)), "NOT_FOUND");
    for (const [, viewer] of await outsiders(id, unit)) {
      const call = moveEmployee(contextOf(viewer), to(id, unit.id, { version: 2, startsOn: "2026-06-10" }));
      await expectFailure(call, "NOT_FOUND");
    }
  });

  it("lets one of two win at once", async () => {
    const hr = contextOf(await anHr());
    const [a, b] = [await aUnit(), await aUnit()];
    const { id } = await anEmployee();
    const race = await raced([moveEmployee(hr, to(id, a.id)), moveEmployee(hr, to(id, b.id))]);
    expect(race).toEqual({ done: 1, codes: ["CONFLICT"] });
    expect(await placementsOf(id)).toHaveLength(2);
  });

  it("leaves exactly one definitive placement on every day since the first, whatever is entered", async () => {
    const hr = contextOf(await anHr());
    const units = await Promise.all([aUnit(), aUnit(), aUnit()]);
    const step = fc.record({
      unit: fc.nat(2),
      day: fc.integer({ min: -40, max: 300 }),
      position: fc.constantFrom("Pengelola Data", "Operator Layanan"),
      isActing: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { id } = await anEmployee({ startsOn: "2026-01-01" });
        for (const { unit, day, position, isActing } of steps) {
          const startsOn = addDays("2026-01-01", day);
          const acting = { kind: "PLT" as const, endsOn: addDays(startsOn, 30) };
          const input = to(id, units[unit]?.id ?? "", {
            version: await versionOf(id),
            startsOn,
            positionTitle: position,
            ...(isActing ? acting : {}),
          });
          await moveEmployee(hr, input).catch((error) => {
            if (error.code !== "REFUSED") throw error;
          });
        }
        const rows = (await placementsOf(id)).filter(({ kind }) => kind === "DEFINITIVE");
        for (let day = 0; day < 310; day += 1) {
          const date = addDays("2026-01-01", day);
          const holding = rows.filter(
            (row) => dayOf(row.startsOn) <= date && (!row.endsOn || date <= dayOf(row.endsOn)),
          );
          expect(holding).toHaveLength(1);
        }
      }),
      { numRuns: 15 },
    );
  });
});
