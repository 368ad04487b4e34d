import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { headlessUnits } from "@/lib/queries/access/headless-units";
import { anEmployee, aUnit, grantRole, holdersOf, viewerOf } from "@/tests/factories/people";

type Unit = Awaited<ReturnType<typeof aUnit>>;

let root: Unit;
beforeEach(async () => {
  // Units of the tests before are closed, so that each test knows all that are open.
  await db().workUnit.updateMany({ data: { isActive: false } });
  root = await aUnit({ name: "Pemerintah Contoh" });
});

const hr = async () => viewerOf(await anEmployee(), [{ role: "HR" }]);
const said = async () => {
  const found = await headlessUnits(await hr());
  return found && [found.count, ...found.first.map(({ name }) => name)];
};

async function headOf(unit: Unit) {
  const employee = await anEmployee({ unitId: unit.id });
  return { employee, grant: await grantRole(employee.id, "UNIT_HEAD", unit.id) };
}

it("names a unit until somebody in service leads it, and never the government itself", async () => {
  const office = await aUnit({ name: "Dinas A", parent: root });
  expect(await said()).toEqual([1, "Dinas A"]);
  await grantRole((await anEmployee({ unitId: office.id })).id, "UNIT_HR", office.id);
  expect(await said()).toEqual([1, "Dinas A"]);
  const { employee, grant } = await headOf(office);
  expect(await said()).toEqual([0]);
  await db().employee.update({ where: { id: employee.id }, data: { state: "INACTIVE" } });
  expect(await said()).toEqual([1, "Dinas A"]);
  await db().employee.update({ where: { id: employee.id }, data: { state: "ACTIVE" } });
  expect(await said()).toEqual([0]);
  await db().grant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
  expect(await said()).toEqual([1, "Dinas A"]);
  await db().workUnit.update({ where: { id: office.id }, data: { isActive: false } });
  expect(await said()).toEqual([0]);
});

it("names the uppermost alone, whose head would lead those below, and a lower one where its upper is closed", async () => {
  const office = await aUnit({ name: "Dinas A", parent: root });
  const section = await aUnit({ name: "Bidang 1", parent: office });
  await aUnit({ name: "Bidang 2", parent: office });
  expect(await said()).toEqual([1, "Dinas A"]);
  await headOf(section);
  expect(await said()).toEqual([1, "Dinas A"]);
  await db().workUnit.update({ where: { id: office.id }, data: { isActive: false } });
  expect(await said()).toEqual([1, "Bidang 2"]);
  await db().workUnit.update({ where: { id: office.id }, data: { isActive: true } });
  await headOf(office);
  expect(await said()).toEqual([0]);
});

it("counts all and names the first five by name", async () => {
  for (const letter of "GFEDCBA") await aUnit({ name: `Dinas ${letter}`, parent: root });
  expect(await said()).toEqual([7, "Dinas A", "Dinas B", "Dinas C", "Dinas D", "Dinas E"]);
  await headOf(root);
  expect(await said()).toEqual([0]);
});

it("is for who sees who holds which role", async () => {
  const seeing: string[] = [];
  for (const [role, viewer] of await holdersOf(ROLES, root))
    if (await headlessUnits(viewer)) seeing.push(role);
  expect(seeing).toEqual(["HR", "INSPECTOR", "ADMINISTRATOR"]);
});
