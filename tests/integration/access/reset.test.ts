import { afterAll, describe, expect, it, vi } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import * as passwordHash from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { chooseFirstPassword } from "@/lib/services/access/choose-first-password";
import { createAccount } from "@/lib/services/access/create-account";
import { ensureAccount } from "@/lib/services/access/ensure-account";
import { requestReset } from "@/lib/services/access/request-reset";
import { resetDigest } from "@/lib/services/access/reset-digest";
import { resetPassword } from "@/lib/services/access/reset-password";
import { revokeOtherSessions } from "@/lib/services/access/revoke-other-sessions";
import { signIn } from "@/lib/services/access/sign-in";
import { signOut } from "@/lib/services/access/sign-out";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { answerResets, tokenOf, waitingResets } from "@/tests/support/letters";
import { queriesOf } from "@/tests/support/watched-queries";

const PASSWORD = "Pantai-Pasar-Bawah-9";
const NEW_PASSWORD = "Ombak-Tinggi-Bulan-Mei-7";
const NOW = "2026-06-15T03:00:00Z";
const minutesLater = (minutes: number): string =>
  new Date(new Date(NOW).getTime() + minutes * 60_000).toISOString();

afterAll(async () => {
  await stopSender();
});

const visitor = (address: string | null = null, at = NOW) => ({
  ...contextOf(ANONYMOUS, at),
  origin: { address, userAgent: "test", requestId: "t" },
});

async function withMail() {
  const person = await anEmployee();
  const email = `${person.nip}@contoh.go.id`;
  await db().employee.update({ where: { id: person.id }, data: { email } });
  await db().account.update({
    where: { employeeId: person.id },
    data: { passwordHash: await passwordHash.hashPassword(PASSWORD) },
  });
  return { ...person, email };
}

const lettersTo = (recipient: string) =>
  db().outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

async function tokenFor(person: { nip: string; email: string }): Promise<string> {
  await requestReset(visitor(), { nip: person.nip });
  await answerResets();
  const token = tokenOf((await lettersTo(person.email)).at(-1));
  if (!token) throw new Error("the letter carries no link");
  return token;
}

