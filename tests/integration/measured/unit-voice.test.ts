import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { hasUnitVoice, unitVoice } from "@/lib/queries/measured/unit-voice";
import { publicResults } from "@/lib/queries/survey/public-results";
import { answered, aSettledComplaint, finishedApplications } from "@/tests/factories/measured";
import { anEmployee, aUnit, holdersOf, viewerOf } from "@/tests/factories/people";
import { aLadder, aPlan } from "@/tests/factories/plans";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";

const TODAY = "2026-06-15";
beforeAll(async () => {
  await aSurveyPeriod("2025-07-01", "2025-12-31", "Semester II 2025");
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
});

describe("citizens' figures of a unit beside its plans", () => {
  it("are the published ones with their trend, and name who answers for them and what nobody answers for", async () => {
    const { unit, staff, appraiser } = await aLadder();
    const below = await aUnit({ parent: unit });
    const named = await aService({ unitId: unit.id, name: "Akta" });
    const forgotten = await aService({ unitId: below.id, name: "Bedah rumah" });
    await aService({ name: "Milik unit lain" });
    await answered(named.slug, 10, 2, "2025-09-15T03:00:00Z");
    await answered(named.slug, 12, 3);
    for (let index = 0; index < 5; index += 1) await aSettledComplaint({ unitId: unit.id });
    await finishedApplications(named.id, [{ minutes: 45, n: 10, isOnTime: true }]);
    const plan = await aPlan({
      employeeId: staff.employeeId,
      appraiserId: appraiser.employeeId,
      unitId: unit.id,
      indicators: [
        { source: "SERVICE_SKM", sourceServiceId: named.id, targetLow: "80", unit: "poin" },
        { source: "SERVICE_MEDIAN_MINUTES", sourceServiceId: named.id, targetLow: "60", unit: "menit kerja" },
        { source: "UNIT_COMPLAINTS_ON_TIME", sourceUnitId: unit.id, targetLow: "90", unit: "%" },
      ],
    });
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    const voice = await unitVoice(head, TODAY);
    const [shown] = await publicResults({
      services: { id: named.id },
      periodIds: voice?.periods.slice(0, 1).map(({ id }) => id) ?? [],
    });
    expect(
      voice?.services.map(({ service, now, before, namedBy }) => [
        service.name,
        now?.index ?? null,
        before,
        namedBy.length,
      ]),
    ).toEqual([
      ["Akta", 75, 50, 1],
      ["Bedah rumah", null, null, 0],
    ]);
    expect(
      voice?.services.map(({ time, timeNamedBy }) => [
        time?.onTimePercent ?? null,
        time?.medianMinutes ?? null,
        timeNamedBy.map(({ targetLow, unit: of }) => `${targetLow} ${of}`),
      ]),
    ).toEqual([
      [100, 45, ["60 menit kerja"]],
      [null, null, []],
    ]);
    expect(voice?.services[0]?.now).toEqual(shown);
    expect(voice?.services[0]?.namedBy[0]).toMatchObject({
      planId: plan.id,
      employeeName: staff.name,
      targetLow: "80",
    });
    expect(
      voice?.complaints.map(({ unitId, figure, namedBy }) => [
        unitId,
        figure.value,
        figure.n,
        namedBy.length,
      ]),
    ).toEqual([
      [unit.id, "100.00", 5, 1],
      [below.id, null, 0, 0],
    ]);

    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "RETURNED" } });
    expect((await unitVoice(head, TODAY))?.services.map(({ namedBy }) => namedBy.length)).toEqual([0, 0]);
    expect(forgotten.unitId).toBe(below.id);
  });

  it("are for whoever has the survey of a unit within reach, and for nobody else", async () => {
    const unit = await aUnit();
    const readers: string[] = [];
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      const voice = await unitVoice(viewer, TODAY);
      expect(hasUnitVoice(viewer as EmployeeViewer)).toBe(voice !== null);
      if (voice) readers.push(role);
    }
    expect(readers).toEqual(["UNIT_HEAD", "UNIT_HR"]);
  });
});
