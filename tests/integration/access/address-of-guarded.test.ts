import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { ownAddress } from "@/lib/queries/access/own-address";
import { askAddressLetter } from "@/lib/services/access/ask-address-letter";
import { confirmAddress } from "@/lib/services/access/confirm-address";
import { giveGrant } from "@/lib/services/access/give-grant";
import { requestReset } from "@/lib/services/access/request-reset";
import { revokeGrant } from "@/lib/services/access/revoke-grant";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { addressLetter } from "@/lib/text/access-letters";
import { addressNotice } from "@/lib/text/people-letters";
import { aPersonWithPassword } from "@/tests/factories/accounts";
import { anHr, editOf } from "@/tests/factories/hr";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure } from "@/tests/support/expect-failure";
import { answerResets, secretOf } from "@/tests/support/letters";

afterAll(stopSender);

const fresh = (name: string) => `${name}.${crypto.randomUUID()}@contoh.go.id`;
const lettersTo = (recipient: string) =>
  db().outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });
const openingLettersTo = async (recipient: string) =>
  (await lettersTo(recipient)).filter((letter) => secretOf(letter).includes("/masuk/atur-ulang/"));

async function anAdministrator(): Promise<EmployeeViewer> {
  return viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
}

/** A colleague who chose their own password; an HR officer has put an address of their own on file for them. */
async function colleagueWithAddressOf(hr: EmployeeViewer) {
  const person = await aPersonWithPassword();
  const email = fresh("milik-sdm");
  const input = { ...(await editOf(person.id)), email };
  await editEmployee(contextOf(hr), input, addressNotice);
  return { ...person, email };
}

const makeOfficer = async (nip: string, role: "HR" | "INSPECTOR" = "HR") =>
  giveGrant(contextOf(await anAdministrator()), { nip, role });

async function forget(nip: string): Promise<void> {
  await requestReset(contextOf(ANONYMOUS), { nip });
  await answerResets();
}

const asOfficer = (person: Parameters<typeof viewerOf>[0]) => viewerOf(person, [{ role: "HR" }]);

/** The token of the newest letter that asks whether the address is theirs. */
async function addressTokenTo(recipient: string): Promise<string> {
  const letter = (await lettersTo(recipient)).at(-1);
  return /\/akun\/surel\/(\S+)/.exec(secretOf(letter))?.[1] ?? "";
}

async function askedOfficer() {
  const person = await aPersonWithPassword();
  const email = fresh("sendiri");
  await db().employee.update({ where: { id: person.id }, data: { email } });
  await makeOfficer(person.nip);
  const viewer = asOfficer(person);
  await askAddressLetter(contextOf(viewer), addressLetter);
  return { ...person, email, viewer, token: await addressTokenTo(email) };
}

