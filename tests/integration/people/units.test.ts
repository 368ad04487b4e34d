import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listUnits } from "@/lib/queries/people/list-units";
import { searchEmployees } from "@/lib/queries/people/search-employees";
import { unitPage } from "@/lib/queries/people/unit-page";
import type { EditUnitInput } from "@/lib/schemas/people";
import { registerApplication } from "@/lib/services/application/register-application";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { cancelConsultation } from "@/lib/services/consultation/step-consultation";
import type { ServiceContext } from "@/lib/services/context";
import { withdrawTopic } from "@/lib/services/forum/withdraw-topic";
import { createUnit } from "@/lib/services/people/create-unit";
import { deactivateUnit } from "@/lib/services/people/deactivate-unit";
import { editUnit } from "@/lib/services/people/edit-unit";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { reactivateUnit } from "@/lib/services/people/reactivate-unit";
import { applicationLetter } from "@/lib/text/application";
import { participantLetter } from "@/lib/text/consultation-letters";
import { aCounter, anEntry, MONDAY_AT_TEN, takeStep } from "@/tests/factories/applications";
import { anOpenConsultation, consultationInput } from "@/tests/factories/consultations";
import { anOpenTopic } from "@/tests/factories/forum";
import { anHr, aUnitHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf } from "@/tests/support/outcomes";

const unitNow = (id: string) => db().workUnit.findUniqueOrThrow({ where: { id } });
/** Every path is the parent's with the own id behind it. */
async function expectTrueTree() {
  const units = await db().workUnit.findMany();
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  for (const { id, parentId, path } of units) {
    expect(path).toBe(`${parentId === null ? "" : pathOf.get(parentId)}${id}/`);
  }
}

describe("create unit", () => {
  it("puts a unit into the tree, with the code that the import would give it", async () => {
    const hr = contextOf(await anHr());
    const root = await createUnit(hr, { id: randomUUID(), name: "Pemerintah Kota Uji" });
    const office = await createUnit(hr, { id: randomUUID(), name: "Dinas Uji", parentId: root.id });
    const input = { id: randomUUID(), name: "Sub Bagian Umum", parentId: office.id };
    await createUnit(hr, input);
    await createUnit(hr, input);
    expect((await unitNow(office.id)).code).toBe("DINAS-UJI");
    expect((await unitNow(input.id)).code).toBe("DINAS-UJI.SUB-BAGIAN-UMUM");
    await expectTrueTree();
    expect(await auditsOf("unit.create", input.id)).toHaveLength(1);
  });

  it("refuses a second unit of that name in the same place, and a closed parent", async () => {
    const hr = contextOf(await anHr());
    const parent = await aUnit();
    await createUnit(hr, { id: randomUUID(), name: "Bidang Satu", parentId: parent.id });
    const twin = createUnit(hr, { id: randomUUID(), name: "BIDANG  SATU", parentId: parent.id });
    await expectFailure(twin, "REFUSED", ["UNIT_TAKEN"]);
    await db().workUnit.update({ where: { id: parent.id }, data: { isActive: false } });
    const below = createUnit(hr, { id: randomUUID(), name: "Bidang Dua", parentId: parent.id });
    await expectFailure(below, "REFUSED", ["PARENT_CLOSED"]);
  });

  it("makes one of two that are sent at once", async () => {
    const hr = contextOf(await anHr());
    const parent = await aUnit();
    const race = await raced(
      [1, 2].map(() => createUnit(hr, { id: randomUUID(), name: "Bidang Kembar", parentId: parent.id })),
    );
    expect(race).toEqual({ done: 1, codes: ["REFUSED"] });
  });
});

