import { afterAll, describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { secondFactorState } from "@/lib/queries/access/second-factor-state";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { changePassword } from "@/lib/services/access/change-password";
import { chooseFirstPassword } from "@/lib/services/access/choose-first-password";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { disableSecondFactor } from "@/lib/services/access/disable-second-factor";
import { renewRecoveryCodes } from "@/lib/services/access/renew-recovery-codes";
import { revokeOtherSessions } from "@/lib/services/access/revoke-other-sessions";
import { revokeSession } from "@/lib/services/access/revoke-session";
import { showCode } from "@/lib/services/access/show-code";
import { signOut } from "@/lib/services/access/sign-out";
import {
  aPersonWithPassword,
  aSignedInPerson,
  halfMinute,
  NEW_PASSWORD,
  PASSWORD,
  paired,
  signedIn,
  withSecondFactor,
} from "@/tests/factories/accounts";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const account = (id: string) =>
  db().account.findUniqueOrThrow({
    where: { id },
    include: { recoveryCodes: { orderBy: { id: "asc" } }, sessions: { orderBy: { id: "asc" } } },
  });
const isLive = async ({ sessionId }: EmployeeViewer) =>
  (await loadSession(sessionId, new Date(halfMinute(1)), "2026-06-15")) !== null;
const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
const own = (viewer: EmployeeViewer, steps = 0) => contextOf(viewer, halfMinute(steps));

describe("one's own password", () => {
  it("is changed once of two at once, the other hears of a conflict", async () => {
    const viewer = await aSignedInPerson();
    const both = await atTheWrite(
      "account",
      [NEW_PASSWORD, "Lain-Lagi-Kopi-Senja-3"].map(
        (newPassword) => () => changePassword(own(viewer), { ...change, newPassword }),
      ),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    const trail = await auditsOf("account.changePassword", viewer.accountId);
    expect(trail).toMatchObject([{ actorId: viewer.employeeId, after: { reason: "own", endedSessions: 0 } }]);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain("argon2");
  });

  it("is chosen for the first time once of two at once", async () => {
    const viewer = await aSignedInPerson();
    await db().account.update({ where: { id: viewer.accountId }, data: { mustChangePassword: true } });
    const both = await atTheWrite(
      "account",
      [NEW_PASSWORD, "Lain-Lagi-Kopi-Senja-3"].map(
        (newPassword) => () => chooseFirstPassword(own(viewer), { newPassword }),
      ),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await auditsOf("account.changePassword", viewer.accountId)).toMatchObject([
      { after: { reason: "first" } },
    ]);
  });

  it("is refused with every reason, and nothing of it is kept", async () => {
    const viewer = await aSignedInPerson();
    const before = await account(viewer.accountId);
    const refused = (input: Partial<typeof change>) =>
      outcomeOf(changePassword(own(viewer), { ...change, ...input }));
    expect(await refused({ currentPassword: NEW_PASSWORD })).toBe("REFUSED WRONG_CURRENT_PASSWORD");
    expect(await refused({ newPassword: PASSWORD })).toBe("REFUSED PASSWORD_UNCHANGED");
    expect(await refused({ newPassword: viewer.nip })).toContain("PASSWORD_WEAK");
    expect(await account(viewer.accountId)).toEqual(before);
    expect(await auditsOf("account.changePassword", viewer.accountId)).toEqual([]);
  });

  it("is asked for ten times in a quarter of an hour, and then also a right one is refused", async () => {
    const viewer = await aSignedInPerson();
    const wrong = { ...change, currentPassword: "salah sekali" };
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1)
      outcomes.push(await outcomeOf(changePassword(own(viewer), wrong)));
    expect(new Set(outcomes)).toEqual(new Set(["REFUSED WRONG_CURRENT_PASSWORD"]));
    expect(await outcomeOf(changePassword(own(viewer), change))).toBe("RATE_LIMITED");
  });
});

const NOBODY = { accountId: "00000000-0000-4000-8000-000000000001" };
describe("an account that is gone", () => {
  it.each([
    ["changePassword", (viewer: EmployeeViewer) => changePassword(own(viewer), change)],
    [
      "chooseFirstPassword",
      (viewer: EmployeeViewer) => chooseFirstPassword(own(viewer), { newPassword: NEW_PASSWORD }),
    ],
    ["confirm", (viewer: EmployeeViewer) => confirmSecondFactor(own(viewer), { code: "123456" })],
    ["show", (viewer: EmployeeViewer) => showCode(own(viewer), { code: "123456" })],
    ["renew", (viewer: EmployeeViewer) => renewRecoveryCodes(own(viewer), { code: "123456" })],
    ["disable", (viewer: EmployeeViewer) => disableSecondFactor(own(viewer), { code: "123456" })],
    [
      "revokeSession",
      (viewer: EmployeeViewer) => revokeSession(own(viewer), { sessionId: viewer.sessionId }),
    ],
  ] as const)("is not found: %s", async (_, call) => {
    expect(await outcomeOf(call({ ...(await aSignedInPerson()), ...NOBODY }))).toBe("NOT_FOUND");
  });
});

describe("the second factor, twice at once", () => {
  it("is turned on once, also with two codes that are both right, and its ten recovery codes work", async () => {
    const viewer = await aSignedInPerson();
    const codeAt = await paired(viewer);
    const given: string[] = [];
    const both = await atTheWrite(
      "account",
      [0, 1].map((step) => async () => {
        const { recoveryCodes } = await confirmSecondFactor(own(viewer), { code: codeAt(step) });
        given.push(...recoveryCodes);
      }),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED SECOND_FACTOR_ON"]);
    expect(await auditsOf("account.enableSecondFactor", viewer.accountId)).toHaveLength(1);
    expect(given).toHaveLength(10);
    await showCode(own(viewer, 4), { code: given[0] ?? "" });
    expect(await secondFactorState(viewer)).toMatchObject({ kind: "on", codesLeft: 9 });
  });

  it("is turned off once, with two codes as well", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt } = await withSecondFactor(viewer);
    const both = await atTheWrite(
      "account",
      [2, 3].map((step) => () => disableSecondFactor(own(viewer, 2), { code: codeAt(step) })),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED SECOND_FACTOR_OFF"]);
    expect(await auditsOf("account.disableSecondFactor", viewer.accountId)).toHaveLength(1);
  });

  it("keeps no recovery code when it is turned off while they are renewed", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt } = await withSecondFactor(viewer);
    const outcomes = await atTheWrite("account", [
      () => disableSecondFactor(own(viewer, 2), { code: codeAt(2) }),
      () => renewRecoveryCodes(own(viewer, 2), { code: codeAt(3) }),
    ]);
    expect(outcomes).toContain("OK");
    const { totpConfirmedAt, recoveryCodes } = await account(viewer.accountId);
    expect(recoveryCodes).toHaveLength(totpConfirmedAt === null ? 0 : 10);
  });

  it("takes one code once, whatever it is for", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt } = await withSecondFactor(viewer);
    const code = codeAt(2);
    const both = await atTheWrite("account", [
      () => renewRecoveryCodes(own(viewer, 2), { code }),
      () => showCode(own(viewer, 2), { code }),
    ]);
    expect(both.toSorted()).toEqual(["OK", "REFUSED WRONG_CODE"]);
  });
});

