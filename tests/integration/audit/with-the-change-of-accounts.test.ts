import { afterAll, describe, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS, type AnonymousViewer, type SystemViewer } from "@/lib/permissions/viewer";
import { addressToken } from "@/lib/services/access/address-token";
import { askAddressLetter } from "@/lib/services/access/ask-address-letter";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { changePassword } from "@/lib/services/access/change-password";
import { chooseFirstPassword } from "@/lib/services/access/choose-first-password";
import { confirmAddress } from "@/lib/services/access/confirm-address";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { createAccount } from "@/lib/services/access/create-account";
import { disableSecondFactor } from "@/lib/services/access/disable-second-factor";
import { inviteByMail } from "@/lib/services/access/invite-by-mail";
import { openAccounts } from "@/lib/services/access/open-accounts";
import { renewRecoveryCodes } from "@/lib/services/access/renew-recovery-codes";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { resetPassword } from "@/lib/services/access/reset-password";
import { revokeOtherSessions } from "@/lib/services/access/revoke-other-sessions";
import { revokeSession } from "@/lib/services/access/revoke-session";
import { sendResetLink } from "@/lib/services/access/send-reset-link";
import { showCode } from "@/lib/services/access/show-code";
import { signIn } from "@/lib/services/access/sign-in";
import { signInByIdentity } from "@/lib/services/access/sign-in-by-identity";
import { signOut } from "@/lib/services/access/sign-out";
import { addressLetter, invitationLetter, resetLetter } from "@/lib/text/access-letters";
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
import { anEmployee, aUnit, contextOf, grantRole, syntheticNip, viewerOf } from "@/tests/factories/people";
import { tokenOf } from "@/tests/support/letters";
import { by, byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

afterAll(stopSender);

const notice = () => ({ subject: "Diatur ulang", text: "…" });

const passwords: Writes = {
  changePassword: async () => {
    const viewer = await aSignedInPerson();
    const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    return by(viewer, (ctx) => changePassword(ctx, change));
  },
  chooseFirstPassword: async () => {
    const viewer = await aSignedInPerson();
    await db().account.update({ where: { id: viewer.accountId }, data: { mustChangePassword: true } });
    return by(viewer, (ctx) => chooseFirstPassword(ctx, { newPassword: NEW_PASSWORD }));
  },
};

const secondFactor: Writes = {
  beginSecondFactor: async () => ({ ...by(await aSignedInPerson(), beginSecondFactor), isBare: true }),
  confirmSecondFactor: async () => {
    const viewer = await aSignedInPerson();
    const code = (await paired(viewer))(0);
    return { ...by(viewer, (ctx) => confirmSecondFactor(ctx, { code }), halfMinute(0)), isBare: true };
  },
  showCode: async () => {
    const viewer = await aSignedInPerson();
    const code = (await withSecondFactor(viewer)).codeAt(2);
    return by(viewer, (ctx) => showCode(ctx, { code }), halfMinute(2));
  },
  renewRecoveryCodes: async () => {
    const viewer = await aSignedInPerson();
    const code = (await withSecondFactor(viewer)).codeAt(2);
    return { ...by(viewer, (ctx) => renewRecoveryCodes(ctx, { code }), halfMinute(2)), isBare: true };
  },
  disableSecondFactor: async () => {
    const viewer = await aSignedInPerson();
    const code = (await withSecondFactor(viewer)).codeAt(2);
    return { ...by(viewer, (ctx) => disableSecondFactor(ctx, { code }), halfMinute(2)), isBare: true };
  },
};

/** Somebody whose role guards their account, signed in, with an address on file. */
async function anOfficerWithMail() {
  const viewer = await aSignedInPerson();
  const email = `${viewer.nip}@contoh.go.id`;
  await db().employee.update({ where: { id: viewer.employeeId }, data: { email } });
  await grantRole(viewer.employeeId, "INSPECTOR");
  return { viewer, email };
}

const ownAddress: Writes = {
  askAddressLetter: async () => {
    const { viewer } = await anOfficerWithMail();
    return by(viewer, (ctx) => askAddressLetter(ctx, addressLetter));
  },
  confirmAddress: async () => {
    const { viewer, email } = await anOfficerWithMail();
    const endsAt = new Date("2027-01-01T00:00:00Z");
    const token = addressToken({ accountId: viewer.accountId, email }, endsAt);
    return by(viewer, (ctx) => confirmAddress(ctx, { token }));
  },
};

const sessions: Writes = {
  signOut: async () => by(await aSignedInPerson(), signOut),
  revokeSession: async () => {
    const viewer = await aSignedInPerson();
    return by(viewer, (ctx) => revokeSession(ctx, { sessionId: viewer.sessionId }));
  },
  revokeOtherSessions: async () => {
    const person = await aPersonWithPassword();
    await signedIn(person);
    return by(await signedIn(person), revokeOtherSessions);
  },
};

const byHrAlone: Writes = {
  resetByHr: async () => {
    const { id: employeeId } = await aPersonWithPassword();
    return byHr((ctx) => resetByHr(ctx, { employeeId, dropSecondFactor: true }, notice));
  },
  openAccounts: async () => {
    const { id: unitId } = await aUnit();
    await anEmployee({ unitId });
    return byHr((ctx) => openAccounts(ctx, { unitId, whom: "all", again: false }));
  },
  inviteByMail: async () => {
    const { id: unitId } = await aUnit();
    const { id, nip } = await anEmployee({ unitId });
    await db().employee.update({ where: { id }, data: { email: `${nip}@contoh.go.id` } });
    return { ...(await byHr((ctx) => inviteByMail(ctx, { unitId }, invitationLetter))), isBare: true };
  },
};

async function aPersonWithMail() {
  const person = await aPersonWithPassword();
  const email = `${person.nip}@contoh.go.id`;
  await db().employee.update({ where: { id: person.id }, data: { email } });
  return { ...person, email };
}

/** What somebody does who is not signed in; where they show who they are, the line names them. */
const before: Writes<AnonymousViewer> = {
  signIn: async () => {
    const person = await aPersonWithPassword();
    const input = { nip: person.nip, password: PASSWORD };
    return { ...by(ANONYMOUS, (ctx) => signIn(ctx, input)), actor: viewerOf(person) };
  },
  signInByIdentity: async () => {
    const person = await anEmployee();
    const identity = { subject: crypto.randomUUID(), nip: person.nip, hasSecondFactor: false };
    return { ...by(ANONYMOUS, (ctx) => signInByIdentity(ctx, identity)), actor: viewerOf(person) };
  },
  sendResetLink: async () => {
    const { nip } = await aPersonWithMail();
    return by(ANONYMOUS, (ctx) =>
      sendResetLink(ctx, { nip, isAllowed: true, origin: ctx.origin }, resetLetter),
    );
  },
  resetPassword: async () => {
    const person = await aPersonWithMail();
    const { origin, ...ctx } = contextOf(ANONYMOUS);
    await sendResetLink({ ...ctx, origin }, { nip: person.nip, isAllowed: true, origin }, resetLetter);
    const letter = await db().outboxMail.findFirstOrThrow({ where: { recipient: person.email } });
    const input = { token: tokenOf(letter), newPassword: NEW_PASSWORD };
    return { ...by(ANONYMOUS, (ctx) => resetPassword(ctx, input)), actor: viewerOf(person) };
  },
};

const server: SystemViewer = { kind: "system", name: "test" };
const onTheServer: Writes<SystemViewer> = {
  createAccount: async () => {
    const { nip } = await anEmployee();
    return { ...by(server, (ctx) => createAccount(ctx, { nip })), isBare: true };
  },
  "createAccount of somebody new": async () => {
    const input = { nip: syntheticNip(), name: "Rina Wati", role: "ADMINISTRATOR" } as const;
    return { ...by(server, (ctx) => createAccount(ctx, input)), isBare: "partly" };
  },
};

const tests = [
  ...Object.entries({ ...passwords, ...ownAddress, ...secondFactor, ...sessions, ...byHrAlone }).map(
    ([name, prepare]) => [name, () => expectBothOrNeither(prepare)] as const,
  ),
  ...Object.entries(before).map(([name, prepare]) => [name, () => expectBothOrNeither(prepare)] as const),
  ...Object.entries(onTheServer).map(
    ([name, prepare]) => [name, () => expectBothOrNeither(prepare)] as const,
  ),
];

describe("a write to an account and its line in the trail", () => {
  it.each(tests)("%s: neither without the other", (_, test) => test());
});
