import { afterAll, describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { listAccounts } from "@/lib/queries/access/list-accounts";
import { openingCounts } from "@/lib/queries/access/opening-counts";
import { inviteByMail } from "@/lib/services/access/invite-by-mail";
import { openAccounts } from "@/lib/services/access/open-accounts";
import { resetPassword } from "@/lib/services/access/reset-password";
import { signIn } from "@/lib/services/access/sign-in";
import { invitationLetter } from "@/lib/text/access-letters";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { tokenOf } from "@/tests/support/letters";
import { outcomeOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const TODAY = "2026-06-15";
const NOW = "2026-06-15T03:00:00Z";
const daysLater = (days: number) => new Date(new Date(NOW).getTime() + days * 86_400_000).toISOString();
const visitor = (at = NOW) => contextOf(ANONYMOUS, at);
const hrOf = async (at = NOW) => contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]), at);

/** A unit with three who have no password: without mail, with mail, and with a role that leaves the account to its owner. */
async function aUnitThatWaits() {
  const unit = await aUnit();
  const [plain, mailed, administrator] = [
    await anEmployee({ unitId: unit.id, name: "Ani" }),
    await anEmployee({ unitId: unit.id, name: "Budi" }),
    await anEmployee({ unitId: unit.id, name: "Candra" }),
  ];
  await db().employee.update({ where: { id: mailed.id }, data: { email: `${mailed.nip}@contoh.go.id` } });
  await grantRole(administrator.id, "ADMINISTRATOR");
  return { unit, plain, mailed, administrator };
}

const sheetOf = (unitId: string, whom: "withoutMail" | "all" = "withoutMail", again = false) => ({
  unitId,
  whom,
  again,
});

describe("temporary passwords on paper", () => {
  it("open the accounts of a unit, each with a password that signs in and must be replaced", async () => {
    const hr = await hrOf();
    const { unit, plain, mailed } = await aUnitThatWaits();
    const below = await aUnit({ parent: unit });
    const deeper = await anEmployee({ unitId: below.id, name: "Dewi" });
    await db().account.delete({ where: { employeeId: deeper.id } });

    const { slips, left } = await openAccounts(hr, sheetOf(unit.id));
    expect(slips.map(({ nip }) => nip).sort()).toEqual([plain.nip, deeper.nip].sort());
    expect(left).toBe(0);
    const slip = slips.find(({ nip }) => nip === plain.nip);
    const { sessionId } = await signIn(visitor(), {
      nip: plain.nip,
      password: slip?.temporaryPassword ?? "",
    });
    expect(await loadSession(sessionId, new Date(NOW), TODAY)).toMatchObject({ mustChangePassword: true });
    const trail = await db().auditEvent.findMany({ where: { aboutId: plain.id }, select: { after: true } });
    expect(JSON.stringify(trail)).not.toContain(slip?.temporaryPassword);
    expect(await db().auditEvent.count({ where: { aboutId: plain.id, action: "account.open" } })).toBe(1);

    expect((await openAccounts(hr, sheetOf(unit.id, "all"))).slips.map(({ nip }) => nip)).toEqual([
      mailed.nip,
    ]);
    expect(await outcomeOf(openAccounts(hr, sheetOf(unit.id, "all")))).toBe("REFUSED NOBODY_TO_OPEN");
  });

  it("are renewed for those who never used theirs; the old one is void", async () => {
    const hr = await hrOf();
    const { unit, plain } = await aUnitThatWaits();
    const [old] = (await openAccounts(hr, sheetOf(unit.id))).slips;
    const [renewed] = (await openAccounts(hr, sheetOf(unit.id, "withoutMail", true))).slips;
    expect(renewed?.nip).toBe(plain.nip);
    const attempt = (password = "") => outcomeOf(signIn(visitor(), { nip: plain.nip, password }));
    expect(await attempt(old?.temporaryPassword)).toBe("REFUSED WRONG_CREDENTIALS");
    expect(await attempt(renewed?.temporaryPassword)).toBe("OK");
    expect(await outcomeOf(openAccounts(hr, sheetOf(unit.id, "withoutMail", true)))).toBe(
      "REFUSED NOBODY_TO_OPEN",
    );
  });

  it("are over after thirty days", async () => {
    const { unit, plain } = await aUnitThatWaits();
    const [slip] = (await openAccounts(await hrOf(), sheetOf(unit.id))).slips;
    const attempt = (at: string) =>
      outcomeOf(signIn(visitor(at), { nip: plain.nip, password: slip?.temporaryPassword ?? "" }));
    expect(await attempt(daysLater(31))).toBe("REFUSED WRONG_CREDENTIALS");
    expect(await attempt(daysLater(29))).toBe("OK");
  });

  it("reach only the officer's own unit, and nobody who holds a role above theirs; others find nothing", async () => {
    const { unit, plain, administrator } = await aUnitThatWaits();
    const elsewhere = await aUnitThatWaits();
    const officer = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: unit.path }]));
    expect(await outcomeOf(openAccounts(officer, sheetOf(elsewhere.unit.id)))).toBe("REFUSED NOBODY_TO_OPEN");
    const { slips } = await openAccounts(officer, { whom: "withoutMail", again: false });
    expect(slips.map(({ nip }) => nip)).toEqual([plain.nip]);
    const above = contextOf(viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]));
    expect(await outcomeOf(openAccounts(above, sheetOf(unit.id)))).toBe("NOT_FOUND");
    const server = contextOf({ kind: "system", name: "cli" });
    expect((await openAccounts(server, sheetOf(unit.id))).slips.map(({ nip }) => nip)).toEqual([
      administrator.nip,
    ]);
    const stranger = contextOf(viewerOf(await anEmployee()));
    expect(await outcomeOf(openAccounts(stranger, sheetOf(unit.id)))).toBe("NOT_FOUND");
    expect(await outcomeOf(inviteByMail(stranger, {}, invitationLetter))).toBe("NOT_FOUND");
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    expect(await listAccounts(inspector, TODAY, {})).toBeNull();
    expect(await openingCounts(inspector, TODAY, new Date(NOW))).toBeNull();
  });

  it("are given once when two print at once", async () => {
    const { unit, plain } = await aUnitThatWaits();
    const [one, two] = [await hrOf(), await hrOf()];
    const sheets = await Promise.allSettled([
      openAccounts(one, sheetOf(unit.id)),
      openAccounts(two, sheetOf(unit.id)),
    ]);
    const slips = sheets.flatMap((sheet) => (sheet.status === "fulfilled" ? sheet.value.slips : []));
    expect(slips.map(({ nip }) => nip)).toEqual([plain.nip]);
    const password = slips[0]?.temporaryPassword ?? "";
    expect(await outcomeOf(signIn(visitor(), { nip: plain.nip, password }))).toBe("OK");
  });
});

