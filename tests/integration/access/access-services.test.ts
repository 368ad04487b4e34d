import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { listAccounts } from "@/lib/queries/access/list-accounts";
import { changePassword } from "@/lib/services/access/change-password";
import { giveGrant } from "@/lib/services/access/give-grant";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { revokeGrant } from "@/lib/services/access/revoke-grant";
import { revokeSession } from "@/lib/services/access/revoke-session";
import { signIn } from "@/lib/services/access/sign-in";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";

const PASSWORD = "Pantai-Pasar-Bawah-9";
let passwordHash = "";
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

afterAll(async () => {
  await stopSender();
});

const NOTICE = () => ({ subject: "Diatur ulang", text: "…" });
const visitor = (address: string) => ({
  ...contextOf(ANONYMOUS),
  origin: { address, userAgent: "test", requestId: "t" },
});

async function withPassword() {
  const employee = await anEmployee();
  await db().account.update({ where: { employeeId: employee.id }, data: { passwordHash } });
  return employee;
}
const load = (id: string) => loadSession(id, new Date("2026-06-15T03:10:00Z"), "2026-06-15");

describe("signing in", () => {
  it("opens a session that is gone with a revocation, a deactivation or a disabled account", async () => {
    const person = await withPassword();
    const { sessionId } = await signIn(visitor("10.0.0.1"), { nip: person.nip, password: PASSWORD });
    expect((await load(sessionId))?.viewer.employeeId).toBe(person.id);

    await db().employee.update({ where: { id: person.id }, data: { state: "INACTIVE" } });
    expect(await load(sessionId)).toBeNull();
    await db().employee.update({ where: { id: person.id }, data: { state: "ACTIVE" } });

    const stranger = contextOf(viewerOf(await anEmployee()));
    await expect(revokeSession(stranger, { sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const own = contextOf(viewerOf(person));
    const both = await Promise.allSettled([
      revokeSession(own, { sessionId }),
      revokeSession(own, { sessionId }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await load(sessionId)).toBeNull();
  });

  it("says the same of an unknown NIP, a wrong password and an account without one", async () => {
    const [known, without] = [await withPassword(), await anEmployee()];
    const attempts = [
      { nip: known.nip, password: "salah-sekali" },
      { nip: "197001012000011001", password: PASSWORD },
      { nip: without.nip, password: PASSWORD },
    ];
    for (const attempt of attempts) {
      await expect(signIn(visitor("10.0.0.2"), attempt)).rejects.toMatchObject({
        code: "REFUSED",
        reasons: ["WRONG_CREDENTIALS"],
      });
    }
    expect(await db().auditEvent.count({ where: { action: "account.signInFailed" } })).toBeGreaterThan(0);
  });

  it("slows an attack on one NIP, and lets colleagues behind the same address in", async () => {
    const [victim, colleague] = [await withPassword(), await withPassword()];
    const codes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await signIn(visitor("10.0.0.3"), { nip: victim.nip, password: "salah-sekali" }).catch((error) =>
        codes.push(error.code),
      );
    }
    expect(codes).toContain("RATE_LIMITED");
    await expect(
      signIn(visitor("10.0.0.3"), { nip: colleague.nip, password: PASSWORD }),
    ).resolves.toBeDefined();
  });
});

describe("passwords", () => {
  it("are changed with the present one only, and end every other session", async () => {
    const person = await withPassword();
    const other = await signIn(visitor("10.0.0.4"), { nip: person.nip, password: PASSWORD });
    const own = contextOf(viewerOf(person));
    const newPassword = "Ombak-Tinggi-Bulan-Mei-7";
    await expect(changePassword(own, { currentPassword: "salah", newPassword })).rejects.toMatchObject({
      reasons: ["WRONG_CURRENT_PASSWORD"],
    });
    await changePassword(own, { currentPassword: PASSWORD, newPassword });
    expect(await load(other.sessionId)).toBeNull();
    await expect(
      signIn(visitor("10.0.0.5"), { nip: person.nip, password: newPassword }),
    ).resolves.toBeDefined();
  });

  it.each(["with an account", "without one"])(
    "are reset once of two officers at once, for somebody %s: the second one gets no slip",
    async (which) => {
      const person = await anEmployee();
      if (which === "without one") await db().account.delete({ where: { employeeId: person.id } });
      const officers = [await anEmployee(), await anEmployee()].map((officer) =>
        contextOf(viewerOf(officer, [{ role: "HR" }])),
      );
      const row = (
        await listAccounts(officers[0]?.viewer ?? ANONYMOUS, "2026-06-15", { employeeId: person.id })
      )?.rows[0];
      const input = { employeeId: person.id, version: row?.version, dropSecondFactor: false };
      const slips: string[] = [];
      const outcomes = await Promise.all(
        officers.map((ctx) =>
          outcomeOf(
            resetByHr(ctx, input, NOTICE).then(({ temporaryPassword }) => slips.push(temporaryPassword)),
          ),
        ),
      );
      expect(outcomes.toSorted()).toEqual(["CONFLICT", "OK"]);
      const [slip = "", ...more] = slips;
      expect(more).toEqual([]);
      await expect(signIn(visitor("10.0.0.7"), { nip: person.nip, password: slip })).resolves.toBeDefined();
      const resets = { action: "account.resetByHr", aboutId: person.id };
      expect(await db().auditEvent.count({ where: resets })).toBe(1);
    },
  );

  it("are reset by HR for others, never for themselves or for somebody above", async () => {
    const unit = await aUnit();
    const person = await anEmployee({ unitId: unit.id });
    const officer = await anEmployee();
    const hr = contextOf(viewerOf(officer, [{ role: "HR" }]));
    const input = (employeeId: string) => ({ employeeId, dropSecondFactor: false });
    const { temporaryPassword } = await resetByHr(hr, input(person.id), NOTICE);
    const { sessionId } = await signIn(visitor("10.0.0.6"), { nip: person.nip, password: temporaryPassword });
    expect((await load(sessionId))?.mustChangePassword).toBe(true);

    await expect(resetByHr(hr, input(officer.id), NOTICE)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const administrator = await anEmployee();
    await grantRole(administrator.id, "ADMINISTRATOR");
    await expect(resetByHr(hr, input(administrator.id), NOTICE)).rejects.toMatchObject({
      reasons: ["RESET_GUARDED_ROLE"],
    });
    const elsewhere = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: "lain/" }]));
    await expect(resetByHr(elsewhere, input(person.id), NOTICE)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const within = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: unit.path }]));
    await expect(resetByHr(within, input(person.id), NOTICE)).resolves.toBeDefined();
    expect(await db().auditEvent.count({ where: { action: "account.resetByHr", aboutId: person.id } })).toBe(
      2,
    );
  });
});

