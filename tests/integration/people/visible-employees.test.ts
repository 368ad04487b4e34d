import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { can } from "@/lib/permissions/can";
import { seesDirectory } from "@/lib/permissions/directory";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer, HeldRole } from "@/lib/permissions/viewer";
import { employeePage } from "@/lib/queries/people/employee-page";
import { searchEmployees } from "@/lib/queries/people/search-employees";
import { visibleEmployees } from "@/lib/queries/people/visible-employees";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { addressNotice } from "@/lib/text/people-letters";
import { dateOf, dayOf } from "@/lib/time";
import { anHr, aUnitHr, editOf } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-06-15";
type Employee = Awaited<ReturnType<typeof anEmployee>>;
let units: Awaited<ReturnType<typeof aUnit>>[];
let people: Employee[];

/** A small office: three units in a line and one beside, people in each, appraisers of every kind. */
beforeAll(async () => {
  const top = await aUnit();
  const middle = await aUnit({ parent: top });
  units = [top, middle, await aUnit({ parent: middle }), await aUnit()];
  people = [];
  for (const unit of units)
    people.push(await anEmployee({ unitId: unit.id }), await anEmployee({ unitId: unit.id }));
  const [a, b, c, d, e] = people.map(({ id }) => id) as [string, string, string, string, string];
  await appoint(b, a);
  await appoint(c, a);
  await appoint(d, a, "2026-06-16");
  const acting = { kind: "PLT", startsOn: dateOf("2026-06-01"), endsOn: dateOf("2026-06-30") } as const;
  await db().appraiserAssignment.create({ data: { employeeId: c, appraiserId: e, ...acting } });
  const over = { kind: "PLH", startsOn: dateOf("2026-06-01"), endsOn: dateOf("2026-06-14") } as const;
  await db().appraiserAssignment.create({ data: { employeeId: b, appraiserId: e, ...over } });
});

async function factsOf(person: Employee) {
  const rows = await db().appraiserAssignment.findMany({ where: { employeeId: person.id } });
  const spans = rows.map((row) => ({
    ...row,
    startsOn: dayOf(row.startsOn),
    endsOn: row.endsOn ? dayOf(row.endsOn) : null,
  }));
  return {
    ownerId: person.id,
    unitPath: person.unit?.path ?? null,
    appraiserId: appraiserOn(spans, TODAY)?.appraiserId ?? null,
  };
}

describe("visible employees", () => {
  it("lists exactly those for whom can says yes, for every mixture of roles", async () => {
    const held = fc.record({ role: fc.constantFrom(...ROLES), unit: fc.nat(3) });
    const facts = await Promise.all(people.map(factsOf));
    await fc.assert(
      fc.asyncProperty(fc.nat(7), fc.uniqueArray(held, { maxLength: 3 }), async (who, roles) => {
        const viewer: EmployeeViewer = {
          ...viewerOf(people[who] as Employee),
          roles: roles.map(({ role, unit }): HeldRole => {
            const unitPath = units[unit]?.path;
            return role.startsWith("UNIT") && unitPath ? { role, unitPath } : { role };
          }),
        };
        for (const permission of [
          "people.read",
          "people.readPrivate",
          "people.edit",
          "appraiser.resolveReport",
        ] as const) {
          const listed = await db().employee.findMany({
            where: {
              AND: [{ id: { in: people.map(({ id }) => id) } }, visibleEmployees(viewer, TODAY, permission)],
            },
            select: { id: true },
          });
          const allowed = facts.filter((one) => can(viewer, permission, one)).map(({ ownerId }) => ownerId);
          expect(listed.map(({ id }) => id).sort()).toEqual(allowed.sort());
        }
      }),
      { numRuns: 80 },
    );
  });

  it("is nobody for a citizen", async () => {
    expect(await db().employee.count({ where: visibleEmployees({ kind: "anonymous" }, TODAY) })).toBe(0);
    expect(seesDirectory({ kind: "anonymous" })).toBe(false);
  });
});

describe("employee page", () => {
  it("opens for exactly those whom the list shows, for every role", async () => {
    const ids = people.map(({ id }) => id);
    for (const role of ROLES) {
      const held = role.startsWith("UNIT") ? { role, unitPath: units[1]?.path ?? "" } : { role };
      const viewer = viewerOf(people[0] as Employee, [held]);
      const listed: string[] = [];
      let after: string | undefined;
      do {
        const page = await searchEmployees(viewer, TODAY, { after });
        listed.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      const opened = await Promise.all(ids.map((id) => employeePage(viewer, id, TODAY)));
      const open = ids.filter((_, index) => opened[index] !== null);
      expect(ids.filter((id) => listed.includes(id))).toEqual(open);
    }
  });

  it("shows private data and the masked NIK to HR and the person, not to head, supervisor or inspector", async () => {
    const [unit] = units;
    const person = people[1];
    if (!unit || !person) throw new Error("no office");
    await editEmployee(
      contextOf(await anHr()),
      await editOf(person.id, { nik: "1701051203900009" }),
      addressNotice,
    );
    const page = (viewer: EmployeeViewer) => employeePage(viewer, person.id, TODAY);
    for (const viewer of [await anHr(), await aUnitHr(unit), viewerOf(person)]) {
      expect(await page(viewer)).toMatchObject({ private: { maskedNik: "1701••••••••0009" } });
    }
    const boss = people[0] as Employee;
    const readers = [
      viewerOf(boss, [{ role: "SUPERVISOR" }]),
      viewerOf(people[6] as Employee, [{ role: "INSPECTOR" }]),
      viewerOf(people[6] as Employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
    ];
    for (const viewer of readers) {
      expect(await page(viewer)).toMatchObject({ nip: person.nip, private: null, grants: [], account: null });
    }
    expect(await page(viewerOf(people[6] as Employee))).toBeNull();
  });

  it("offers nothing about oneself", async () => {
    const self = people[2] as Employee;
    const view = await employeePage(viewerOf(self, [{ role: "HR" }]), self.id, TODAY);
    expect(view?.may).toEqual({ edit: false, appoint: false, reset: false, deactivate: false });
  });

  it("does not offer to put out, or to open the account of, whom one could not give their role", async () => {
    const unit = await aUnit();
    const { id } = await anEmployee({ unitId: unit.id });
    await grantRole(id, "UNIT_HEAD", unit.id);
    const all = { edit: true, appoint: true, reset: true, deactivate: true };
    const mayOf = async (viewer: EmployeeViewer) => (await employeePage(viewer, id, TODAY))?.may;
    expect(await mayOf(await anHr())).toEqual(all);
    expect(await mayOf(await aUnitHr(unit))).toEqual({ ...all, reset: false, deactivate: false });
  });
});
