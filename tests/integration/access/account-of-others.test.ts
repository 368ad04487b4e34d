import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ratersOf } from "@/lib/db/raters";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { can } from "@/lib/permissions/can";
import { GUARDED_ROLES, opensAccountOf } from "@/lib/permissions/giving";
import type { GrantedRole } from "@/lib/permissions/roles";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAccounts } from "@/lib/queries/access/list-accounts";
import { openingCounts } from "@/lib/queries/access/opening-counts";
import { listMails } from "@/lib/queries/mail/list-mails";
import { editableEmployee } from "@/lib/queries/people/editable-employee";
import { employeePage } from "@/lib/queries/people/employee-page";
import { giveGrant } from "@/lib/services/access/give-grant";
import { inviteByMail } from "@/lib/services/access/invite-by-mail";
import { openAccounts } from "@/lib/services/access/open-accounts";
import { requestReset } from "@/lib/services/access/request-reset";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { resetPassword } from "@/lib/services/access/reset-password";
import { blankSecrets } from "@/lib/services/mail/blank-secrets";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { invitationLetter } from "@/lib/text/access-letters";
import { addressNotice } from "@/lib/text/people-letters";
import { dateOf } from "@/lib/time";
import { editOf } from "@/tests/factories/hr";
import {
  anEmployee,
  appoint,
  aUnit,
  contextOf,
  grantRole,
  syntheticNip,
  viewerOf,
} from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";
import { expectFailure } from "@/tests/support/expect-failure";
import { answerResets, secretOf, tokenOf } from "@/tests/support/letters";

const TODAY = "2026-06-15";
const NOW = new Date("2026-06-15T03:00:00Z");
const NOTICE = () => ({ subject: "s", text: "t" });

const withMail = async (employeeId: string) => {
  const email = `${crypto.randomUUID()}@contoh.go.id`;
  await db().employee.update({ where: { id: employeeId }, data: { email } });
  return email;
};

/**
 * An HR officer, and around them: who appraises them, who acts for that one, both superiors, a colleague and an
 * administrator. All of one unit, with an address and without a password.
 */
