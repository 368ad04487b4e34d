import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { GUARDED_ROLES } from "@/lib/permissions/giving";
import { ROLES, type Role } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { chooseFirstPassword } from "@/lib/services/access/choose-first-password";
import { giveGrant } from "@/lib/services/access/give-grant";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { revokeGrant } from "@/lib/services/access/revoke-grant";
import { signIn } from "@/lib/services/access/sign-in";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, grantRole, syntheticNip, viewerOf } from "@/tests/factories/people";
import { anHrContext, type HrContext } from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});

const grantsOf = (employeeId: string) =>
  db().grant.findMany({ where: { employeeId }, orderBy: { id: "asc" } });
/** An open session of the person: a grant that is given or taken ends it. */
const aSession = (accountId: string) =>
  db().session.create({
    data: { accountId, createdAt: hr.now, lastSeenAt: hr.now, expiresAt: new Date("2027-01-01T00:00:00Z") },
  });
const everythingOf = async (employeeId: string) => ({
  grants: await grantsOf(employeeId),
  sessions: await db().session.findMany({ where: { account: { employeeId } } }),
});
/** Somebody who has chosen their own password, as a role that guards their account demands. */
async function withChosenPassword() {
  const person = await anEmployee();
  await db().account.update({ where: { employeeId: person.id }, data: { passwordHash: "x" } });
  return person;
}
const denied = ROLES.filter((role) => role !== "HR" && role !== "ADMINISTRATOR");

async function contextWith(role: Role) {
  const unit = await aUnit();
  const employee = await anEmployee({ unitId: unit.id });
  return contextOf(viewerOf(employee, [{ role, unitPath: unit.path }]));
}

const administrator = await contextWith("ADMINISTRATOR");

describe("give grant", () => {
  it("gives a role once of two at once, ends the person's sessions, and says who gave what", async () => {
    const person = await anEmployee();
    const session = await aSession(person.account?.id ?? "");
    const unit = await aUnit();
    const input = { nip: person.nip, role: "UNIT_HEAD", unitId: unit.id } as const;
    const both = await Promise.all([1, 2].map(() => outcomeOf(giveGrant(hr, input))));
    expect(both.sort()).toEqual(["OK", "REFUSED GRANT_ALREADY_HELD"]);
    const [grant, ...more] = await grantsOf(person.id);
    expect(more).toEqual([]);
    expect(grant).toMatchObject({ role: "UNIT_HEAD", unitId: unit.id, grantedById: hr.viewer.employeeId });
    expect(await db().session.findUnique({ where: { id: session.id } })).toMatchObject({ revokedAt: hr.now });
    const rows = await auditsOf("grant.give", grant?.id ?? "");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: hr.viewer.employeeId,
      aboutId: person.id,
      before: null,
      after: { role: "UNIT_HEAD", unitId: unit.id, endedSessions: 1 },
    });
  });

  it("is refused for somebody unknown, somebody out of service, and a unit that is not there", async () => {
    const inactive = await anEmployee();
    await db().employee.update({ where: { id: inactive.id }, data: { state: "INACTIVE" } });
    const person = await anEmployee();
    const unitId = crypto.randomUUID();
    const outcomes = [
      giveGrant(administrator, { nip: syntheticNip(), role: "INSPECTOR" }),
      giveGrant(administrator, { nip: inactive.nip, role: "INSPECTOR" }),
      giveGrant(hr, { nip: inactive.nip, role: "ADMINISTRATOR" }),
      giveGrant(hr, { nip: person.nip, role: "UNIT_HEAD", unitId }),
    ].map(outcomeOf);
    expect(await Promise.all(outcomes)).toEqual([
      "REFUSED EMPLOYEE_UNKNOWN",
      "REFUSED EMPLOYEE_NOT_ACTIVE",
      "REFUSED EMPLOYEE_NOT_ACTIVE ROLE_NOT_YOURS_TO_GIVE",
      "REFUSED ROLE_NEEDS_UNIT",
    ]);
    expect([...(await grantsOf(inactive.id)), ...(await grantsOf(person.id))]).toEqual([]);
  });

  it.each(GUARDED_ROLES)("gives the role %s, which opens much, by an administrator alone", async (role) => {
    const person = await withChosenPassword();
    const input = { nip: person.nip, role, ...(role === "UNIT_HR" ? { unitId: (await aUnit()).id } : {}) };
    expect(await outcomeOf(giveGrant(hr, input))).toBe("REFUSED ROLE_NOT_YOURS_TO_GIVE");
    expect(await outcomeOf(giveGrant(administrator, input))).toBe("OK");
  });

  it("changes nothing without its line in the trail", async () => {
    const person = await withChosenPassword();
    await aSession(person.account?.id ?? "");
    const before = await everythingOf(person.id);
    const write = giveGrant(withBrokenTrail(administrator), { nip: person.nip, role: "INSPECTOR" });
    await expectNothingWithoutTrail(write, () => everythingOf(person.id), before);
  });
});