describe("the second factor", () => {
  it("is not turned on, renewed, shown or begun out of turn", async () => {
    const viewer = await aSignedInPerson();
    const code = "123456";
    const off = "REFUSED SECOND_FACTOR_OFF";
    expect(await outcomeOf(showCode(own(viewer), { code }))).toBe(off);
    expect(await outcomeOf(renewRecoveryCodes(own(viewer), { code }))).toBe(off);
    expect(await outcomeOf(disableSecondFactor(own(viewer), { code }))).toBe(off);
    const { codeAt } = await withSecondFactor(viewer);
    const before = await account(viewer.accountId);
    const again = confirmSecondFactor(own(viewer, 2), { code: codeAt(2) });
    expect(await outcomeOf(again)).toBe("REFUSED SECOND_FACTOR_ON");
    expect(await outcomeOf(beginSecondFactor(own(viewer, 2)))).toBe("REFUSED SECOND_FACTOR_ON");
    expect(await account(viewer.accountId)).toEqual(before);
  });

  it("is shown by no session that is over, and its code is not spent by that", async () => {
    const viewer = await aSignedInPerson();
    const { codeAt } = await withSecondFactor(viewer);
    await signOut(own(viewer));
    expect(await outcomeOf(showCode(own(viewer, 2), { code: codeAt(2) }))).toBe("NOT_FOUND");
    const next = { ...viewer, sessionId: (await signedIn(await personOf(viewer))).sessionId };
    expect(await outcomeOf(showCode(own(next, 2), { code: codeAt(2) }))).toBe("OK");
  });
});

const personOf = ({ employeeId }: EmployeeViewer) =>
  db().employee.findUniqueOrThrow({ where: { id: employeeId }, include: { account: true } });

describe("sessions", () => {
  it("end once of two at once: one is a conflict, one a repeat, each with one line", async () => {
    const person = await aPersonWithPassword();
    const [one, other, third] = [await signedIn(person), await signedIn(person), await signedIn(person)];
    const revoke = () => revokeSession(own(third), { sessionId: one.sessionId });
    expect((await atTheWrite("session", [revoke, revoke])).toSorted()).toEqual(["CONFLICT", "OK"]);
    const out = () => signOut(own(other));
    expect(await atTheWrite("session", [out, out])).toEqual(["OK", "OK"]);
    const others = () => revokeOtherSessions(own(third));
    const fourth = await signedIn(person);
    expect(await atTheWrite("session", [others, others])).toEqual(["OK", "OK"]);
    expect(await Promise.all([one, other, third, fourth].map(isLive))).toEqual([false, false, true, false]);
    const { accountId } = third;
    expect(await auditsOf("account.revokeSession", accountId)).toMatchObject([
      { after: { sessionId: one.sessionId } },
      { after: { endedSessions: 1 } },
    ]);
    expect(await auditsOf("account.signOut", accountId)).toHaveLength(1);
  });

  it("are nobody else's to end", async () => {
    const [mine, theirs] = [await aSignedInPerson(), await aSignedInPerson()];
    const { sessionId } = theirs;
    expect(await outcomeOf(revokeSession(own(mine), { sessionId }))).toBe("NOT_FOUND");
    await signOut(own({ ...mine, sessionId }));
    await revokeOtherSessions(own(mine));
    expect(await isLive(theirs)).toBe(true);
    expect(await auditsOf("account.revokeSession", theirs.accountId)).toEqual([]);
  });
});
