import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

async function aLoggedEntry() {
  const ladder = await aLadderWithPlan();
  const logged = await logProgress(contextOf(ladder.staff), {
    id: randomUUID(),
    indicatorId: ladder.plan.indicatorId,
    happenedOn: "2026-06-10",
    amount: "7",
    note: "Tujuh berkas",
  });
  return { ...ladder, entryId: logged.id };
}
const withdrawal = (entryId: string) => ({ id: randomUUID(), entryId, note: "Salah ketik jumlah" });

describe("withdraw progress", () => {
  it("adds a row that names the entry, takes it out of the total and leaves a trail", async () => {
    const { staff, plan, entryId } = await aLoggedEntry();
    const input = withdrawal(entryId);
    await withdrawProgress(contextOf(staff), input);

    expect(await db().progressEntry.findUnique({ where: { id: input.id } })).toMatchObject({
      withdrawsId: entryId,
    });
    const total = await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } });
    expect(total).toMatchObject({ entries: 0, max: null, latest: null, latestOn: null, latestEntryId: null });
    expect(total.sum.toFixed()).toBe("0");
    const trail = await db().auditEvent.findMany({
      where: { subjectType: "progress", subjectId: entryId },
      orderBy: { id: "asc" },
    });
    expect(trail.map((row) => row.action)).toEqual(["progress.log", "progress.withdraw"]);
  });

  it("is the same withdrawal when it is sent again, and refused when another follows", async () => {
    const { staff, entryId } = await aLoggedEntry();
    const input = withdrawal(entryId);
    await withdrawProgress(contextOf(staff), input);
    expect(await withdrawProgress(contextOf(staff), input)).toMatchObject({ isRepeat: true });
    const other = withdrawProgress(contextOf(staff), withdrawal(entryId));
    await expectFailure(other, "REFUSED", ["ALREADY_WITHDRAWN"]);
  });

  it("lets one of two through at once", async () => {
    const { staff, plan, entryId } = await aLoggedEntry();
    const race = await raced([1, 2].map(() => withdrawProgress(contextOf(staff), withdrawal(entryId))));
    expect(race).toEqual({ done: 1, codes: ["REFUSED"] });
    const total = await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } });
    expect(total.entries).toBe(0);
  });

  it("refuses once the plan is closed", async () => {
    const { staff, plan, entryId } = await aLoggedEntry();
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    const call = withdrawProgress(contextOf(staff), withdrawal(entryId));
    await expectFailure(call, "REFUSED", ["PLAN_NOT_AGREED"]);
  });

  it("is a conflict when its id is taken, and cannot withdraw a withdrawal", async () => {
    const { staff, entryId } = await aLoggedEntry();
    const taken = withdrawProgress(contextOf(staff), { ...withdrawal(entryId), id: entryId });
    await expectFailure(taken, "CONFLICT");
    const input = withdrawal(entryId);
    await withdrawProgress(contextOf(staff), input);
    await expectFailure(withdrawProgress(contextOf(staff), withdrawal(input.id)), "NOT_FOUND");
  });

  it("does not exist for anybody but the plan's owner, whatever their role", async () => {
    const { staff, appraiser, superior, unit, plan, entryId } = await aLoggedEntry();
    const parties = [["appraiser", appraiser] as const, ["superior", superior] as const];
    for (const [who, viewer] of [...parties, ...(await holdersOf(rolesBut(), unit))]) {
      if (viewer.kind !== "employee") continue;
      const outcome = await outcomeOf(withdrawProgress(contextOf(viewer), withdrawal(entryId)));
      expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
    }
    await expectFailure(withdrawProgress(contextOf(staff), withdrawal(randomUUID())), "NOT_FOUND");
    const total = await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } });
    expect(total.entries).toBe(1);
    expect(await trailOf(entryId)).toEqual(["progress.log"]);
  });

  it("is one withdrawal when the form is sent twice at once", async () => {
    const { staff, entryId } = await aLoggedEntry();
    const input = withdrawal(entryId);
    const send = () => withdrawProgress(contextOf(staff), input);
    expect(await atTheWrite("progress_entry", [send, send])).toEqual(["OK", "OK"]);
    expect(await trailOf(entryId)).toEqual(["progress.log", "progress.withdraw"]);
  });
});