describe("a reset by mail", () => {
  it("changes the password once, ends every session and keeps only the token's digest", async () => {
    const person = await withMail();
    const { sessionId } = await signIn(visitor("10.1.0.1"), { nip: person.nip, password: PASSWORD });
    const token = await tokenFor(person);
    const row = await db().passwordReset.findUniqueOrThrow({ where: { tokenHash: resetDigest(token) } });
    expect(JSON.stringify(row)).not.toContain(token);

    const both = await Promise.allSettled([
      resetPassword(visitor(), { token, newPassword: NEW_PASSWORD }),
      resetPassword(visitor(), { token, newPassword: NEW_PASSWORD }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await loadSession(sessionId, new Date(NOW), "2026-06-15")).toBeNull();
    await expect(
      signIn(visitor("10.1.0.1"), { nip: person.nip, password: NEW_PASSWORD }),
    ).resolves.toBeDefined();
    await expect(signIn(visitor("10.1.0.1"), { nip: person.nip, password: PASSWORD })).rejects.toMatchObject({
      reasons: ["WRONG_CREDENTIALS"],
    });
    const trail = await db().auditEvent.findMany({ where: { aboutId: person.id } });
    expect(trail.filter(({ action }) => action === "account.resetPassword")).toHaveLength(1);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain(token);
  });

  it("is over after half an hour, for an unknown token and for a person no longer active", async () => {
    const person = await withMail();
    const token = await tokenFor(person);
    const over = { code: "REFUSED", reasons: ["RESET_LINK_OVER"] };
    const input = { token, newPassword: NEW_PASSWORD };
    await expect(resetPassword(visitor(null, minutesLater(31)), input)).rejects.toMatchObject(over);
    await expect(resetPassword(visitor(), { ...input, token: "tidak-ada" })).rejects.toMatchObject(over);
    await db().employee.update({ where: { id: person.id }, data: { state: "INACTIVE" } });
    await expect(resetPassword(visitor(), input)).rejects.toMatchObject(over);
    await db().employee.update({ where: { id: person.id }, data: { state: "ACTIVE" } });
    await expect(resetPassword(visitor(null, minutesLater(29)), input)).resolves.toBeUndefined();
  });

  it("answers alike whether or not a NIP exists or has an address, and mails three times an hour at most", async () => {
    const [person, withoutMail] = [await withMail(), await anEmployee()];
    for (const nip of [
      "197001012000011009",
      withoutMail.nip,
      person.nip,
      person.nip,
      person.nip,
      person.nip,
    ]) {
      await expect(requestReset(visitor("10.1.0.2"), { nip })).resolves.toBeUndefined();
    }
    await answerResets();
    expect(await lettersTo(person.email)).toHaveLength(3);
  });

  it("does the same work while one waits for the answer, whoever is asked for", async () => {
    const [person, disabled] = [await withMail(), await withMail()];
    await db().account.update({ where: { employeeId: disabled.id }, data: { isDisabled: true } });
    const nips = [person.nip, disabled.nip, (await anEmployee()).nip, "197001012000011010"];
    const queries: number[] = [];
    for (const nip of nips) {
      queries.push((await queriesOf(() => requestReset(visitor("10.1.0.12"), { nip }))).length);
    }
    expect(new Set(queries).size).toBe(1);
    expect(await lettersTo(person.email)).toEqual([]);
    expect((await waitingResets()).map(({ nip }) => nip)).toEqual(nips);

    await answerResets();
    expect(await lettersTo(person.email)).toHaveLength(1);
    expect(await lettersTo(disabled.email)).toEqual([]);
    const trail = await db().auditEvent.findMany({
      where: { action: "account.requestReset", address: "10.1.0.12" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ actorKind, after }) => [actorKind, after])).toEqual(
      nips.map((nip) => ["anonymous", { nip, mailed: nip === person.nip }]),
    );
  });

  it("refuses a password that is easy, personal or the old one, with every reason", async () => {
    const person = await withMail();
    const token = await tokenFor(person);
    const refused = async (newPassword: string) => {
      const failure = await resetPassword(visitor(), { token, newPassword }).catch((error) => error);
      return failure.reasons as readonly string[];
    };
    expect(await refused("1234567890")).toContain("PASSWORD_WEAK");
    expect(await refused("bengkulu selatan")).toContain("PASSWORD_WEAK");
    expect(await refused(person.nip)).toContain("PASSWORD_WEAK");
    expect(await refused(PASSWORD)).toEqual(["PASSWORD_UNCHANGED"]);
    await expect(resetPassword(visitor(), { token, newPassword: NEW_PASSWORD })).resolves.toBeUndefined();
  });
});

describe("an account", () => {
  it("is made without a password for the roster, and nobody can sign in with it", async () => {
    const person = await anEmployee();
    await db().account.delete({ where: { employeeId: person.id } });
    const first = await db().$transaction((tx) => ensureAccount(tx, person.id));
    const again = await db().$transaction((tx) => ensureAccount(tx, person.id));
    expect(again.id).toBe(first.id);
    await expect(signIn(visitor("10.1.0.3"), { nip: person.nip, password: "" })).rejects.toMatchObject({
      reasons: ["WRONG_CREDENTIALS"],
    });
  });

  it("is opened once from the command line, with a role, and asks for a new password", async () => {
    const person = await anEmployee();
    const system = contextOf({ kind: "system", name: "cli" } as const, NOW);
    const input = { nip: person.nip, role: "ADMINISTRATOR" } as const;
    const accountId = person.account?.id ?? "";
    // An invitation that whoever sent it could have read.
    await db().passwordReset.create({
      data: { accountId, tokenHash: person.nip, expiresAt: new Date("2027-01-01T00:00:00Z") },
    });
    const { temporaryPassword } = await createAccount(system, input);
    expect(await db().passwordReset.count({ where: { accountId, usedAt: null } })).toBe(0);
    const { sessionId } = await signIn(visitor("10.1.0.4"), { nip: person.nip, password: temporaryPassword });
    const session = await loadSession(sessionId, new Date(NOW), "2026-06-15");
    expect(session).toMatchObject({ mustChangePassword: true, mustEnrolSecondFactor: true });

    const own = contextOf({ ...viewerOf(person), sessionId }, NOW);
    await expect(chooseFirstPassword(own, { newPassword: temporaryPassword })).rejects.toMatchObject({
      reasons: ["PASSWORD_UNCHANGED"],
    });
    await chooseFirstPassword(own, { newPassword: NEW_PASSWORD });
    await expect(chooseFirstPassword(own, { newPassword: "Lain-Lagi-Kopi-Senja-3" })).rejects.toMatchObject({
      reasons: ["PASSWORD_ALREADY_CHOSEN"],
    });
    expect(await loadSession(sessionId, new Date(NOW), "2026-06-15")).toMatchObject({
      mustChangePassword: false,
    });

    await expect(createAccount(system, input)).rejects.toMatchObject({ reasons: ["ACCOUNT_EXISTS"] });
    await expect(createAccount(system, { nip: "197001012000011008" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const actions = (await db().auditEvent.findMany({ where: { aboutId: person.id } })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(
      expect.arrayContaining(["account.create", "grant.give", "account.changePassword"]),
    );
  });
});

describe("the first account of an empty Bina", () => {
  const system = contextOf({ kind: "system", name: "cli" } as const, NOW);

  it("comes with the person, from the NIP and a name, and the roster finds that person later", async () => {
    const nip = "198503122010012007";
    await createAccount(system, { nip, name: "Rina Wati", role: "ADMINISTRATOR" });
    const person = await db().employee.findUniqueOrThrow({
      where: { nip },
      include: { account: true, grants: true, placements: true },
    });
    expect(person).toMatchObject({
      name: "Rina Wati",
      sex: "FEMALE",
      kind: "PNS",
      state: "ACTIVE",
      unitId: null,
    });
    expect(person.searchText).toContain("rina wati 198503122010012007");
    expect(person.grants.map(({ role }) => role)).toEqual(["ADMINISTRATOR"]);
    const trail = await db().auditEvent.findMany({ where: { aboutId: person.id } });
    expect(trail.map(({ action }) => action).sort()).toEqual([
      "account.create",
      "employee.create",
      "grant.give",
    ]);
  });

  it("is refused for a number that is no NIP, and then nobody is written down", async () => {
    const wrong = createAccount(system, { nip: "198513122010012007", name: "Rina Wati" });
    await expect(wrong).rejects.toMatchObject({ code: "REFUSED", reasons: ["NIP_BIRTH_MONTH_INVALID"] });
    expect(await db().employee.count({ where: { nip: "198513122010012007" } })).toBe(0);
  });

  it("keeps the name that the roster gave", async () => {
    const person = await anEmployee();
    await db().account.delete({ where: { employeeId: person.id } });
    await createAccount(system, { nip: person.nip, name: "Nama Lain" });
    expect(await db().employee.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      name: person.name,
    });
  });
});

describe("sessions", () => {
  it("end one by one by signing out, or all others at once, and say so in the trail", async () => {
    const person = await withMail();
    const ids: string[] = [];
    for (let device = 0; device < 3; device += 1) {
      ids.push((await signIn(visitor("10.1.0.5"), { nip: person.nip, password: PASSWORD })).sessionId);
    }
    const [first = "", second = "", third = ""] = ids;
    const live = async (id: string) => (await loadSession(id, new Date(NOW), "2026-06-15")) !== null;
    await signOut(contextOf({ ...viewerOf(person), sessionId: first }, NOW));
    await signOut(contextOf({ ...viewerOf(person), sessionId: first }, NOW));
    expect([await live(first), await live(second), await live(third)]).toEqual([false, true, true]);
    const own = contextOf({ ...viewerOf(person), sessionId: third }, NOW);
    expect(await revokeOtherSessions(own)).toEqual({ endedSessions: 1 });
    expect(await revokeOtherSessions(own)).toEqual({ endedSessions: 0 });
    expect([await live(second), await live(third)]).toEqual([false, true]);
    const count = (action: string) => db().auditEvent.count({ where: { aboutId: person.id, action } });
    expect([await count("account.signOut"), await count("account.revokeSession")]).toEqual([1, 1]);
  });
});

describe("attempts", () => {
  it("hash as much for an unknown NIP as for a known one", async () => {
    const person = await withMail();
    const spy = vi.spyOn(passwordHash, "verifyPassword");
    const attempts = [person.nip, "197001012000011007"];
    for (const nip of attempts) {
      await signIn(visitor("10.1.0.6"), { nip, password: "salah sekali" }).catch(() => undefined);
    }
    expect(spy.mock.calls.map(([hash]) => hash === null)).toEqual([false, true]);
    spy.mockRestore();
  });

  it("from a device that signed in before are not blocked by somebody else's attack", async () => {
    const person = await withMail();
    const input = { nip: person.nip, password: PASSWORD };
    const { sessionId } = await signIn(visitor("10.1.0.7"), input);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await signIn(visitor("10.1.0.8"), { ...input, password: "salah sekali" }).catch(() => undefined);
    }
    await expect(signIn(visitor("10.1.0.8"), input)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await expect(signIn(visitor("10.1.0.8"), input, sessionId)).resolves.toBeDefined();
    // Another person's device is not a known one.
    const other = await withMail();
    const theirs = await signIn(visitor("10.1.0.9"), { nip: other.nip, password: PASSWORD });
    await expect(signIn(visitor("10.1.0.8"), input, theirs.sessionId)).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });

  it("are refused to an address that tries a hundred NIPs", async () => {
    const nips = Array.from({ length: 101 }, (_, n) => `19800101200001${String(n).padStart(4, "0")}`);
    const codes: string[] = [];
    for (const nip of nips) {
      await signIn(visitor("10.1.0.10"), { nip, password: "salah sekali" }).catch((error) =>
        codes.push(error.code),
      );
    }
    expect(codes.slice(0, 100).every((code) => code === "REFUSED")).toBe(true);
    expect(codes[100]).toBe("RATE_LIMITED");
  }, 60_000);
});
