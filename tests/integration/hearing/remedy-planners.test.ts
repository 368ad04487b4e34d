import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { findRemedy, remedyBoard } from "@/lib/queries/hearing/remedies";
import { hasRemedyPlanner } from "@/lib/queries/hearing/remedy-planners";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { dateOf } from "@/lib/time";
import { answersTo, inUnit } from "@/tests/factories/hearing";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";

const TODAY = "2026-06-15";

/** An office with a service, and a ward below it with another. */
async function twoUnits() {
  const office = await aUnit();
  const ward = await aUnit({ parent: office });
  return {
    office: { unit: office, service: await aService({ unitId: office.id }) },
    ward: { unit: ward, service: await aService({ unitId: ward.id }) },
  };
}
type Place = Awaited<ReturnType<typeof twoUnits>>["ward"];

async function headOf({ unit }: Place) {
  const employee = await anEmployee({ unitId: unit.id });
  const grant = await grantRole(employee.id, "UNIT_HEAD", unit.id);
  return { employee, grant, viewer: viewerOf(employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]) };
}

/** As the page of the unit's survey says it, and as that of its service does. */
const said = async ({ unit, service }: Place) => [
  await hasRemedyPlanner({ kind: "unit", id: unit.id }),
  await hasRemedyPlanner({ kind: "service", id: service.id }),
];

describe("whether anybody plans what follows the survey of a unit", () => {
  it("takes who leads it and who leads a unit above it, as the right does", async () => {
    const { office, ward } = await twoUnits();
    expect([await said(office), await said(ward)]).toEqual([
      [false, false],
      [false, false],
    ]);
    const below = await headOf(ward);
    for (const place of [office, ward]) {
      const may = can(below.viewer, "remedy.plan", { unitPath: place.unit.path });
      expect(await said(place)).toEqual([may, may]);
    }
    expect(await said(office)).toEqual([false, false]);
    await db().grant.update({ where: { id: below.grant.id }, data: { revokedAt: new Date() } });
    await headOf(office);
    expect([await said(office), await said(ward)]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("takes nobody whose role was taken back, who left, or who keeps the roster of the unit", async () => {
    const { ward } = await twoUnits();
    await grantRole((await anEmployee({ unitId: ward.unit.id })).id, "UNIT_HR", ward.unit.id);
    expect(await said(ward)).toEqual([false, false]);
    const { employee, grant } = await headOf(ward);
    expect(await said(ward)).toEqual([true, true]);
    await db().employee.update({ where: { id: employee.id }, data: { state: "INACTIVE" } });
    expect(await said(ward)).toEqual([false, false]);
    await db().employee.update({ where: { id: employee.id }, data: { state: "ACTIVE" } });
    await db().grant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
    expect(await said(ward)).toEqual([false, false]);
  });

  it("is told on the board of remedies, and on the page of one that has not ended, to who reads the results", async () => {
    const { ward } = await twoUnits();
    const period = await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
    await answersTo(ward.service.slug, 10);
    await publishFigures(contextOf(ANONYMOUS));
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const unitHr = await inUnit(ward.unit, "UNIT_HR");
    const owner = await inUnit(ward.unit, "STAFF");
    const id = crypto.randomUUID();
    await db().remedy.create({
      data: {
        id,
        serviceId: ward.service.id,
        periodId: period.id,
        element: "u3",
        heard: "Antrean pagi terlalu lama.",
        deed: "Menambah satu loket.",
        ownerId: owner.employeeId,
        dueOn: dateOf("2026-07-01"),
        plannedOn: dateOf("2026-06-01"),
        state: "UNDER_WAY",
      },
    });
    const onBoard = async (viewer: typeof hr) =>
      (await remedyBoard(viewer, period.id, TODAY))?.find(({ service }) => service.id === ward.service.id)
        ?.hasPlanner;
    const onPage = async (viewer: typeof hr) => (await findRemedy(viewer, id, TODAY))?.lacksPlanner;
    for (const viewer of [hr, unitHr])
      expect([await onBoard(viewer), await onPage(viewer)]).toEqual([false, true]);
    expect(await onPage(owner)).toBe(false);

    const { grant } = await headOf(ward);
    for (const viewer of [hr, unitHr])
      expect([await onBoard(viewer), await onPage(viewer)]).toEqual([true, false]);
    await db().grant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
    await db().remedy.update({ where: { id }, data: { state: "DONE", endedOn: dateOf(TODAY) } });
    expect(await onPage(hr)).toBe(false);
  });
});
