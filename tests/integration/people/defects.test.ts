import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { DEFECT_KINDS, type DefectKind } from "@/lib/domain/people/defect";
import { countDefects, listDefects } from "@/lib/queries/people/defects";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { addressNotice } from "@/lib/text/people-letters";
import { dateOf } from "@/lib/time";
import { anHr, aUnitHr, editOf, versionOf } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-06-15";

/** An office whose head is appraised by the Bupati, and one person with each defect. */
async function anOffice() {
  const unit = await aUnit();
  const member = () => anEmployee({ unitId: unit.id });
  const head = await member();
  await db().employee.update({ where: { id: head.id }, data: { isAppraisedOutside: true } });
  const officer = await aUnitHr(unit);
  const defects = async (kind: DefectKind) =>
    (await listDefects(officer, TODAY, { kind })).rows.map(({ id }) => id);
  return { unit, member, head, officer, defects };
}

describe("defects", () => {
  it("finds who has no appraiser, and no more once one is appointed or the person is appraised outside", async () => {
    const { member, head, officer, defects } = await anOffice();
    const [one, other] = [await member(), await member()];
    await appoint(one.id, head.id, "2026-07-01");
    expect((await defects("NO_APPRAISER")).sort()).toEqual([one.id, other.id].sort());
    const hr = contextOf(await anHr());
    const version = await versionOf(other.id);
    const appointment = { kind: "DEFINITIVE", startsOn: "2026-06-01" } as const;
    await appointAppraiser(hr, { employeeId: other.id, appraiserId: head.id, version, ...appointment });
    await editEmployee(hr, await editOf(one.id, { isAppraisedOutside: true }), addressNotice);
    expect(await defects("NO_APPRAISER")).toEqual([]);
    expect(await countDefects(officer, TODAY)).toMatchObject({ NO_APPRAISER: 0 });
  });

  it("finds an inactive appraiser, unless an acting one stands in", async () => {
    const { member, head, defects } = await anOffice();
    const gone = await anEmployee();
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    const [left, helped] = [await member(), await member()];
    await appoint(left.id, gone.id);
    await appoint(helped.id, gone.id);
    await db().appraiserAssignment.create({
      data: {
        employeeId: helped.id,
        appraiserId: head.id,
        kind: "PLT",
        startsOn: dateOf("2026-06-01"),
        endsOn: dateOf("2026-06-30"),
      },
    });
    expect(await defects("APPRAISER_INACTIVE")).toEqual([left.id]);
  });

  it("finds everybody in a circle, and nobody who only leads into it", async () => {
    const { member, defects } = await anOffice();
    const [a, b, c, outside] = [await member(), await member(), await member(), await member()];
    await appoint(a.id, b.id);
    await appoint(b.id, c.id);
    await appoint(c.id, a.id);
    await appoint(outside.id, a.id);
    expect((await defects("CYCLE")).sort()).toEqual([a.id, b.id, c.id].sort());
  });

  it("finds who has no placement today and whose unit is closed", async () => {
    const { unit, member, defects } = await anOffice();
    const person = await member();
    await db().placement.updateMany({
      where: { employeeId: person.id },
      data: { endsOn: dateOf("2026-06-14") },
    });
    expect(await defects("NO_PLACEMENT")).toEqual([person.id]);
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    expect(await defects("UNIT_INACTIVE")).toHaveLength(2);
  });

  it("counts what it lists, for HR everywhere and for an officer within the unit; others get nothing", async () => {
    const { member, officer } = await anOffice();
    const person = await member();
    const counts = await countDefects(officer, TODAY);
    for (const kind of DEFECT_KINDS) {
      const { rows } = await listDefects(officer, TODAY, { kind });
      expect(rows).toHaveLength(counts?.[kind] ?? -1);
    }
    const hr = await anHr();
    expect((await countDefects(hr, TODAY))?.NO_APPRAISER).toBeGreaterThan(counts?.NO_APPRAISER ?? 0);
    expect(await countDefects(viewerOf(person), TODAY)).toBeNull();
    expect((await listDefects(viewerOf(person), TODAY, { kind: "NO_APPRAISER" })).rows).toEqual([]);
  });
});
