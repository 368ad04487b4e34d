import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";

async function aDepartment() {
  const department = await aUnit();
  const division = await aUnit({ parent: department });
  const period = await aPeriod();
  const head = await anEmployee({ unitId: department.id });
  const input = {
    unitId: division.id,
    periodId: period.id,
    window: WHOLE_YEAR,
    version: 0,
    predikat: "BAIK",
    reason: "Rencana aksi triwulan tercapai.",
  } as const;
  return {
    department,
    division,
    input,
    head: viewerOf(head, [{ role: "UNIT_HEAD", unitPath: department.path }]),
  };
}

describe("set unit achievement", () => {
  it("is set and changed by the head of a unit above, with a trail", async () => {
    const { input, head } = await aDepartment();
    await setUnitAchievement(contextOf(head), input);
    const changed = { ...input, version: 1, predikat: "ISTIMEWA" } as const;
    expect(await setUnitAchievement(contextOf(head), changed)).toEqual({ version: 2 });

    const key = { unitId: input.unitId, periodId: input.periodId, window: WHOLE_YEAR };
    expect(
      await db().unitAchievement.findUniqueOrThrow({ where: { unitId_periodId_window: key } }),
    ).toMatchObject({
      predikat: "ISTIMEWA",
      setById: head.employeeId,
    });
    const trail = await db().auditEvent.findMany({
      where: { subjectType: "unitAchievement", subjectId: `${key.unitId}:${key.periodId}` },
      orderBy: { id: "asc" },
    });
    expect(trail).toMatchObject([
      { action: "achievement.set", before: null, after: { predikat: "BAIK" } },
      { action: "achievement.set", before: { predikat: "BAIK" }, after: { predikat: "ISTIMEWA" } },
    ]);
  });

  it("is set for a window of its own, beside that of the year", async () => {
    const { input, head } = await aDepartment();
    await setUnitAchievement(contextOf(head), input);
    const first = { ...input, window: 1, predikat: "KURANG" } as const;
    expect(await setUnitAchievement(contextOf(head), first)).toEqual({ version: 1 });
    const { unitId, periodId } = input;
    const rows = await db().unitAchievement.findMany({
      where: { unitId, periodId },
      orderBy: { window: "asc" },
    });
    expect(rows).toMatchObject([
      { window: WHOLE_YEAR, predikat: "BAIK" },
      { window: 1, predikat: "KURANG" },
    ]);
    expect(await db().auditEvent.findMany({ where: { subjectId: `${unitId}:${periodId}:1` } })).toMatchObject(
      [{ action: "achievement.set", after: { predikat: "KURANG" } }],
    );
    const unknown = setUnitAchievement(contextOf(head), { ...input, window: 5 });
    await expectFailure(unknown, "REFUSED", ["EVALUATION_WINDOW_UNKNOWN"]);
  });

  it("is never set for the unit that one leads, not even by HR", async () => {
    const { department, input, head } = await aDepartment();
    const own = { ...input, unitId: department.id };
    await expectFailure(setUnitAchievement(contextOf(head), own), "REFUSED", ["ACHIEVEMENT_OWN_UNIT"]);
    const headAndHr = { ...head, roles: [...head.roles, { role: "HR" as const }] };
    await expectFailure(setUnitAchievement(contextOf(headAndHr), own), "REFUSED", ["ACHIEVEMENT_OWN_UNIT"]);
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    expect(await setUnitAchievement(contextOf(hr), own)).toEqual({ version: 1 });
  });

  it("refuses a period that is not open", async () => {
    const { input, head } = await aDepartment();
    const closed = await aPeriod({ year: 2024, state: "CLOSED" });
    const call = setUnitAchievement(contextOf(head), { ...input, periodId: closed.id });
    await expectFailure(call, "REFUSED", ["APPRAISAL_PERIOD_NOT_OPEN"]);
  });

  it("lets one of two through at once, first time and later", async () => {
    const { input, head } = await aDepartment();
    const twice = (version: number) =>
      raced([1, 2].map(() => setUnitAchievement(contextOf(head), { ...input, version })));
    expect(await twice(0)).toEqual({ done: 1, codes: ["CONFLICT"] });
    expect(await twice(1)).toEqual({ done: 1, codes: ["CONFLICT"] });
  });

  it("does not exist for anybody else", async () => {
    const { department, division, input, head } = await aDepartment();
    const other = await anEmployee({ unitId: division.id });
    const sibling = await aUnit({ parent: department });
    const viewers = [
      viewerOf(other),
      viewerOf(other, [{ role: "SUPERVISOR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: sibling.path }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: department.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(setUnitAchievement(contextOf(viewer), input), "NOT_FOUND");
    }
    await expectFailure(setUnitAchievement(contextOf(head), { ...input, unitId: randomUUID() }), "NOT_FOUND");
    await expectFailure(
      setUnitAchievement(contextOf(head), { ...input, periodId: randomUUID() }),
      "NOT_FOUND",
    );
  });
});
