import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listOwnTrail } from "@/lib/queries/audit/list-own-trail";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { followAllAppointments } from "@/lib/services/plan/follow-appointments";
import { dayOf } from "@/lib/time";
import { type ReachedState, takeAppraisal } from "@/tests/factories/appraisals";
import { anHr, versionOf } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

const [FIRST, SECOND] = ["2026-01-01", "2026-04-01"] as const;
const hr = contextOf(await anHr());
const SYSTEM = { kind: "system", name: "test" } as const;
const appraisal = (id: string) => db().appraisal.findUnique({ where: { id } });

async function aStaff() {
  const ladder = await aLadderWithPlan();
  const employeeId = ladder.staff.employeeId;
  const to = await aUnit();
  const move = async (startsOn: string, unitId = to.id) =>
    moveEmployee(hr, {
      employeeId,
      version: await versionOf(employeeId),
      unitId,
      positionTitle: "Pengelola Data",
      positionKind: "PELAKSANA",
      kind: "DEFINITIVE",
      startsOn,
    });
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  await appoint(next.employeeId, ladder.superior.employeeId);
  const appointNext = async (startsOn: string) =>
    appointAppraiser(hr, {
      employeeId,
      version: await versionOf(employeeId),
      appraiserId: next.employeeId,
      kind: "DEFINITIVE",
      startsOn,
    });
  const lastDay = async () =>
    dayOf((await db().performancePlan.findUniqueOrThrow({ where: { id: ladder.plan.id } })).endsOn);
  const take = (state: ReachedState, windowStartsOn: string) => takeAppraisal(ladder, state, windowStartsOn);
  return { ...ladder, to, move, next, appointNext, lastDay, take };
}

describe("a periodic evaluation that was not handed over", () => {
  it("stays with who appraised on the last day of its window, whoever comes later", async () => {
    const { take, appointNext, appraiser } = await aStaff();
    const id = await take("RATED", FIRST);
    await appointNext("2026-06-10");
    await followAllAppointments(contextOf(SYSTEM, "2026-06-20T03:00:00Z"));
    expect(await appraisal(id)).toMatchObject({ state: "RATED", appraiserId: appraiser.employeeId });
  });

  it("begins anew with who appraised on that day after all, with a line in the trail", async () => {
    const { take, appointNext, next, superior, staff } = await aStaff();
    const id = await take("RATED", FIRST);
    await appointNext("2026-03-31");
    expect(await appraisal(id)).toMatchObject({
      state: "DRAFT",
      appraiserId: next.employeeId,
      superiorId: superior.employeeId,
      predikat: null,
      resultsReason: null,
    });
    expect(
      await db().auditEvent.findMany({ where: { subjectId: id, action: "appraisal.follow" } }),
    ).toMatchObject([{ aboutId: staff.employeeId, after: { appraiserId: next.employeeId } }]);
  });

  it("goes to who appraises now, where that one left the service", async () => {
    const { take, appointNext, next, appraiser } = await aStaff();
    const id = await take("DRAFT", FIRST);
    await appointNext("2026-06-10");
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    await followAllAppointments(contextOf(SYSTEM));
    expect(await appraisal(id)).toMatchObject({ appraiserId: next.employeeId });
  });

  it("stays as it is once it was handed over", async () => {
    const { take, appointNext, appraiser } = await aStaff();
    const id = await take("HANDED_OVER", FIRST);
    await appointNext("2026-03-31");
    expect(await appraisal(id)).toMatchObject({ state: "HANDED_OVER", appraiserId: appraiser.employeeId });
  });
});

describe("a move to another unit", () => {
  it("ends the window of the day before, whose evaluation is that unit's, and gives it back when set right", async () => {
    const { take, move, unit, to, lastDay } = await aStaff();
    const id = await take("DRAFT", SECOND);
    const days = async () => [dayOf((await appraisal(id))?.endsOn ?? new Date(0)), await lastDay()];
    const first = await take("DRAFT", FIRST);
    await move("2026-05-11");
    expect(await days()).toEqual(["2026-05-10", "2026-05-10"]);
    // A form that was open says that the days are others now; one whose days stay is not disturbed.
    expect([(await appraisal(id))?.version, (await appraisal(first))?.version]).toEqual([2, 1]);
    await move("2026-05-11", unit.id);
    expect(await days()).toEqual(["2026-06-30", "2026-12-31"]);
    await move("2026-05-11", to.id);
    expect(await days()).toEqual(["2026-05-10", "2026-05-10"]);
  });

  it("drops an evaluation of days that are the other unit's, with a line in the trail", async () => {
    const { take, move, staff } = await aStaff();
    const [first, second] = [await take("DRAFT", FIRST), await take("RATED", SECOND)];
    await move("2026-03-11");
    expect(await appraisal(second)).toBeNull();
    expect(dayOf((await appraisal(first))?.endsOn ?? new Date(0))).toBe("2026-03-10");
    const trail = await db().auditEvent.findMany({ where: { subjectId: second, action: "appraisal.drop" } });
    expect(trail).toMatchObject([
      {
        aboutId: staff.employeeId,
        before: { state: "RATED", startsOn: "2026-04-01", endsOn: "2026-06-30" },
        after: null,
      },
    ]);
    // In the person's own trail the row leads nowhere, and tells nothing of the draft.
    const { rows } = await listOwnTrail(staff);
    const own = rows.filter(({ action }) => action.startsWith("appraisal."));
    const gone = { appraisalId: null, before: null, after: null, isHidden: false };
    expect(own.filter(({ appraisalId }) => appraisalId !== first)).toMatchObject([
      { action: "appraisal.drop", ...gone },
      { action: "appraisal.rate", ...gone },
      { action: "appraisal.create", ...gone },
    ]);
    expect(own.filter(({ appraisalId }) => appraisalId === first)).toMatchObject([{ isHidden: true }]);
  });

  it("takes no day from an evaluation that was handed over, and the days after it from the plan", async () => {
    const { take, move, lastDay } = await aStaff();
    const id = await take("FINAL", FIRST);
    await move("2026-02-11");
    expect(await lastDay()).toBe("2026-03-31");
    expect(dayOf((await appraisal(id))?.endsOn ?? new Date(0))).toBe("2026-03-31");
  });

  it("leaves windows to be begun up to the plan's new last day", async () => {
    const { move, plan, appraiser } = await aStaff();
    await move("2026-05-11");
    const begin = (windowStartsOn: string) =>
      outcomeOf(openAppraisal(contextOf(appraiser), { planId: plan.id, windowStartsOn }));
    expect(await begin(SECOND)).toBe("OK");
    expect(await begin("2026-07-01")).toBe("REFUSED EVALUATION_WINDOW_UNKNOWN");
    const { endsOn } = await db().appraisal.findFirstOrThrow({ where: { planId: plan.id } });
    expect(dayOf(endsOn)).toBe("2026-05-10");
  });
});
