import { describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { dateOf, dayOf } from "@/lib/time";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

const [FIRST, SECOND] = ["2026-01-01", "2026-04-01"] as const;
const open = (viewer: EmployeeViewer, planId: string, windowStartsOn: string, day = "2026-06-15") =>
  openAppraisal(contextOf(viewer, `${day}T03:00:00Z`), { planId, windowStartsOn });
const stored = (id: string) => db().appraisal.findUniqueOrThrow({ where: { id } });

/** The ladder's appraiser goes on 14 April, another one comes on the day after. */
async function aChangeOfAppraiser() {
  const ladder = await aLadderWithPlan();
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  const employeeId = ladder.staff.employeeId;
  await db().appraiserAssignment.updateMany({
    where: { employeeId },
    data: { endsOn: dateOf("2026-04-14") },
  });
  await appoint(employeeId, next.employeeId, "2026-04-15");
  await db().performancePlan.update({
    where: { id: ladder.plan.id },
    data: { appraiserId: next.employeeId },
  });
  return { ...ladder, next };
}

describe("a periodic evaluation", () => {
  it("is begun over its window, with a trail, beside the annual one", async () => {
    const { appraiser, superior, staff, plan } = await aLadderWithPlan({ startsOn: "2026-02-10" });
    const { appraisalId } = await open(appraiser, plan.id, "2026-02-10");
    const row = await stored(appraisalId);
    expect(row).toMatchObject({
      kind: "PERIODIC",
      state: "DRAFT",
      appraiserId: appraiser.employeeId,
      superiorId: superior.employeeId,
    });
    expect([dayOf(row.startsOn), dayOf(row.endsOn)]).toEqual(["2026-02-10", "2026-03-31"]);
    expect(await db().auditEvent.findMany({ where: { subjectId: appraisalId } })).toMatchObject([
      {
        action: "appraisal.create",
        aboutId: staff.employeeId,
        actorId: appraiser.employeeId,
        after: { kind: "PERIODIC", startsOn: "2026-02-10", endsOn: "2026-03-31" },
      },
    ]);
    const annual = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    expect((await stored(annual.appraisalId)).kind).toBe("ANNUAL");
  });

  it("is one, however often and at once it is begun", async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const opened = await Promise.all([1, 2, 3].map(() => open(appraiser, plan.id, FIRST)));
    expect(new Set(opened.map((one) => one.appraisalId)).size).toBe(1);
    expect(opened.filter((one) => !one.isRepeat)).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { aboutId: plan.employeeId } })).toBe(1);
  });

  it("begins on the last day of its window, and not before", async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    expect(await outcomeOf(open(appraiser, plan.id, SECOND, "2026-06-29"))).toBe(
      "REFUSED EVALUATION_WINDOW_NOT_OVER",
    );
    expect(await outcomeOf(open(appraiser, plan.id, SECOND, "2026-06-30"))).toBe("OK");
  });

  it("is refused where the plan has no such window, also where its first one is begun", async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    await open(appraiser, plan.id, FIRST);
    expect(await outcomeOf(open(appraiser, plan.id, "2026-02-01"))).toBe("REFUSED EVALUATION_WINDOW_UNKNOWN");
  });

  it("is of a month where the period says so", async () => {
    const period = await aPeriod({ year: 2024 });
    await db().period.update({ where: { id: period.id }, data: { frequency: "MONTHLY" } });
    const { appraiser, plan } = await aLadderWithPlan({
      periodId: period.id,
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
    });
    const { appraisalId } = await open(appraiser, plan.id, "2024-02-01");
    expect(dayOf((await stored(appraisalId)).endsOn)).toBe("2024-02-29");
  });

  it.each(["DRAFT", "SUBMITTED", "RETURNED", "CLOSED"] as const)(
    "is refused for a plan that is %s",
    async (state) => {
      const { appraiser, plan } = await aLadderWithPlan({ state });
      expect(await outcomeOf(open(appraiser, plan.id, FIRST))).toBe("REFUSED APPRAISAL_PLAN_NOT_AGREED");
    },
  );

  it("is refused in a period that is not open", async () => {
    const closed = await aPeriod({ year: 2023, state: "CLOSED" });
    const days = { startsOn: "2023-01-01", endsOn: "2023-12-31" };
    const { appraiser, plan } = await aLadderWithPlan({ periodId: closed.id, ...days });
    expect(await outcomeOf(open(appraiser, plan.id, "2023-01-01"))).toBe("REFUSED APPRAISAL_PERIOD_NOT_OPEN");
  });

  it("is given by who appraised on its last day, and not by who came later", async () => {
    const { appraiser, next, plan } = await aChangeOfAppraiser();
    expect(await outcomeOf(open(next, plan.id, FIRST))).toBe("NOT_FOUND");
    const { appraisalId } = await open(appraiser, plan.id, FIRST);
    expect((await stored(appraisalId)).appraiserId).toBe(appraiser.employeeId);
    expect(await outcomeOf(open(appraiser, plan.id, SECOND, "2026-06-30"))).toBe("NOT_FOUND");
    expect(await outcomeOf(open(next, plan.id, SECOND, "2026-06-30"))).toBe("OK");
  });

  it("is given by who appraises now, where that one left the service", async () => {
    const { appraiser, next, plan } = await aChangeOfAppraiser();
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    expect(await outcomeOf(open(next, plan.id, FIRST))).toBe("OK");
  });

  it("does not exist for anybody else", async () => {
    const { staff, superior, plan, unit } = await aLadderWithPlan();
    const other = await anEmployee();
    const viewers = [
      staff,
      { ...staff, roles: [...staff.roles, { role: "SUPERVISOR" as const }] },
      superior,
      viewerOf(other, [{ role: "SUPERVISOR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) expect(await outcomeOf(open(viewer, plan.id, FIRST))).toBe("NOT_FOUND");
  });

  it("is still theirs to give who appraises nobody any more", async () => {
    const { appraiser, next, plan } = await aChangeOfAppraiser();
    const now = new Date("2026-06-15T03:00:00Z");
    const { id } = await db().session.create({
      data: {
        accountId: appraiser.accountId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date("2026-06-16T03:00:00Z"),
        isVerified: true,
      },
    });
    const rolesOf = async () =>
      (await loadSession(id, now, "2026-06-15"))?.viewer.roles.map(({ role }) => role);
    expect(await rolesOf()).toEqual(["STAFF", "SUPERVISOR"]);
    await db().appraisal.create({
      data: {
        planId: plan.id,
        kind: "ANNUAL",
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
        appraiserId: next.employeeId,
        state: "FINAL",
        createdAt: now,
      },
    });
    expect(await rolesOf()).toEqual(["STAFF"]);
  });
});
