import { describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import { countDefects } from "@/lib/queries/people/defects";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { anHr, aUnitHr, auditsOf, outsiders, versionOf } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const NOW = new Date("2026-06-15T03:00:00Z");
const TODAY = "2026-06-15";
const ending = (employeeId: string, version = 1) => ({
  employeeId,
  version,
  deactivatedOn: "2026-06-01",
  reason: "Pensiun",
});

async function aSession(accountId: string) {
  const expiresAt = new Date("2026-06-16T03:00:00Z");
  const session = await db().session.create({
    data: { accountId, createdAt: NOW, lastSeenAt: NOW, expiresAt },
  });
  return session.id;
}

describe("deactivate employee", () => {
  it("puts the person out at once, takes their roles and tells of those they appraised", async () => {
    const hr = await anHr();
    const unit = await aUnit();
    const person = await anEmployee({ unitId: unit.id });
    const [one, gone] = [await anEmployee({ unitId: unit.id }), await anEmployee({ unitId: unit.id })];
    await appoint(one.id, person.id);
    await appoint(gone.id, person.id);
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    await grantRole(person.id, "UNIT_HEAD", unit.id);
    const session = await aSession(person.account?.id ?? "");
    expect((await loadSession(session, NOW, TODAY))?.viewer.employeeId).toBe(person.id);

    const { appraisees } = await deactivateEmployee(contextOf(hr), ending(person.id));
    expect(appraisees).toBe(1);
    expect(await loadSession(session, NOW, TODAY)).toBeNull();
    expect(await db().session.findUniqueOrThrow({ where: { id: session } })).toMatchObject({
      revokedAt: NOW,
    });
    expect(await db().grant.count({ where: { employeeId: person.id, revokedAt: null } })).toBe(0);
    const officer = await aUnitHr(unit);
    expect(await countDefects(officer, TODAY)).toMatchObject({ APPRAISER_INACTIVE: 1 });
    expect(await auditsOf("employee.deactivate", person.id)).toMatchObject([
      {
        before: { state: "ACTIVE", roles: ["UNIT_HEAD"] },
        after: { state: "INACTIVE", reason: "Pensiun", endedSessions: 1, appraisees: 1 },
      },
    ]);
  });

  it("refuses a day to come, somebody who is out already, whom one could not give their role, and who rates one", async () => {
    const hr = contextOf(await anHr());
    const person = await anEmployee();
    const later = { ...ending(person.id), deactivatedOn: "2026-06-16" };
    await expectFailure(deactivateEmployee(hr, later), "REFUSED", ["DEACTIVATED_IN_FUTURE"]);
    await grantRole(person.id, "ADMINISTRATOR");
    const above = deactivateEmployee(hr, ending(person.id));
    await expectFailure(above, "REFUSED", ["DEACTIVATION_ABOVE_OWN_ROLES"]);
    await db().grant.updateMany({ where: { employeeId: person.id }, data: { revokedAt: NOW } });
    const appraised = await anEmployee();
    await appoint(appraised.id, person.id);
    const asAppraised = contextOf(viewerOf(appraised, [{ role: "HR" }]));
    const rater = deactivateEmployee(asAppraised, ending(person.id));
    await expectFailure(rater, "REFUSED", ["DEACTIVATION_OWN_RATER"]);
    await deactivateEmployee(hr, ending(person.id));
    await expectFailure(deactivateEmployee(hr, ending(person.id, 2)), "REFUSED", ["DEACTIVATED_ALREADY"]);
  });

  it("does not exist for anybody else", async () => {
    const unit = await aUnit();
    const { id } = await anEmployee({ unitId: unit.id });
    for (const [, viewer] of await outsiders(id, unit)) {
      await expectFailure(deactivateEmployee(contextOf(viewer), ending(id)), "NOT_FOUND");
      await expectFailure(reactivateEmployee(contextOf(viewer), { employeeId: id, version: 1 }), "NOT_FOUND");
    }
    await deactivateEmployee(contextOf(await aUnitHr(unit)), ending(id));
  });

  it("is done once when two do it at once", async () => {
    const hr = contextOf(await anHr());
    const { id } = await anEmployee();
    const race = await raced([deactivateEmployee(hr, ending(id)), deactivateEmployee(hr, ending(id))]);
    expect(race.done).toBe(1);
    expect(await auditsOf("employee.deactivate", id)).toHaveLength(1);
  });
});

describe("reactivate employee", () => {
  it("takes the person back without their roles, and only who is out", async () => {
    const hr = contextOf(await anHr());
    const { id, unitId } = await anEmployee();
    const active = reactivateEmployee(hr, { employeeId: id, version: 1 });
    await expectFailure(active, "REFUSED", ["ACTIVE_ALREADY"]);
    await grantRole(id, "UNIT_HEAD", unitId ?? undefined);
    await deactivateEmployee(hr, ending(id));
    const version = await versionOf(id);
    const race = await raced([1, 2].map(() => reactivateEmployee(hr, { employeeId: id, version })));
    expect(race.done).toBe(1);
    expect(await db().employee.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "ACTIVE",
      deactivatedOn: null,
    });
    expect(await db().grant.count({ where: { employeeId: id, revokedAt: null } })).toBe(0);
    expect(await auditsOf("employee.reactivate", id)).toHaveLength(1);
  });

  it("takes away what an older file left standing, and says so", async () => {
    const hr = contextOf(await anHr());
    const { id } = await anEmployee();
    await grantRole(id, "COMPLAINT_COORDINATOR");
    await db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    await reactivateEmployee(hr, { employeeId: id, version: await versionOf(id) });
    expect(await db().grant.count({ where: { employeeId: id, revokedAt: null } })).toBe(0);
    expect(await auditsOf("employee.reactivate", id)).toMatchObject([
      { before: { roles: ["COMPLAINT_COORDINATOR"] }, after: { roles: [] } },
    ]);
  });
});
