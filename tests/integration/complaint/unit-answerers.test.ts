import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { mayActOnComplaint } from "@/lib/permissions/complaint-access";
import type { GrantedRole } from "@/lib/permissions/roles";
import { assignableUnits, complaintUnits } from "@/lib/queries/complaint/complaint-units";
import { findComplaint } from "@/lib/queries/complaint/find-complaint";
import { answerComplaint } from "@/lib/services/complaint/answer-complaint";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { reporterLetter } from "@/lib/text/complaint";
import { officerWords, stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, seenComplaint } from "@/tests/factories/complaints";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";

type Unit = Awaited<ReturnType<typeof aUnit>>;

let root: Unit;
beforeAll(async () => {
  root = await aUnit({ name: "Pemerintah Contoh" });
});

async function holder(role: GrantedRole, unit: Unit) {
  const employee = await anEmployee({ unitId: unit.id });
  const grant = await grantRole(employee.id, role, unit.id);
  return { employee, grant, viewer: viewerOf(employee, [{ role, unitPath: unit.path }]) };
}

const isAnswered = async ({ id }: Unit) =>
  (await assignableUnits()).find((unit) => unit.id === id)?.isAnswered;

describe("whether anybody answers in a unit", () => {
  it("takes who leads it and who leads a unit above it, as the rights do", async () => {
    const [office, other] = [await aUnit({ parent: root }), await aUnit({ parent: root })];
    const [ward, section] = [await aUnit({ parent: office }), await aUnit({ parent: other })];
    const { viewer } = await holder("UNIT_HEAD", office);
    const sectionHead = await holder("UNIT_HEAD", section);
    for (const unit of [office, ward, other, section]) {
      const record = { isAboutOfficer: false, subjectIds: [], unitPath: unit.path };
      const may = [viewer, sectionHead.viewer].some((head) => mayActOnComplaint(head, "answer", record));
      expect([unit.name, await isAnswered(unit)]).toEqual([unit.name, may]);
    }
    expect(await isAnswered(ward)).toBe(true);
    expect(await isAnswered(other)).toBe(false);
  });

  it("takes nobody whose role was taken back, who left, or who keeps the roster of the unit", async () => {
    const unit = await aUnit({ parent: root });
    await holder("UNIT_HR", unit);
    expect(await isAnswered(unit)).toBe(false);
    const { employee, grant } = await holder("UNIT_HEAD", unit);
    expect(await isAnswered(unit)).toBe(true);
    await db().employee.update({ where: { id: employee.id }, data: { state: "INACTIVE" } });
    expect(await isAnswered(unit)).toBe(false);
    await db().employee.update({ where: { id: employee.id }, data: { state: "ACTIVE" } });
    await db().grant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
    expect(await isAnswered(unit)).toBe(false);
  });

  it("tells the coordinator alone: the citizen chooses of the same units and reads nothing of it", async () => {
    const names = (units: readonly { readonly id: string; readonly name: string }[]) =>
      units.map(({ id, name }) => ({ id, name }));
    const offered = await complaintUnits();
    expect(offered).toEqual(names(await assignableUnits()));
    expect(new Set(offered.flatMap((unit) => Object.keys(unit)))).toEqual(new Set(["id", "name"]));
  });
});

describe("a complaint that lies with a unit where nobody answers", () => {
  it("says so until the role is given, and is answered by the coordinator meanwhile", async () => {
    const desk = await aDesk();
    const { assign, start, verify } = stepsOf(desk);
    const deserted = await aUnit({ parent: root });
    const { id } = await aComplaint();
    const page = async () => (await findComplaint(desk.coordinator, id, "2026-06-16"))?.missing;
    await verify(id);
    expect(await page()).toBeNull();
    await assign(id, desk.unit.id);
    expect(await page()).toBeNull();
    await assign(id, deserted.id);
    expect(await page()).toBe("UNIT_HEAD");

    const { grant } = await holder("UNIT_HEAD", deserted);
    expect(await page()).toBeNull();
    await db().grant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
    expect(await page()).toBe("UNIT_HEAD");

    await start(id, desk.coordinator);
    await answerComplaint(
      contextOf(desk.coordinator, "2026-06-16T03:00:00Z"),
      { ...(await seenComplaint(id)), ...officerWords() },
      reporterLetter,
    );
    // Nobody owes an answer any more.
    expect(await page()).toBeNull();
  });
});

describe("a complaint about an officer", () => {
  it("says so while nobody but whom it concerns may look into it, whichever unit has a head", async () => {
    const desk = await aDesk();
    const { id } = await aComplaint({ isAboutOfficer: "on" });
    const page = async () => (await findComplaint(desk.coordinator, id, "2026-06-16"))?.missing;
    await stepsOf(desk).verify(id);
    await assignComplaint(contextOf(desk.coordinator, "2026-06-16T03:00:00Z"), {
      ...(await seenComplaint(id)),
      unitId: undefined,
      note: undefined,
    });
    expect(await page()).toBeNull();

    const others = { role: "INSPECTOR", employeeId: { not: desk.inspector.employeeId } } as const;
    await db().grant.updateMany({ where: others, data: { revokedAt: new Date() } });
    expect(await page()).toBeNull();
    await db().complaintSubject.create({ data: { complaintId: id, employeeId: desk.inspector.employeeId } });
    expect(await page()).toBe("INSPECTOR");
    await grantRole((await anEmployee()).id, "INSPECTOR");
    expect(await page()).toBeNull();
  });
});