async function anOffice() {
  const unit = await aUnit();
  const person = async () => {
    const made = await anEmployee({ unitId: unit.id });
    return { ...made, email: await withMail(made.id) };
  };
  const [officer, appraiser, acting, superior, colleague, administrator, former] = [
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  await appoint(officer.id, appraiser.id, "2024-01-01");
  await appoint(appraiser.id, superior.id, "2024-01-01");
  await db().appraiserAssignment.createMany({
    data: [
      {
        employeeId: officer.id,
        appraiserId: acting.id,
        kind: "PLH",
        startsOn: dateOf("2026-06-01"),
        endsOn: dateOf("2026-06-30"),
      },
      {
        employeeId: officer.id,
        appraiserId: former.id,
        startsOn: dateOf("2022-01-01"),
        endsOn: dateOf("2023-12-31"),
      },
    ],
  });
  await grantRole(administrator.id, "ADMINISTRATOR");
  const hr = viewerOf(officer, [{ role: "HR" }]);
  return { unit, hr, officer, appraiser, acting, superior, colleague, administrator, former };
}

describe("who rates a person", () => {
  it("is their appraiser beside the one who acts, the superior, and whom open plans and appraisals name", async () => {
    const { hr, appraiser, acting, superior } = await anOffice();
    const raters = () => ratersOf(db(), hr.employeeId, TODAY);
    expect(await raters()).toEqual(new Set([appraiser.id, acting.id, superior.id]));
    const [planned, above] = [await anEmployee(), await anEmployee()];
    const unitId = (await aUnit()).id;
    const plan = await aPlan({ employeeId: hr.employeeId, appraiserId: planned.id, unitId });
    expect((await raters()).has(planned.id)).toBe(true);
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    expect((await raters()).has(planned.id)).toBe(false);
    const appraisal = await db().appraisal.create({
      data: {
        planId: plan.id,
        kind: "ANNUAL",
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
        appraiserId: planned.id,
        superiorId: above.id,
        createdAt: NOW,
      },
    });
    expect((await raters()).has(planned.id) && (await raters()).has(above.id)).toBe(true);
    const finish = (outcome: "LAPSED" | "ACCEPTED") =>
      db().appraisal.update({ where: { id: appraisal.id }, data: { state: "FINAL", outcome } });
    await finish("LAPSED");
    expect((await raters()).has(planned.id)).toBe(true);
    const over = await aPeriod({ year: 2019, state: "CLOSED" });
    await db().performancePlan.update({ where: { id: plan.id }, data: { periodId: over.id } });
    expect((await raters()).has(planned.id)).toBe(false);
    await db().performancePlan.update({ where: { id: plan.id }, data: { periodId: plan.periodId } });
    await finish("ACCEPTED");
    expect((await raters()).has(planned.id) || (await raters()).has(above.id)).toBe(false);
    expect(await ratersOf(db(), null, TODAY)).toEqual(new Set());
  });

  it("counts a later appraiser already, and one of the past no more", async () => {
    const [person, later] = [await anEmployee(), await anEmployee()];
    await appoint(person.id, later.id, "2026-07-01");
    expect(await ratersOf(db(), person.id, TODAY)).toEqual(new Set([later.id]));
    await db().appraiserAssignment.updateMany({
      where: { employeeId: person.id },
      data: { endsOn: dateOf("2026-07-31") },
    });
    expect(await ratersOf(db(), person.id, "2026-08-01")).toEqual(new Set());
  });
});

describe("the account of somebody above", () => {
  it("is not reset by whom they rate, nor by whom they outrank", async () => {
    const { hr, appraiser, acting, superior, colleague, administrator, former } = await anOffice();
    const reset = (employeeId: string) =>
      resetByHr(contextOf(hr), { employeeId, dropSecondFactor: false }, NOTICE);
    for (const { id } of [appraiser, acting, superior]) {
      await expectFailure(reset(id), "REFUSED", ["RESET_OWN_RATER"]);
    }
    await expectFailure(reset(administrator.id), "REFUSED", ["RESET_GUARDED_ROLE"]);
    await expect(reset(colleague.id)).resolves.toBeDefined();
    await expect(reset(former.id)).resolves.toBeDefined();

    const mayReset = async (id: string) => [
      (await listAccounts(hr, TODAY, { employeeId: id }))?.rows[0]?.mayReset,
      (await employeePage(hr, id, TODAY))?.may.reset,
      (await editableEmployee(hr, id, TODAY))?.mayEditIdentity,
    ];
    expect(await mayReset(superior.id)).toEqual([false, false, false]);
    expect(await mayReset(administrator.id)).toEqual([false, false, false]);
    expect(await mayReset(colleague.id)).toEqual([true, true, true]);
  });

  it("is passed over when many are opened, and named with the reason", async () => {
    const { unit, hr, officer, appraiser, colleague, administrator, superior, acting } = await anOffice();
    const byName = (nips: readonly string[]) => [...nips].sort();
    const { slips, passedOver } = await openAccounts(contextOf(hr), {
      unitId: unit.id,
      whom: "all",
      again: false,
    });
    expect(slips.map(({ nip }) => nip)).toContain(colleague.nip);
    expect(byName(passedOver.map(({ nip }) => nip))).toEqual(
      byName([appraiser.nip, acting.nip, superior.nip, administrator.nip]),
    );
    expect(passedOver.find(({ nip }) => nip === appraiser.nip)?.obstacles).toEqual(["OWN_RATER"]);
    expect(passedOver.find(({ nip }) => nip === administrator.nip)?.obstacles).toEqual(["GUARDED_ROLE"]);
    expect(slips.map(({ nip }) => nip)).not.toContain(officer.nip);
  });

  it("is not opened by an invitation that HR could read", async () => {
    const { unit, hr, colleague, former } = await anOffice();
    expect(await openingCounts(hr, TODAY, NOW)).toMatchObject({ toInvite: expect.any(Number) });
    const sent = await inviteByMail(contextOf(hr), { unitId: unit.id }, invitationLetter);
    expect(sent).toEqual({ sent: 2, left: 0, passedOver: 4 });
    const letters = await db().outboxMail.findMany({
      where: { employeeId: { not: null }, employee: { unitId: unit.id } },
    });
    expect(letters.map(({ employeeId }) => employeeId).sort()).toEqual([colleague.id, former.id].sort());
  });

  it("keeps its NIP and mail address; the rest of the person may be corrected", async () => {
    const { hr, appraiser, administrator, colleague } = await anOffice();
    const edit = async (id: string, over: object) =>
      editEmployee(contextOf(hr), await editOf(id, over), addressNotice);
    for (const over of [{ email: "lain@contoh.go.id" }, { email: undefined }, { nip: syntheticNip() }]) {
      await expectFailure(edit(appraiser.id, over), "REFUSED", ["IDENTITY_OWN_RATER"]);
      await expectFailure(edit(administrator.id, over), "REFUSED", ["IDENTITY_GUARDED_ROLE"]);
    }
    await edit(appraiser.id, { name: "Nama Dibetulkan" });
    await edit(colleague.id, { email: "baru@contoh.go.id" });
  });
});

describe("the account of a fellow keeper", () => {
  /** Somebody of the office's unit who holds a role, with an address and nothing that rates anybody. */
  async function holderOf(unitId: string, role: GrantedRole) {
    const person = await anEmployee({ unitId });
    const email = await withMail(person.id);
    await grantRole(person.id, role, role === "UNIT_HR" ? unitId : undefined);
    return { ...person, email };
  }

  it.each(GUARDED_ROLES)("that holds %s is no way to one's own rater", async (role) => {
    const { unit, hr } = await anOffice();
    const fellow = await holderOf(unit.id, role);
    const administrator = viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
    const both = viewerOf(await anEmployee(), [{ role: "HR" }, { role: "ADMINISTRATOR" }]);
    const input = { employeeId: fellow.id, dropSecondFactor: true };
    await expectFailure(resetByHr(contextOf(hr), input, NOTICE), "REFUSED", ["RESET_GUARDED_ROLE"]);
    await expectFailure(resetByHr(contextOf(both), input, NOTICE), "REFUSED", ["RESET_GUARDED_ROLE"]);
    await expectFailure(resetByHr(contextOf(administrator), input, NOTICE), "NOT_FOUND");

    const { passedOver } = await openAccounts(contextOf(hr), { unitId: unit.id, whom: "all", again: false });
    expect(passedOver.find(({ nip }) => nip === fellow.nip)?.obstacles).toEqual(["GUARDED_ROLE"]);
    const edit = editEmployee(
      contextOf(hr),
      await editOf(fellow.id, { email: "lain@contoh.go.id" }),
      addressNotice,
    );
    await expectFailure(edit, "REFUSED", ["IDENTITY_GUARDED_ROLE"]);
    await requestReset(contextOf({ kind: "anonymous" }), { nip: fellow.nip });
    await answerResets();
    for (const viewer of [hr, both, administrator]) {
      const letters = await listMails(viewer, NOW, { isTextShown: true });
      expect(letters?.rows.map(({ recipient }) => recipient)).not.toContain(fellow.email);
    }
    expect((await listAccounts(hr, TODAY, { employeeId: fellow.id }))?.rows[0]).toMatchObject({
      obstacles: ["GUARDED_ROLE"],
    });
  });

  it("is opened by its owner, through the link, and from the server's command line", async () => {
    const { unit } = await anOffice();
    const fellow = await holderOf(unit.id, "HR");
    await db().account.update({
      where: { employeeId: fellow.id },
      data: { confirmedEmail: fellow.email },
    });
    await requestReset(contextOf({ kind: "anonymous" }), { nip: fellow.nip });
    await answerResets();
    const letter = await db().outboxMail.findFirstOrThrow({ where: { recipient: fellow.email } });
    await resetPassword(contextOf({ kind: "anonymous" }), {
      token: tokenOf(letter),
      newPassword: "Ombak-Tinggi-Bulan-Mei-7",
    });
    const server = contextOf({ kind: "system", name: "cli" });
    await expect(
      resetByHr(server, { employeeId: fellow.id, dropSecondFactor: true }, NOTICE),
    ).resolves.toBeDefined();
  });

  it("is not made of a colleague: who opens accounts gives no role that opens accounts", async () => {
    const { hr, colleague } = await anOffice();
    const both = viewerOf(await anEmployee(), [{ role: "HR" }, { role: "ADMINISTRATOR" }]);
    for (const viewer of [hr, both]) {
      for (const role of ["HR", "ADMINISTRATOR"] as const) {
        const give = giveGrant(contextOf(viewer), { nip: colleague.nip, role });
        await expectFailure(give, "REFUSED", ["ROLE_NOT_YOURS_TO_GIVE"]);
      }
    }
    const administrator = viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
    const input = { employeeId: colleague.id, dropSecondFactor: false };
    await expectFailure(resetByHr(contextOf(administrator), input, NOTICE), "NOT_FOUND");
  });
});

describe("letters that open an account", () => {
  const asked = async (person: { readonly nip: string }, at?: string) => {
    await requestReset(contextOf({ kind: "anonymous" }, at), { nip: person.nip });
    await answerResets(at);
  };
  const seenBy = async (viewer: EmployeeViewer, at = NOW) =>
    (await listMails(viewer, at, { isTextShown: true }))?.rows ?? [];
  const tokenSeen = (rows: readonly { readonly text: string }[]) =>
    rows.some(({ text }) => text.includes("/masuk/atur-ulang/"));

  it("are read by whoever may open the account, and by nobody else", async () => {
    const office = await anOffice();
    const { hr, officer, appraiser, superior, colleague, administrator } = office;
    const people = [officer, appraiser, superior, colleague, administrator];
    for (const person of people) await asked(person);
    const viewers = [
      hr,
      viewerOf(administrator, [{ role: "ADMINISTRATOR" }]),
      viewerOf(appraiser, [{ role: "HR" }]),
      viewerOf(superior, [{ role: "HR" }, { role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      const raters = await ratersOf(db(), viewer.employeeId, TODAY);
      const expected = people.filter(({ id }) => {
        const roles = id === administrator.id ? (["ADMINISTRATOR"] as const) : [];
        return can(viewer, "account.reset", { ownerId: id }) && opensAccountOf(viewer, raters, { id, roles });
      });
      const rows = await seenBy(viewer);
      const mine = rows.filter(({ recipient }) => people.some(({ email }) => email === recipient));
      expect(mine.map(({ recipient }) => recipient).sort()).toEqual(
        expected.map(({ email }) => email).sort(),
      );
      expect(mine.every(({ text }) => text.includes("/masuk/atur-ulang/"))).toBe(true);
    }
    expect((await seenBy(hr)).map(({ recipient }) => recipient)).not.toContain(appraiser.email);
    const unitHr = viewerOf(colleague, [{ role: "UNIT_HR", unitPath: office.unit.path }]);
    expect(await listMails(unitHr, NOW, { isTextShown: true })).toBeNull();
  });

  it("lie encrypted in the outbox, and keep no link once it is over or used", async () => {
    const { hr, colleague } = await anOffice();
    await asked(colleague);
    const letter = () =>
      db().outboxMail.findFirstOrThrow({ where: { recipient: colleague.email }, orderBy: { id: "desc" } });
    expect(secretOf(await letter())).toContain("/masuk/atur-ulang/");
    expect(JSON.stringify(await letter())).not.toContain(tokenOf(await letter()));
    expect((await letter()).text).toContain(SECRET_MARK);

    const over = new Date("2026-06-15T03:31:00Z");
    const mine = (rows: Awaited<ReturnType<typeof seenBy>>) =>
      rows.filter(({ recipient }) => recipient === colleague.email);
    expect(mine(await seenBy(hr, over))).toMatchObject([{ isSecretGone: true }]);
    expect(tokenSeen(mine(await seenBy(hr, over)))).toBe(false);
    expect(await blankSecrets(NOW)).toBe(0);
    expect(await blankSecrets(over)).toBeGreaterThan(0);
    expect((await letter()).secretCipher).toBeNull();

    await asked(colleague);
    await resetPassword(contextOf({ kind: "anonymous" }), {
      token: tokenOf(await letter()),
      newPassword: "Ombak-Tinggi-Bulan-Mei-7",
    });
    expect((await letter()).secretCipher).toBeNull();
    expect(tokenSeen(mine(await seenBy(hr)))).toBe(false);

    await asked(colleague);
    await resetByHr(contextOf(hr), { employeeId: colleague.id, dropSecondFactor: false }, NOTICE);
    const left = await db().outboxMail.count({
      where: { recipient: colleague.email, secretCipher: { not: null } },
    });
    expect(left).toBe(0);
  });
});
