import { Secret, TOTP } from "otpauth";
import { afterAll, describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { secondFactorState } from "@/lib/queries/access/second-factor-state";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { disableSecondFactor } from "@/lib/services/access/disable-second-factor";
import { renewRecoveryCodes } from "@/lib/services/access/renew-recovery-codes";
import { showCode } from "@/lib/services/access/show-code";
import { signIn } from "@/lib/services/access/sign-in";
import { anEmployee, contextOf, grantRole, viewerOf } from "@/tests/factories/people";

const PASSWORD = "Pantai-Pasar-Bawah-9";
const NOON = new Date("2026-06-15T05:00:00Z").getTime();
const STEP = 30_000;
const at = (steps: number): string => new Date(NOON + steps * STEP).toISOString();

afterAll(async () => {
  await stopSender();
});

async function aPersonSignedIn(): Promise<{ viewer: EmployeeViewer; nip: string }> {
  const person = await anEmployee();
  const passwordHash = await hashPassword(PASSWORD);
  await db().account.update({ where: { employeeId: person.id }, data: { passwordHash } });
  return { viewer: await signInAgain(person), nip: person.nip };
}

async function signInAgain(person: Parameters<typeof viewerOf>[0]): Promise<EmployeeViewer> {
  const visitor = { ...contextOf(ANONYMOUS, at(0)) };
  const { sessionId } = await signIn(visitor, { nip: person.nip, password: PASSWORD });
  return { ...viewerOf(person), sessionId };
}

/** Pairs an authenticator and gives the codes it would show. */
async function paired(viewer: EmployeeViewer) {
  await beginSecondFactor(contextOf(viewer, at(0)));
  const state = await secondFactorState(viewer);
  if (state.kind !== "pairing") throw new Error(`expected pairing, found ${state.kind}`);
  const totp = new TOTP({ secret: Secret.fromBase32(state.secret), digits: 6, period: 30 });
  return (steps: number): string => totp.generate({ timestamp: NOON + steps * STEP });
}

const enabled = async (viewer: EmployeeViewer) => {
  const codeAt = await paired(viewer);
  const { recoveryCodes } = await confirmSecondFactor(contextOf(viewer, at(0)), { code: codeAt(0) });
  return { codeAt, recoveryCodes };
};

const load = (sessionId: string) => loadSession(sessionId, new Date(at(1)), "2026-06-15");
const WRONG = { code: "REFUSED", reasons: ["WRONG_CODE"] };

describe("turning the second factor on", () => {
  it("takes a right code, gives ten recovery codes and keeps only their digests", async () => {
    const { viewer } = await aPersonSignedIn();
    const codeAt = await paired(viewer);
    const wrong = codeAt(40);
    await expect(confirmSecondFactor(contextOf(viewer, at(0)), { code: wrong })).rejects.toMatchObject(WRONG);
    expect((await load(viewer.sessionId))?.mustShowCode).toBe(false);

    const { recoveryCodes } = await confirmSecondFactor(contextOf(viewer, at(0)), { code: codeAt(0) });
    expect(new Set(recoveryCodes).size).toBe(10);
    const stored = await db().recoveryCode.findMany({ where: { accountId: viewer.accountId } });
    expect(stored).toHaveLength(10);
    expect(stored.some(({ hash }) => recoveryCodes.includes(hash))).toBe(false);
    expect((await load(viewer.sessionId))?.mustShowCode).toBe(false);
    const account = await db().account.findUniqueOrThrow({ where: { id: viewer.accountId } });
    expect(account.totpCipher).toMatch(/^test:/);

    await expect(beginSecondFactor(contextOf(viewer, at(2)))).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_ON"],
    });
    const trail = await db().auditEvent.findMany({
      where: { subjectId: viewer.accountId },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      "account.signIn",
      "account.beginSecondFactor",
      "account.signInFailed",
      "account.enableSecondFactor",
    ]);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain(recoveryCodes[0]);
  });

  it("is refused before it was begun", async () => {
    const { viewer } = await aPersonSignedIn();
    await expect(confirmSecondFactor(contextOf(viewer, at(0)), { code: "123456" })).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_NOT_BEGUN"],
    });
  });

  it("stands before the portal of HR and administrators until it is done", async () => {
    const { viewer } = await aPersonSignedIn();
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(false);
    await grantRole(viewer.employeeId, "HR");
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(true);
    await enabled(viewer);
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(false);
  });
});