describe("the address of whoever holds a guarded role", () => {
  it("that HR put on file before opens nothing: no letter goes to it", async () => {
    const hr = await anHr();
    const person = await colleagueWithAddressOf(hr);
    await forget(person.nip);
    expect(await openingLettersTo(person.email)).toHaveLength(1);

    await makeOfficer(person.nip);
    await forget(person.nip);
    const letters = await openingLettersTo(person.email);
    expect(letters).toEqual([]);
    const trail = await db().auditEvent.findFirst({
      where: { action: "account.requestReset", aboutId: person.id },
      orderBy: { id: "desc" },
    });
    expect(trail?.after).toEqual({ nip: person.nip, mailed: false });
  });

  it("counts once its owner, signed in, took the link of a letter to it", async () => {
    const { viewer, email, token, nip, id } = await askedOfficer();
    expect(await ownAddress(viewer)).toEqual({ email, isNeeded: true, isConfirmed: false });
    await confirmAddress(contextOf(viewer), { token });
    expect(await ownAddress(viewer)).toEqual({ email, isNeeded: true, isConfirmed: true });
    await forget(nip);
    expect(await openingLettersTo(email)).toHaveLength(1);
    const actions = await db().auditEvent.findMany({
      where: { aboutId: id, actorId: id },
      orderBy: { id: "asc" },
    });
    expect(actions.map(({ action, after }) => [action, after]).slice(-2)).toEqual([
      ["account.askAddressLetter", { email }],
      ["account.confirmAddress", { email }],
    ]);
  });

  it("is confirmed once of two at once, and again without a second line", async () => {
    const { viewer, token, id } = await askedOfficer();
    const confirm = () => confirmAddress(contextOf(viewer), { token });
    expect(await atTheWrite("account", [confirm, confirm])).toEqual(["OK", "OK"]);
    await confirm();
    const lines = await db().auditEvent.count({ where: { action: "account.confirmAddress", aboutId: id } });
    expect(lines).toBe(1);
  });

  it("is not confirmed by somebody else, late, with a forged link, or for another address than the one on file", async () => {
    const { viewer, token, id, nip } = await askedOfficer();
    const other = (await askedOfficer()).viewer;
    const expectOver = (by: EmployeeViewer, input: string, at?: string) =>
      expectFailure(confirmAddress(contextOf(by, at), { token: input }), "REFUSED", ["ADDRESS_LINK_OVER"]);
    await expectOver(other, token);
    await expectOver(viewer, token, "2026-06-16T03:00:01Z");
    const [endsAt, seal] = token.split(".");
    const longer = `${Number(endsAt) + 86_400_000}.${seal}`;
    for (const forged of [longer, `${endsAt}.x`, "x", "", `${endsAt}.`]) {
      await expectOver(viewer, forged);
    }
    const later = fresh("lain");
    await db().employee.update({ where: { id }, data: { email: later } });
    await expectOver(viewer, token);
    await forget(nip);
    expect(await openingLettersTo(later)).toEqual([]);
  });

  it("counts no more once another address is on file", async () => {
    const { viewer, token, id, nip } = await askedOfficer();
    await confirmAddress(contextOf(viewer), { token });
    const email = fresh("baru");
    await db().employee.update({ where: { id }, data: { email } });
    await forget(nip);
    expect(await openingLettersTo(email)).toEqual([]);
  });

  it("has to be confirmed anew when the role was away: others could open the account meanwhile", async () => {
    const { viewer, token, id, nip, email } = await askedOfficer();
    await confirmAddress(contextOf(viewer), { token });
    const administrator = contextOf(await anAdministrator());
    await makeOfficer(nip, "INSPECTOR");
    await forget(nip);
    expect(await openingLettersTo(email)).toHaveLength(1);

    const grants = await db().grant.findMany({ where: { employeeId: id, revokedAt: null } });
    for (const { id: grantId } of grants) await revokeGrant(administrator, { grantId });
    await makeOfficer(nip);
    await forget(nip);
    expect(await openingLettersTo(email)).toEqual([]);
  });

  it("is asked about of nobody without such a role, nor without an address", async () => {
    const person = await aPersonWithPassword();
    const viewer = viewerOf(person);
    expect(await ownAddress(viewer)).toMatchObject({ isNeeded: false });
    await expectFailure(askAddressLetter(contextOf(viewer), addressLetter), "NOT_FOUND");
    await expectFailure(confirmAddress(contextOf(viewer), { token: "x" }), "NOT_FOUND");
    await makeOfficer(person.nip);
    await db().employee.update({ where: { id: person.id }, data: { email: null } });
    await expectFailure(askAddressLetter(contextOf(asOfficer(person)), addressLetter), "REFUSED", [
      "NO_ADDRESS",
    ]);
  });

  it("is written to three times an hour at most", async () => {
    const { viewer } = await askedOfficer();
    const ask = () => askAddressLetter(contextOf(viewer), addressLetter);
    await ask();
    await ask();
    await expectFailure(ask(), "RATE_LIMITED");
  });

  it("gets no link while the role is being given: of the two the letter comes first and is void, or not at all", async () => {
    const hr = await anHr();
    const person = await colleagueWithAddressOf(hr);
    await requestReset(contextOf(ANONYMOUS), { nip: person.nip });
    const outcomes = await atTheWrite("password_reset", [
      () => answerResets(),
      () => makeOfficer(person.nip),
    ]);
    expect(outcomes).toEqual(["OK", "OK"]);
    expect(await openingLettersTo(person.email)).toEqual([]);
  });
});
