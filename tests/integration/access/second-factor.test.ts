import { afterAll, describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { secondFactorState } from "@/lib/queries/access/second-factor-state";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { disableSecondFactor } from "@/lib/services/access/disable-second-factor";
import { renewRecoveryCodes } from "@/lib/services/access/renew-recovery-codes";
import { showCode } from "@/lib/services/access/show-code";
import {
  aPersonWithPassword,
  aSignedInPerson,
  halfMinute,
  paired,
  signedIn,
  withSecondFactor,
} from "@/tests/factories/accounts";
import { contextOf, grantRole } from "@/tests/factories/people";

afterAll(async () => {
  await stopSender();
});

const load = (sessionId: string) => loadSession(sessionId, new Date(halfMinute(1)), "2026-06-15");
const WRONG = { code: "REFUSED", reasons: ["WRONG_CODE"] };

describe("turning the second factor on", () => {
  it("takes a right code, gives ten recovery codes and keeps only their digests", async () => {
    const viewer = await aSignedInPerson();
    const codeAt = await paired(viewer);
    const wrong = codeAt(40);
    await expect(
      confirmSecondFactor(contextOf(viewer, halfMinute(0)), { code: wrong }),
    ).rejects.toMatchObject(WRONG);
    expect((await load(viewer.sessionId))?.mustShowCode).toBe(false);

    const { recoveryCodes } = await confirmSecondFactor(contextOf(viewer, halfMinute(0)), {
      code: codeAt(0),
    });
    expect(new Set(recoveryCodes).size).toBe(10);
    const stored = await db().recoveryCode.findMany({ where: { accountId: viewer.accountId } });
    expect(stored).toHaveLength(10);
    expect(stored.some(({ hash }) => recoveryCodes.includes(hash))).toBe(false);
    expect((await load(viewer.sessionId))?.mustShowCode).toBe(false);
    const account = await db().account.findUniqueOrThrow({ where: { id: viewer.accountId } });
    expect(account.totpCipher).toMatch(/^test:/);

    await expect(beginSecondFactor(contextOf(viewer, halfMinute(2)))).rejects.toMatchObject({
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
    const viewer = await aSignedInPerson();
    await expect(
      confirmSecondFactor(contextOf(viewer, halfMinute(0)), { code: "123456" }),
    ).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_NOT_BEGUN"],
    });
  });

  it("stands before the portal of HR and administrators until it is done", async () => {
    const viewer = await aSignedInPerson();
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(false);
    await grantRole(viewer.employeeId, "HR");
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(true);
    await withSecondFactor(viewer);
    expect((await load(viewer.sessionId))?.mustEnrolSecondFactor).toBe(false);
  });
});

describe("showing a code", () => {
  it("opens a new session with a code of this half minute or a neighbouring one, each once", async () => {
    const person = await aPersonWithPassword();
    const { codeAt } = await withSecondFactor(await signedIn(person));
    const next = await signedIn(person);
    expect((await load(next.sessionId))?.mustShowCode).toBe(true);

    // The code that paired the application is spent, and one of two minutes ago is too old.
    await expect(showCode(contextOf(next, halfMinute(1)), { code: codeAt(0) })).rejects.toMatchObject(WRONG);
    await expect(showCode(contextOf(next, halfMinute(6)), { code: codeAt(2) })).rejects.toMatchObject(WRONG);
    const both = await Promise.allSettled([
      showCode(contextOf(next, halfMinute(9)), { code: codeAt(10) }),
      showCode(contextOf(next, halfMinute(9)), { code: codeAt(10) }),
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
    const viewer = await aSignedInPerson();
    const { recoveryCodes } = await withSecondFactor(viewer);
    const [code = ""] = recoveryCodes;
    await showCode(contextOf(viewer, halfMinute(3)), { code: ` ${code.toUpperCase().replace("-", " ")} ` });
    await expect(showCode(contextOf(viewer, halfMinute(4)), { code })).rejects.toMatchObject(WRONG);
    expect(await secondFactorState(viewer)).toMatchObject({ kind: "on", codesLeft: 9 });
  });

  it("does not take somebody else's codes", async () => {
    const [one, other] = [await aSignedInPerson(), await aSignedInPerson()];
    const { codeAt, recoveryCodes } = await withSecondFactor(one);
    await withSecondFactor(other);
    await expect(showCode(contextOf(other, halfMinute(2)), { code: codeAt(2) })).rejects.toMatchObject(WRONG);
    await expect(
      showCode(contextOf(other, halfMinute(2)), { code: recoveryCodes[0] ?? "" }),
    ).rejects.toMatchObject(WRONG);
  });

  it("stops after five wrong codes, also for a right one", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt } = await withSecondFactor(viewer);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(showCode(contextOf(viewer, halfMinute(2)), { code: codeAt(50) })).rejects.toMatchObject(
        WRONG,
      );
    }
    await expect(showCode(contextOf(viewer, halfMinute(2)), { code: codeAt(2) })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });
});

describe("looking after the second factor", () => {
  it("renews the recovery codes with a code; the old ones are void", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt, recoveryCodes: old } = await withSecondFactor(viewer);
    const renewed = await renewRecoveryCodes(contextOf(viewer, halfMinute(2)), { code: codeAt(2) });
    expect(renewed.recoveryCodes.some((code) => old.includes(code))).toBe(false);
    await expect(showCode(contextOf(viewer, halfMinute(3)), { code: old[0] ?? "" })).rejects.toMatchObject(
      WRONG,
    );
    await expect(
      showCode(contextOf(viewer, halfMinute(3)), { code: renewed.recoveryCodes[0] ?? "" }),
    ).resolves.toBeUndefined();
  });

  it("is turned off with a code, but not by whom a role demands it of", async () => {
    const viewer = await aSignedInPerson();
    await expect(
      disableSecondFactor(contextOf(viewer, halfMinute(0)), { code: "123456" }),
    ).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_OFF"],
    });
    const { codeAt } = await withSecondFactor(viewer);
    const asHr = { ...viewer, roles: [...viewer.roles, { role: "HR" }] } as const;
    await expect(
      disableSecondFactor(contextOf(asHr, halfMinute(2)), { code: codeAt(2) }),
    ).rejects.toMatchObject({
      reasons: ["SECOND_FACTOR_REQUIRED"],
    });
    await disableSecondFactor(contextOf(viewer, halfMinute(2)), { code: codeAt(2) });
    expect(await secondFactorState(viewer)).toEqual({ kind: "off" });
    expect(await db().recoveryCode.count({ where: { accountId: viewer.accountId } })).toBe(0);
  });
});