describe("a role that guards an account", () => {
  const GUARDED = { role: "INSPECTOR" } as const;
  const accountOf = (employeeId: string) => db().account.findUniqueOrThrow({ where: { employeeId } });

  it("waits until its holder has chosen a password: what was printed before is known to others", async () => {
    const unit = await aUnit();
    const person = await anEmployee({ unitId: unit.id });
    const give = () => outcomeOf(giveGrant(administrator, { nip: person.nip, ...GUARDED }));
    expect(await give()).toBe("REFUSED PASSWORD_NOT_CHOSEN");
    const { temporaryPassword } = await resetByHr(
      hr,
      { employeeId: person.id, dropSecondFactor: false },
      () => ({ subject: "s", text: "t" }),
    );
    expect(await give()).toBe("REFUSED PASSWORD_NOT_CHOSEN");
    // To lead a unit guards nothing, so that heads get their role and their slip on one day.
    expect(await outcomeOf(giveGrant(hr, { nip: person.nip, role: "UNIT_HEAD", unitId: unit.id }))).toBe(
      "OK",
    );
    const { sessionId } = await signIn(contextOf(ANONYMOUS), {
      nip: person.nip,
      password: temporaryPassword,
    });
    const own = contextOf({ ...viewerOf(person), sessionId });
    await chooseFirstPassword(own, { newPassword: "Ombak-Tinggi-Bulan-Mei-7" });
    expect(await give()).toBe("OK");
  });

  it("ends the links that lie about, and a temporary password beside the identity of the provider", async () => {
    const person = await withChosenPassword();
    const { id: accountId } = await accountOf(person.id);
    await db().account.update({
      where: { id: accountId },
      data: { mustChangePassword: true, oidcSubject: `subjek-${person.nip}` },
    });
    await db().passwordReset.create({
      data: { accountId, tokenHash: person.nip, expiresAt: new Date("2027-01-01T00:00:00Z") },
    });
    await giveGrant(administrator, { nip: person.nip, ...GUARDED });
    expect(await accountOf(person.id)).toMatchObject({ passwordHash: null });
    expect(await db().passwordReset.findFirstOrThrow({ where: { accountId } })).toMatchObject({
      usedAt: hr.now,
    });
  });

  it("is not given beside a temporary password that is being printed", async () => {
    const person = await withChosenPassword();
    const print = () =>
      resetByHr(hr, { employeeId: person.id, dropSecondFactor: false }, () => ({ subject: "s", text: "t" }));
    const outcomes = await Promise.all([
      outcomeOf(print()),
      outcomeOf(giveGrant(administrator, { nip: person.nip, ...GUARDED })),
    ]);
    expect([
      ["OK", "REFUSED PASSWORD_NOT_CHOSEN"],
      ["REFUSED RESET_GUARDED_ROLE", "OK"],
    ]).toContainEqual(outcomes);
  });
});

describe("revoke grant", () => {
  it("takes a role once of two at once, and keeps in the trail what it was", async () => {
    const person = await anEmployee();
    const unit = await aUnit();
    const { id: grantId } = await grantRole(person.id, "UNIT_HEAD", unit.id);
    const session = await aSession(person.account?.id ?? "");
    const both = await Promise.all([1, 2].map(() => outcomeOf(revokeGrant(hr, { grantId }))));
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await grantsOf(person.id)).toMatchObject([
      { id: grantId, revokedAt: hr.now, revokedById: hr.viewer.employeeId },
    ]);
    expect(await db().session.findUnique({ where: { id: session.id } })).toMatchObject({ revokedAt: hr.now });
    const rows = await auditsOf("grant.revoke", grantId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: hr.viewer.employeeId,
      aboutId: person.id,
      before: { role: "UNIT_HEAD", unitId: unit.id },
      after: { endedSessions: 1 },
    });
  });

  it("is refused about oneself and about a role above one's own, and not found for one that is not there", async () => {
    const own = await grantRole(hr.viewer.employeeId, "UNIT_HEAD", (await aUnit()).id);
    const above = await grantRole((await anEmployee()).id, "ADMINISTRATOR");
    const selfAbove = await grantRole(hr.viewer.employeeId, "ADMINISTRATOR");
    const outcomes = [own.id, above.id, selfAbove.id, crypto.randomUUID()].map((grantId) =>
      outcomeOf(revokeGrant(hr, { grantId })),
    );
    expect(await Promise.all(outcomes)).toEqual([
      "REFUSED GRANT_ABOUT_SELF",
      "REFUSED ROLE_NOT_YOURS_TO_GIVE",
      "REFUSED GRANT_ABOUT_SELF ROLE_NOT_YOURS_TO_GIVE",
      "NOT_FOUND",
    ]);
  });

  it("changes nothing without its line in the trail", async () => {
    const person = await anEmployee();
    const { id: grantId } = await grantRole(person.id, "INSPECTOR");
    await aSession(person.account?.id ?? "");
    const before = await everythingOf(person.id);
    const write = revokeGrant(withBrokenTrail(administrator), { grantId });
    await expectNothingWithoutTrail(write, () => everythingOf(person.id), before);
  });
});

describe("who gives and takes roles", () => {
  it.each(denied)("is not %s, for whom there is no grant", async (role) => {
    const ctx = await contextWith(role);
    const person = await anEmployee();
    const { id: grantId } = await grantRole(person.id, "INSPECTOR");
    const before = await everythingOf(person.id);
    const give = { nip: person.nip, role: "COMPLAINT_COORDINATOR" } as const;
    expect(await outcomeOf(giveGrant(ctx, give))).toBe("NOT_FOUND");
    // Nor do they learn whether somebody with this number works here.
    expect(await outcomeOf(giveGrant(ctx, { ...give, nip: syntheticNip() }))).toBe("NOT_FOUND");
    expect(await outcomeOf(revokeGrant(ctx, { grantId }))).toBe("NOT_FOUND");
    expect(await everythingOf(person.id)).toEqual(before);
  });
});
