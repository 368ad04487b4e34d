import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { listManagedServices } from "@/lib/queries/service/list-managed-services";
import { managedService } from "@/lib/queries/service/managed-service";
import { publicService } from "@/lib/queries/service/public-service";
import { submitApplicationSchema } from "@/lib/schemas/application";
import { submitApplication } from "@/lib/services/application/submit-application";
import { applicationLetter } from "@/lib/text/application";
import { placedViewer } from "@/tests/factories/applications";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { outcomeOf } from "@/tests/support/outcomes";

const hr = async () => viewerOf(await anEmployee(), [{ role: "HR" }]);

/** A service that would take applications online, in a unit with one above and one below it, where nobody is placed. */
async function aDesertedService() {
  const above = await aUnit();
  const unit = await aUnit({ parent: above });
  const below = await aUnit({ parent: unit });
  const { id, slug, name } = await aService({ unitId: unit.id });
  await db().service.update({ where: { id }, data: { acceptsOnline: true } });
  return { above, unit, below, service: { id, slug, name } };
}
type Deserted = Awaited<ReturnType<typeof aDesertedService>>;

const submit = ({ service }: Deserted) =>
  submitApplication(
    contextOf(ANONYMOUS),
    submitApplicationSchema.parse({
      id: crypto.randomUUID(),
      serviceId: service.id,
      name: "Siti Rahmawati",
      request: "Akta kelahiran anak kedua",
    }),
    applicationLetter,
  );

/** What the citizen is offered, what the service's own page and its row in the list say, and what becomes of an application. */
async function standing(of: Deserted) {
  const viewer = await hr();
  const listed = await listManagedServices(viewer, { search: of.service.name });
  return {
    offered: (await publicService(of.service.slug))?.acceptsOnline,
    warned: (await managedService(viewer, of.service.id))?.lacksStaff,
    marked: listed?.rows.find(({ id }) => id === of.service.id)?.lacksStaff,
    outcome: await outcomeOf(submit(of)),
  };
}
const HANDLED = { offered: true, warned: false, marked: false, outcome: "OK" };
const DESERTED = {
  offered: false,
  warned: true,
  marked: true,
  outcome: "REFUSED APPLICATION_NOT_ONLINE",
};

describe("a service that would take applications online", () => {
  it("is offered where somebody is placed who handles them, as the right says, and nowhere else", async () => {
    for (const where of ["above", "unit", "below"] as const) {
      const of = await aDesertedService();
      expect(await standing(of)).toEqual(DESERTED);
      const employee = await anEmployee({ unitId: of[where].id });
      const may = can(placedViewer(employee, of[where].path), "application.handle", {
        unitPath: of.unit.path,
      });
      expect([where, await standing(of)]).toEqual([where, may ? HANDLED : DESERTED]);
    }
  });

  it("is withdrawn when the last who is placed there leaves, and stays switched on", async () => {
    const of = await aDesertedService();
    const { id } = await anEmployee({ unitId: of.unit.id });
    expect(await standing(of)).toEqual(HANDLED);
    await db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    expect(await standing(of)).toEqual(DESERTED);
    expect(await managedService(await hr(), of.service.id)).toMatchObject({ acceptsOnline: true });
  });

  it("says nothing of it while it is closed, or takes none online anyway", async () => {
    const of = await aDesertedService();
    for (const data of [{ isActive: false }, { isActive: true, acceptsOnline: false }]) {
      await db().service.update({ where: { id: of.service.id }, data });
      expect(await standing(of)).toMatchObject({ warned: false, marked: false });
    }
  });
});
