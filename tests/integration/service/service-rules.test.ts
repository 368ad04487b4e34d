import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { listManagedServices } from "@/lib/queries/service/list-managed-services";
import { managedService, unitsForServices } from "@/lib/queries/service/managed-service";
import { visibleResults } from "@/lib/queries/survey/visible-results";
import { createServiceSchema, editServiceSchema } from "@/lib/schemas/service";
import { createService } from "@/lib/services/service/create-service";
import { editService } from "@/lib/services/service/edit-service";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const facts = {
  name: "Kartu Keluarga",
  description: "Bagi warga",
  requirements: "KTP-el",
  procedure: "Datang",
  standardMinutes: "30",
  cost: "Gratis",
  product: "KK",
  complaints: "Loket",
};

let hr: EmployeeViewer;
beforeAll(async () => {
  hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
});

const newService = (unitId: string, given: object = {}) => {
  const id = crypto.randomUUID();
  return createServiceSchema.parse({ ...facts, id, unitId, slug: `kk-${id.slice(0, 8)}`, ...given });
};

describe("createService", () => {
  it("adds one service for two presses, and one audit row", async () => {
    const input = newService((await aUnit()).id);
    await createService(contextOf(hr), input);
    expect(await createService(contextOf(hr), input)).toEqual({ id: input.id, slug: input.slug });
    expect(await db().auditEvent.count({ where: { subjectId: input.id } })).toBe(1);
    await expect(createService(contextOf(hr), { ...input, name: "Lain" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("refuses a slug that is taken and a unit that is closed", async () => {
    const unit = await aUnit();
    const { slug } = await aService();
    await expect(createService(contextOf(hr), newService(unit.id, { slug }))).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["SLUG_TAKEN"],
    });
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    const late = newService(unit.id);
    await expect(createService(contextOf(hr), late)).rejects.toMatchObject({ reasons: ["UNIT_CLOSED"] });
    expect(await db().service.count({ where: { id: late.id } })).toBe(0);
  });

  it("gives a slug to one of two services that ask for it at once", async () => {
    const unit = await aUnit();
    const slug = `kk-${crypto.randomUUID().slice(0, 8)}`;
    const both = await atTheWrite(
      "service",
      [1, 2].map(() => () => createService(contextOf(hr), newService(unit.id, { slug }))),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED SLUG_TAKEN"]);
    const [made, ...others] = await db().service.findMany({ where: { slug } });
    expect(others).toEqual([]);
    expect(await trailOf(made?.id ?? "")).toEqual(["service.create"]);
  });

  it("adds one service for a form that is sent twice at once", async () => {
    const input = newService((await aUnit()).id);
    const both = await atTheWrite(
      "service",
      [1, 2].map(() => () => createService(contextOf(hr), input)),
    );
    expect(both).toEqual(["OK", "OK"]);
    expect(await trailOf(input.id)).toEqual(["service.create"]);
  });

  it("knows no unit that is not there, and none for whoever is not signed in", async () => {
    expect(await outcomeOf(createService(contextOf(hr), newService(crypto.randomUUID())))).toBe("NOT_FOUND");
    const { id } = await aUnit();
    expect(await outcomeOf(createService(contextOf(ANONYMOUS), newService(id)))).toBe("NOT_FOUND");
  });

  it.each(ROLES.filter((role) => role !== "HR" && role !== "UNIT_HEAD"))(
    "knows no unit for %s",
    async (role) => {
      const unit = await aUnit();
      const viewer = viewerOf(await anEmployee({ unitId: unit.id }), [{ role, unitPath: unit.path }]);
      await expect(createService(contextOf(viewer), newService(unit.id))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      const service = await aService({ unitId: unit.id });
      const edit = editServiceSchema.parse({ ...facts, id: service.id, version: "1" });
      await expect(editService(contextOf(viewer), edit)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );
});

describe("editService", () => {
  it("writes what it was before and after, and refuses an old version", async () => {
    const service = await aService();
    const edit = editServiceSchema.parse({ ...facts, id: service.id, version: "1" });
    await editService(contextOf(hr), edit);
    const stored = await db().service.findUniqueOrThrow({ where: { id: service.id } });
    expect(stored).toMatchObject({ name: facts.name, isActive: false, version: 2, slug: service.slug });
    const [row] = await db().auditEvent.findMany({ where: { subjectId: service.id } });
    expect(row).toMatchObject({
      action: "service.edit",
      before: { name: service.name, isActive: true },
      after: { name: facts.name, isActive: false },
    });
    await expect(editService(contextOf(hr), edit)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps a version of a standard that says something else, not of one that a browser broke its lines of", async () => {
    const lines = ["KTP-el asli", "Kartu Keluarga asli"];
    const versionsOf = (serviceId: string) => db().serviceStandard.count({ where: { serviceId } });
    for (const [stored, typed] of [
      ["\n", "\r\n"],
      ["\r\n", "\r\n"],
    ] as const) {
      const input = newService((await aUnit()).id);
      await createService(contextOf(hr), { ...input, requirements: lines.join(stored) });
      const before = await versionsOf(input.id);
      const sent = { ...facts, id: input.id, requirements: lines.join(typed), acceptsOnline: "on" };
      await editService(contextOf(hr), editServiceSchema.parse({ ...sent, version: "1" }));
      expect(await versionsOf(input.id)).toBe(before);
      const other = { ...sent, requirements: lines.toReversed().join(typed), version: "2" };
      await editService(contextOf(hr), editServiceSchema.parse(other));
      expect(await versionsOf(input.id)).toBe(before + 1);
    }
  });

  it("is taken once of two at once", async () => {
    const service = await aService();
    const edit = editServiceSchema.parse({ ...facts, id: service.id, version: "1" });
    const both = await atTheWrite(
      "service",
      [1, 2].map(() => () => editService(contextOf(hr), edit)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await trailOf(service.id)).toEqual(["service.edit"]);
  });

  it("knows no service that is not there, and none of another unit for a unit's head", async () => {
    const nowhere = editServiceSchema.parse({ ...facts, id: crypto.randomUUID(), version: "1" });
    expect(await outcomeOf(editService(contextOf(hr), nowhere))).toBe("NOT_FOUND");
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: (await aUnit()).path }]);
    const { id, name } = await aService();
    const elsewhere = editServiceSchema.parse({ ...facts, id, version: "1" });
    expect(await outcomeOf(editService(contextOf(head), elsewhere))).toBe("NOT_FOUND");
    expect(await outcomeOf(editService(contextOf(ANONYMOUS), elsewhere))).toBe("NOT_FOUND");
    expect((await db().service.findUniqueOrThrow({ where: { id } })).name).toBe(name);
  });
});

describe("lists of services", () => {
  it("show a service to exactly those who may manage it", async () => {
    const root = await aUnit();
    const child = await aUnit({ parent: root });
    const elsewhere = await aUnit();
    const services = await Promise.all(
      [root, child, elsewhere].map(async (unit) => ({ unit, service: await aService({ unitId: unit.id }) })),
    );
    for (const role of ROLES) {
      const viewer = viewerOf(await anEmployee(), [{ role, unitPath: root.path }]);
      for (const { unit, service } of services) {
        const mayManage = can(viewer, "service.manage", { unitPath: unit.path });
        expect((await managedService(viewer, service.id)) !== null).toBe(mayManage);
        const listed = (await listManagedServices(viewer, { search: service.name }))?.rows ?? [];
        const row = listed.find(({ id }) => id === service.id);
        // The list is of who keeps the counters; the service itself is changed by fewer.
        expect(row !== undefined).toBe(can(viewer, "counter.manage", { unitPath: unit.path }));
        expect(row?.mayEdit ?? false).toBe(mayManage);
        expect((await unitsForServices(viewer)).some(({ id }) => id === unit.id)).toBe(mayManage);
      }
    }
  });

  it("show the results to exactly those who may read them, hidden as for the public", async () => {
    const period = await aSurveyPeriod();
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    const citizen = contextOf({ kind: "anonymous" });
    for (let sent = 0; sent < 9; sent += 1) await recordResponse(citizen, aResponse(service.slug), "WEB");
    for (const role of ROLES) {
      for (const unitPath of [unit.path, "lain/"]) {
        const viewer = viewerOf(await anEmployee(), [{ role, unitPath }]);
        const mine = (await visibleResults(viewer, period.id))?.find((one) => one.service.id === service.id);
        expect(mine !== undefined).toBe(can(viewer, "survey.read", { unitPath: unit.path }));
        if (mine) expect(mine).toMatchObject({ n: 9, index: null });
      }
    }
  });
});