describe("edit unit", () => {
  it("renames, and its people are found by the new name", async () => {
    const hr = await anHr();
    const unit = await aUnit({ name: "Dinas Nama Lama" });
    const { id } = await anEmployee({ unitId: unit.id });
    await editUnit(contextOf(hr), { unitId: unit.id, version: 1, name: "Dinas Xilofon Baru" });
    const found = await searchEmployees(hr, "2026-06-15", { q: "xilofon" });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect((await unitNow(unit.id)).code).toBe(unit.code);
    expect(await auditsOf("unit.edit", unit.id)).toMatchObject([
      { before: { name: "Dinas Nama Lama" }, after: { name: "Dinas Xilofon Baru" } },
    ]);
  });

  it("moves a unit with all below it, and the reach of its HR officer with it", async () => {
    const hr = contextOf(await anHr());
    const [from, to] = [await aUnit(), await aUnit()];
    const moved = await aUnit({ parent: from });
    const child = await aUnit({ parent: moved });
    const grandchild = await aUnit({ parent: child });
    const sibling = await aUnit({ parent: from });
    const { name } = moved;
    await editUnit(hr, { unitId: moved.id, version: 1, name, parentId: to.id });
    expect((await unitNow(grandchild.id)).path).toBe(`${to.path}${moved.id}/${child.id}/${grandchild.id}/`);
    expect((await unitNow(sibling.id)).path).toBe(sibling.path);
    await expectTrueTree();
    await editUnit(hr, { unitId: moved.id, version: 2, name });
    expect((await unitNow(moved.id)).path).toBe(`${moved.id}/`);
    await expectTrueTree();
  });

  it("refuses its own subtree, and does not let two moves close a circle", async () => {
    const hr = contextOf(await anHr());
    const top = await aUnit();
    const [a, b] = [await aUnit({ parent: top }), await aUnit({ parent: top })];
    const child = await aUnit({ parent: a });
    const under = (unitId: string, name: string, parentId: string) =>
      editUnit(hr, { unitId, version: 1, name, parentId });
    await expectFailure(under(a.id, a.name, child.id), "REFUSED", ["UNIT_INTO_ITSELF"]);
    await expectFailure(under(a.id, a.name, a.id), "REFUSED", ["UNIT_INTO_ITSELF"]);
    const race = await raced([under(a.id, a.name, b.id), under(b.id, b.name, a.id)]);
    expect(race).toEqual({ done: 1, codes: ["REFUSED"] });
    await expectTrueTree();
  });

  it("refuses a closed parent, and a name that stands there already", async () => {
    const hr = contextOf(await anHr());
    const [parent, closed] = [await aUnit(), await aUnit()];
    await db().workUnit.update({ where: { id: closed.id }, data: { isActive: false } });
    const unit = await aUnit({ name: "Bidang Data", parent });
    await aUnit({ name: "Bidang Sosial", parent });
    const edit = (over: Partial<EditUnitInput>) =>
      outcomeOf(editUnit(hr, { unitId: unit.id, version: 1, name: unit.name, parentId: parent.id, ...over }));
    expect(await edit({ parentId: closed.id })).toBe("REFUSED PARENT_CLOSED");
    expect(await edit({ name: "BIDANG  SOSIAL" })).toBe("REFUSED UNIT_TAKEN");
    await aUnit({ name: "Bidang Sosial", parent: closed });
    expect(await edit({ name: "Bidang Sosial", parentId: closed.id })).toBe(
      "REFUSED PARENT_CLOSED UNIT_TAKEN",
    );
    expect(await unitNow(unit.id)).toEqual(unit);
    expect(await auditsOf("unit.edit", unit.id)).toEqual([]);
  });

  it("stays where it is under a parent that was closed, and may be renamed there", async () => {
    const hr = contextOf(await anHr());
    const parent = await aUnit();
    const unit = await aUnit({ parent });
    await db().workUnit.update({ where: { id: parent.id }, data: { isActive: false } });
    const edit = { unitId: unit.id, version: 1, name: "Bidang Arsip", parentId: parent.id };
    expect(await outcomeOf(editUnit(hr, edit))).toBe("OK");
    expect(await unitNow(unit.id)).toMatchObject({ name: "Bidang Arsip", path: unit.path });
  });

  it("finds neither a unit nor a parent that is not there", async () => {
    const hr = contextOf(await anHr());
    const { id, name } = await aUnit();
    const gone = randomUUID();
    expect(await outcomeOf(editUnit(hr, { unitId: gone, version: 1, name }))).toBe("NOT_FOUND");
    expect(await outcomeOf(editUnit(hr, { unitId: id, version: 1, name, parentId: gone }))).toBe("NOT_FOUND");
  });

  it("gives a name to one of two units that take it at once", async () => {
    const hr = contextOf(await anHr());
    const parent = await aUnit();
    const [one, other] = [await aUnit({ parent }), await aUnit({ parent })];
    const both = await atTheWrite(
      "work_unit",
      [one, other].map(
        ({ id: unitId }) =>
          () =>
            editUnit(hr, { unitId, version: 1, name: "Bidang Umum", parentId: parent.id }),
      ),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED UNIT_TAKEN"]);
  });

  it("is a conflict with an old version", async () => {
    const unit = await aUnit();
    const call = editUnit(contextOf(await anHr()), { unitId: unit.id, version: 9, name: "Lain" });
    await expectFailure(call, "CONFLICT");
  });
});

describe("deactivate unit", () => {
  it("is refused while people or open units are in it", async () => {
    const hr = contextOf(await anHr());
    const [unit, next] = [await aUnit(), await aUnit()];
    const child = await aUnit({ parent: unit });
    const { id } = await anEmployee({ unitId: unit.id });
    const full = deactivateUnit(hr, { unitId: unit.id, version: 1 });
    await expectFailure(full, "REFUSED", ["UNIT_HAS_PEOPLE", "UNIT_HAS_CHILDREN"]);
    const place = { positionTitle: "Staf", positionKind: "PELAKSANA", kind: "DEFINITIVE" } as const;
    await moveEmployee(hr, { employeeId: id, version: 1, unitId: next.id, startsOn: "2026-06-01", ...place });
    await deactivateUnit(hr, { unitId: child.id, version: 1 });
    await deactivateUnit(hr, { unitId: unit.id, version: 1 });
    expect((await unitNow(unit.id)).isActive).toBe(false);

    const childAgain = reactivateUnit(hr, { unitId: child.id, version: 2 });
    await expectFailure(childAgain, "REFUSED", ["PARENT_CLOSED"]);
    await reactivateUnit(hr, { unitId: unit.id, version: 2 });
    await expectFailure(reactivateUnit(hr, { unitId: unit.id, version: 3 }), "REFUSED", [
      "UNIT_OPEN_ALREADY",
    ]);
    expect(await auditsOf("unit.deactivate", unit.id)).toHaveLength(1);
    expect(await auditsOf("unit.reactivate", unit.id)).toHaveLength(1);
  });

  it("never closes over somebody who is moved in at the same moment", async () => {
    const hr = contextOf(await anHr());
    for (let round = 0; round < 5; round += 1) {
      const unit = await aUnit();
      const { id } = await anEmployee();
      const place = { positionTitle: "Staf", positionKind: "PELAKSANA", kind: "DEFINITIVE" } as const;
      await raced([
        deactivateUnit(hr, { unitId: unit.id, version: 1 }),
        moveEmployee(hr, { employeeId: id, version: 1, unitId: unit.id, startsOn: "2026-06-01", ...place }),
      ]);
      const [{ isActive }, people] = [
        await unitNow(unit.id),
        await db().employee.count({ where: { unitId: unit.id } }),
      ];
      expect(isActive ? 1 : 0).toBe(people);
    }
  });
});

describe("a unit that owes citizens something", () => {
  let hr: ServiceContext;
  beforeAll(async () => {
    hr = contextOf(await anHr());
  });
  const closing = (unitId: string) => outcomeOf(deactivateUnit(hr, { unitId, version: 1 }));

  it("stays open while an application at its counter is under way", async () => {
    const counter = await aCounter();
    await db().employee.updateMany({ where: { unitId: counter.unit.id }, data: { unitId: null } });
    await db().placement.deleteMany({ where: { unitId: counter.unit.id } });
    const { id } = await registerApplication(
      contextOf(counter.officer, MONDAY_AT_TEN),
      anEntry(counter),
      applicationLetter,
    );
    expect(await closing(counter.unit.id)).toBe("REFUSED UNIT_HAS_APPLICATIONS");
    await takeStep(counter.officer, id, "reject", MONDAY_AT_TEN, "Berkasnya ganda.");
    expect(await closing(counter.unit.id)).toBe("OK");
    const late = registerApplication(
      contextOf(counter.officer, MONDAY_AT_TEN),
      anEntry(counter),
      applicationLetter,
    );
    expect(await outcomeOf(late)).toBe("REFUSED APPLICATION_SERVICE_CLOSED");
  });

  it("stays open before the minutes of its public dialogue are out", async () => {
    const unit = await aUnit();
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    const id = await anOpenConsultation(contextOf(head), unit.id);
    expect(await closing(unit.id)).toBe("REFUSED UNIT_HAS_DIALOGUES");
    await cancelConsultation(contextOf(head), { id, version: 2, reason: "Unit dilebur." }, participantLetter);
    expect(await closing(unit.id)).toBe("OK");
  });

  it("stays open before it has answered what it asked in the forum", async () => {
    const { unit, head, id } = await anOpenTopic();
    await db().employee.updateMany({ where: { unitId: unit.id }, data: { unitId: null } });
    await db().placement.deleteMany({ where: { unitId: unit.id } });
    expect(await closing(unit.id)).toBe("REFUSED UNIT_HAS_TOPICS");
    await withdrawTopic(head, { id, version: 1, reason: "Unit dilebur." });
    expect(await closing(unit.id)).toBe("OK");
  });

  it.each(["an application", "a dialogue"])("waits to be closed for %s that is on its way", async (what) => {
    const { unit, service, officer } = await aCounter();
    await db().employee.updateMany({ where: { unitId: unit.id }, data: { unitId: null } });
    await db().placement.deleteMany({ where: { unitId: unit.id } });
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    const [write, table] =
      what === "a dialogue"
        ? ([() => createConsultation(contextOf(head), consultationInput(unit.id)), "consultation"] as const)
        : ([
            () =>
              registerApplication(
                contextOf(officer, MONDAY_AT_TEN),
                anEntry({ unit, service, officer }),
                applicationLetter,
              ),
            "application",
          ] as const);
    const close = () => deactivateUnit(hr, { unitId: unit.id, version: 1 });
    const [written, closed] = await atTheWrite(table, [write, close]);
    expect([written === "OK", closed === "OK"]).not.toEqual([true, true]);
  });
});

describe("who keeps the tree", () => {
  const steps = {
    edit: (ctx: ServiceContext, unitId: string) =>
      editUnit(ctx, { unitId, version: 1, name: `Lain ${unitId}` }),
    deactivate: (ctx: ServiceContext, unitId: string) => deactivateUnit(ctx, { unitId, version: 1 }),
    reactivate: (ctx: ServiceContext, unitId: string) => reactivateUnit(ctx, { unitId, version: 1 }),
  };
  const names = Object.keys(steps) as (keyof typeof steps)[];
  /** A unit on which the step succeeds. */
  async function aUnitFor(step: keyof typeof steps) {
    const { id } = await aUnit();
    return db().workUnit.update({ where: { id }, data: { isActive: step !== "reactivate" } });
  }

  it.each(names)("is HR alone: others find no unit to %s", async (step) => {
    const unit = await aUnitFor(step);
    for (const [who, viewer] of await holdersOf(rolesBut("HR"), unit)) {
      expect([who, await outcomeOf(steps[step](contextOf(viewer), unit.id))]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await unitNow(unit.id)).toEqual(unit);
    expect(await outcomeOf(steps[step](contextOf(await anHr()), unit.id))).toBe("OK");
  });

  it("is HR alone: others add no unit, neither at the root nor below their own", async () => {
    const unit = await aUnit();
    for (const [who, viewer] of await holdersOf(rolesBut("HR"), unit)) {
      for (const parent of [{ parentId: unit.id }, {}]) {
        const call = createUnit(contextOf(viewer), { id: randomUUID(), name: "Bidang X", ...parent });
        expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
      }
    }
    expect(await db().workUnit.count({ where: { name: "Bidang X" } })).toBe(0);
  });

  it.each(names)("changes a unit once of two who %s it at once", async (step) => {
    const unit = await aUnitFor(step);
    const people = [contextOf(await anHr()), contextOf(await anHr())];
    const both = await atTheWrite(
      "work_unit",
      people.map((ctx) => () => steps[step](ctx, unit.id)),
    );
    // They queue for the tree, so the slower one finds what the faster one left.
    const late = {
      edit: "CONFLICT",
      deactivate: "REFUSED UNIT_CLOSED_ALREADY",
      reactivate: "REFUSED UNIT_OPEN_ALREADY",
    };
    expect(both.toSorted()).toEqual(["OK", late[step]].toSorted());
    expect(await auditsOf(`unit.${step}`, unit.id)).toHaveLength(1);
  });

  it.each(names.filter((name) => name !== "edit"))(
    "is a conflict when %s was seen in an old version",
    async (step) => {
      const unit = await aUnitFor(step);
      await db().workUnit.update({ where: { id: unit.id }, data: { version: 2 } });
      expect(await outcomeOf(steps[step](contextOf(await anHr()), unit.id))).toBe("CONFLICT");
      expect(await outcomeOf(steps[step](contextOf(await anHr()), randomUUID()))).toBe("NOT_FOUND");
    },
  );

  it("shows each viewer their part of the tree, parents first", async () => {
    const top = await aUnit({ name: "A Puncak" });
    const child = await aUnit({ name: "B Anak", parent: top });
    const officer = await aUnitHr(top);
    const rows = await listUnits(officer);
    expect(rows?.map(({ id, depth }) => [id, depth])).toEqual([
      [top.id, 0],
      [child.id, 1],
    ]);
    expect(await unitPage(officer, child.id)).toMatchObject({ above: [{ id: top.id }], mayEdit: false });
    expect(await unitPage(officer, (await aUnit()).id)).toBeNull();
    expect(await listUnits(viewerOf(await anEmployee()))).toBeNull();
  });
});