describe("grants", () => {
  it("are given and taken by HR, put the person out at once, once, and not to themselves or above", async () => {
    const person = await withPassword();
    const officer = await anEmployee();
    const unit = await aUnit();
    const hr = contextOf(viewerOf(officer, [{ role: "HR" }]));
    const { sessionId } = await signIn(visitor("10.0.0.7"), { nip: person.nip, password: PASSWORD });
    const { grantId } = await giveGrant(hr, { nip: person.nip, role: "UNIT_HEAD", unitId: unit.id });
    expect(await load(sessionId)).toBeNull();
    const again = await signIn(visitor("10.0.0.7"), { nip: person.nip, password: PASSWORD });
    expect((await load(again.sessionId))?.viewer.roles).toContainEqual({
      role: "UNIT_HEAD",
      unitPath: unit.path,
    });

    await expect(
      giveGrant(hr, { nip: person.nip, role: "UNIT_HEAD", unitId: unit.id }),
    ).rejects.toMatchObject({
      reasons: ["GRANT_ALREADY_HELD"],
    });
    await expect(
      giveGrant(hr, { nip: officer.nip, role: "UNIT_HEAD", unitId: unit.id }),
    ).rejects.toMatchObject({
      reasons: ["GRANT_ABOUT_SELF"],
    });
    await expect(giveGrant(hr, { nip: person.nip, role: "ADMINISTRATOR" })).rejects.toMatchObject({
      reasons: ["ROLE_NOT_YOURS_TO_GIVE"],
    });
    await expect(giveGrant(hr, { nip: person.nip, role: "UNIT_HEAD" })).rejects.toMatchObject({
      reasons: ["ROLE_NEEDS_UNIT"],
    });
    const stranger = contextOf(viewerOf(person));
    await expect(giveGrant(stranger, { nip: officer.nip, role: "HR" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(revokeGrant(stranger, { grantId })).rejects.toMatchObject({ code: "NOT_FOUND" });

    const both = await Promise.allSettled([revokeGrant(hr, { grantId }), revokeGrant(hr, { grantId })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await load(again.sessionId)).toBeNull();
    const last = await signIn(visitor("10.0.0.7"), { nip: person.nip, password: PASSWORD });
    expect((await load(last.sessionId))?.viewer.roles).toMatchObject([{ role: "STAFF" }]);
    expect(await db().auditEvent.count({ where: { subjectId: grantId } })).toBe(2);
  });
});
