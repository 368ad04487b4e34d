import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import type { Role } from "@/lib/permissions/roles";
import type { Viewer } from "@/lib/permissions/viewer";
import { inviteByMail } from "@/lib/services/access/invite-by-mail";
import { openAccounts } from "@/lib/services/access/open-accounts";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import type { ServiceContext } from "@/lib/services/context";
import { invitationLetter } from "@/lib/text/access-letters";
import { anHr, aUnitHr } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const notice = () => ({ subject: "Diatur ulang", text: "…" });

/** Somebody of a unit of their own who has an address and has opened no account. */
async function someoneWaiting() {
  const unit = await aUnit();
  const { id: employeeId, nip } = await anEmployee({ unitId: unit.id });
  const email = `${nip}@contoh.go.id`;
  await db().employee.update({ where: { id: employeeId }, data: { email } });
  return { unit, employeeId, email };
}
type Waiting = Awaited<ReturnType<typeof someoneWaiting>>;

const OPENERS: readonly Role[] = ["HR", "UNIT_HR"];
const reset = (ctx: ServiceContext<Viewer>, { employeeId }: { readonly employeeId: string }) =>
  resetByHr(ctx, { employeeId, dropSecondFactor: false }, notice);
const WAYS: Readonly<Record<string, (ctx: ServiceContext<Viewer>, of: Waiting) => Promise<unknown>>> = {
  resetByHr: reset,
  openAccounts: (ctx, { unit }) => openAccounts(ctx, { unitId: unit.id, whom: "all", again: false }),
  inviteByMail: (ctx, { unit }) => inviteByMail(ctx, { unitId: unit.id }, invitationLetter),
};
const ways = Object.entries(WAYS);

describe("opening the account of somebody else", () => {
  it.each(ways)("%s: not found for a role that looks after no account", async (_, open) => {
    const of = await someoneWaiting();
    const denied = await holdersOf(rolesBut(...OPENERS), of.unit);
    const before = await contentsOfDatabase();
    for (const [who, viewer] of denied)
      expect([who, await outcomeOf(open(contextOf(viewer), of))]).toEqual([who, "NOT_FOUND"]);
    expect(await contentsOfDatabase()).toEqual(before);
  });

  it.each(ways)("%s: by each role that does", async (_, open) => {
    for (const role of OPENERS) {
      const of = await someoneWaiting();
      const holders = await holdersOf([role], of.unit);
      for (const [who, viewer] of holders.filter(([name]) => name === role))
        expect([who, await outcomeOf(open(contextOf(viewer), of))]).toEqual([who, "OK"]);
    }
  });
});

describe("a reset by HR", () => {
  it("is refused for whoever is out of service, and finds nobody who is not there or elsewhere", async () => {
    const hr = contextOf(await anHr());
    const of = await someoneWaiting();
    await db().employee.update({ where: { id: of.employeeId }, data: { state: "INACTIVE" } });
    expect(await outcomeOf(reset(hr, of))).toBe("REFUSED EMPLOYEE_NOT_ACTIVE");
    expect(await outcomeOf(reset(hr, { employeeId: crypto.randomUUID() }))).toBe("NOT_FOUND");
    const officer = contextOf(await aUnitHr(await aUnit()));
    expect(await outcomeOf(reset(officer, await someoneWaiting()))).toBe("NOT_FOUND");
  });
});

describe("invitations", () => {
  it("are refused where nobody waits for one: without an address, or in another unit", async () => {
    const of = await someoneWaiting();
    const invite = async (viewer: Viewer) =>
      outcomeOf(inviteByMail(contextOf(viewer), { unitId: of.unit.id }, invitationLetter));
    expect(await invite(await aUnitHr(await aUnit()))).toBe("REFUSED NOBODY_TO_INVITE");
    await db().employee.update({ where: { id: of.employeeId }, data: { email: null } });
    expect(await invite(await anHr())).toBe("REFUSED NOBODY_TO_INVITE");
  });

  it("are one letter to each person when two officers invite at once", async () => {
    const of = await someoneWaiting();
    const officers = [contextOf(await anHr()), contextOf(await anHr())];
    const both = await atTheWrite(
      "password_reset",
      officers.map((ctx) => () => inviteByMail(ctx, { unitId: of.unit.id }, invitationLetter)),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED NOBODY_TO_INVITE"]);
    expect(await db().outboxMail.count({ where: { recipient: of.email } })).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "account.invite", aboutId: of.employeeId } })).toBe(
      1,
    );
  });
});