describe("invitations by mail", () => {
  it("go once to who has an address and no password; the link chooses the first password", async () => {
    const hr = await hrOf();
    const { unit, mailed } = await aUnitThatWaits();
    expect(await inviteByMail(hr, { unitId: unit.id }, invitationLetter)).toEqual({
      sent: 1,
      left: 0,
      passedOver: 0,
    });
    expect(await outcomeOf(inviteByMail(hr, { unitId: unit.id }, invitationLetter))).toBe(
      "REFUSED NOBODY_TO_INVITE",
    );
    const letters = await db().outboxMail.findMany({ where: { recipient: `${mailed.nip}@contoh.go.id` } });
    expect(letters).toHaveLength(1);
    const token = tokenOf(letters[0]);
    const password = "Ombak-Tinggi-Bulan-Mei-7";
    expect(await outcomeOf(resetPassword(visitor(daysLater(8)), { token, newPassword: password }))).toBe(
      "REFUSED RESET_LINK_OVER",
    );
    await resetPassword(visitor(daysLater(6)), { token, newPassword: password });
    const { sessionId } = await signIn(visitor(daysLater(6)), { nip: mailed.nip, password });
    expect(await loadSession(sessionId, new Date(daysLater(6)), TODAY)).toMatchObject({
      mustChangePassword: false,
    });
  });

  it("are sent again when the first was left to lapse", async () => {
    const { unit } = await aUnitThatWaits();
    await inviteByMail(await hrOf(), { unitId: unit.id }, invitationLetter);
    const later = await hrOf(daysLater(8));
    expect(await inviteByMail(later, { unitId: unit.id }, invitationLetter)).toMatchObject({ sent: 1 });
  });
});

describe("the list of accounts", () => {
  it("tells how far each person has come, and the counts what waits", async () => {
    const { unit, plain, mailed, administrator } = await aUnitThatWaits();
    const officer = viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: unit.path }]);
    const counts = () => openingCounts(officer, TODAY, new Date(NOW));
    expect(await counts()).toEqual({ waiting: 2, toInvite: 1, invited: 0, withoutMail: 1 });
    await inviteByMail(contextOf(officer), {}, invitationLetter);
    expect(await counts()).toEqual({ waiting: 2, toInvite: 0, invited: 1, withoutMail: 1 });

    await openAccounts(contextOf(officer), { whom: "withoutMail", again: false });
    const rows = (await listAccounts(officer, TODAY, {}))?.rows ?? [];
    const stateOf = (id: string) => rows.find(({ employeeId }) => employeeId === id);
    expect(stateOf(plain.id)).toMatchObject({ state: "temporary", mayReset: true, lastSeenAt: null });
    expect(stateOf(mailed.id)).toMatchObject({ state: "unopened" });
    expect(stateOf(administrator.id)).toMatchObject({ state: "unopened", mayReset: false });
    expect((await listAccounts(officer, TODAY, { onlyUnopened: true }))?.rows.map(({ nip }) => nip)).toEqual([
      mailed.nip,
      administrator.nip,
    ]);
    expect((await listAccounts(officer, TODAY, { employeeId: plain.id }))?.rows).toHaveLength(1);
  });
});