describe("showing a code", () => {
  it("opens a new session with a code of this half minute or a neighbouring one, each once", async () => {
    const person = await anEmployee();
    await db().account.update({
      where: { employeeId: person.id },
      data: { passwordHash: await hashPassword(PASSWORD) },
    });
    const { codeAt } = await enabled(await signInAgain(person));
    const next = await signInAgain(person);
    expect((await load(next.sessionId))?.mustShowCode).toBe(true);

    // The code that paired the application is spent, and one of two minutes ago is too old.
    await expect(showCode(contextOf(next, at(1)), { code: codeAt(0) })).rejects.toMatchObject(WRONG);
    await expect(showCode(contextOf(next, at(6)), { code: codeAt(2) })).rejects.toMatchObject(WRONG);
    const both = await Promise.allSettled([
      showCode(contextOf(next, at(9)), { code: codeAt(10) }),
      showCode(contextOf(next, at(9)), { code: codeAt(10) }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await load(next.sessionId))?.mustShowCode).toBe(false);
    expect(
      await db().auditEvent.count({
        where: { subjectId: next.accountId, action: "account.showSecondFactor" },
      }),
    ).toBe(1);
  });

  it("takes a recovery code in place of it, once, however it is typed", async () => {
    const { viewer } = await aPersonSignedIn();
    const { recoveryCodes } = await enabled(viewer);
    const [code = ""] = recoveryCodes;
    await showCode(contextOf(viewer, at(3)), { code: ` ${code.toUpperCase().replace("-", " ")} ` });
    await expect(showCode(contextOf(viewer, at(4)), { code })).rejects.toMatchObject(WRONG);
    expect(await secondFactorState(viewer)).toMatchObject({ kind: "on", codesLeft: 9 });
  });

  it("does not take somebody else's codes", async () => {
    const [{ viewer: one }, { viewer: other }] = [await aPersonSignedIn(), await aPersonSignedIn()];
    const { codeAt, recoveryCodes } = await enabled(one);
    await enabled(other);
    await expect(showCode(contextOf(other, at(2)), { code: codeAt(2) })).rejects.toMatchObject(WRONG);
    await expect(showCode(contextOf(other, at(2)), { code: recoveryCodes[0] ?? "" })).rejects.toMatchObject(
      WRONG,
    );
  });

  it("stops after five wrong codes, also for a right one", async () => {
    const { viewer } = await aPersonSignedIn();
    const { codeAt } = await enabled(viewer);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(showCode(contextOf(viewer, at(2)), { code: codeAt(50) })).rejects.toMatchObject(WRONG);
    }
    await expect(showCode(contextOf(viewer, at(2)), { code: codeAt(2) })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });
});

describe("looking after the second factor", () => {
  it("renews the recovery codes with a code; the old ones are void", async () => {
    const { viewer } = await aPersonSignedIn();
    const { codeAt, recoveryCodes: old } = await enabled(viewer);
    const renewed = await renewRecoveryCodes(contextOf(viewer, at(2)), { code: codeAt(2) });
    expect(renewed.recoveryCodes.some((code) => old.includes(code))).toBe(false);
    await expect(showCode(contextOf(viewer, at(3)), { code: old[0] ?? "" })).rejects.toMatchObject(WRONG);
    await expect(
      showCode(contextOf(viewer, at(3)), { code: renewed.recoveryCodes[0] ?? "" }),
    ).resolves.toBeUndefined();
  });

  it("is turned off with a code, but not by whom a role demands it of", async () => {
    const { viewer } = await aPersonSignedIn();
    await expect(disableSecondFactor(contextOf(viewer, at(0)), { code: "123456" })).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_OFF"],
    });
    const { codeAt } = await enabled(viewer);
    const asHr = { ...viewer, roles: [...viewer.roles, { role: "HR" }] } as const;
    await expect(disableSecondFactor(contextOf(asHr, at(2)), { code: codeAt(2) })).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_REQUIRED"],
    });
    await disableSecondFactor(contextOf(viewer, at(2)), { code: codeAt(2) });
    expect(await secondFactorState(viewer)).toEqual({ kind: "off" });
    expect(await db().recoveryCode.count({ where: { accountId: viewer.accountId } })).toBe(0);
  });
});
