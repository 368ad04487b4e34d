import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod, aPlan } from "@/tests/factories/plans";
import { expectFailure } from "@/tests/support/expect-failure";

describe("open appraisal", () => {
  it("takes over the plan's dates and the appraiser's superior, with a trail", async () => {
    const { appraiser, superior, staff, plan } = await aLadderWithPlan({ endsOn: "2026-09-30" });
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    expect(await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } })).toMatchObject({
      kind: "ANNUAL",
      state: "DRAFT",
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      appraiserId: appraiser.employeeId,
      superiorId: superior.employeeId,
    });
    expect(await db().auditEvent.findMany({ where: { subjectId: appraisalId } })).toMatchObject([
      { action: "appraisal.create", aboutId: staff.employeeId, actorId: appraiser.employeeId },
    ]);
  });

  it("is one appraisal, however often and at once it is opened", async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const opened = await Promise.all(
      [1, 2, 3].map(() => openAppraisal(contextOf(appraiser), { planId: plan.id })),
    );
    expect(new Set(opened.map((one) => one.appraisalId)).size).toBe(1);
    expect(opened.filter((one) => !one.isRepeat)).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { aboutId: plan.employeeId } })).toBe(1);
  });

  it("names an acting official as superior, and nobody where it would be the appraised person", async () => {
    const acting = await aLadderWithPlan();
    const official = await anEmployee();
    await db().appraiserAssignment.create({
      data: {
        employeeId: acting.appraiser.employeeId,
        appraiserId: official.id,
        kind: "PLT",
        startsOn: new Date("2026-06-01"),
        endsOn: new Date("2026-06-30"),
      },
    });
    const { appraisalId } = await openAppraisal(contextOf(acting.appraiser), { planId: acting.plan.id });
    expect(await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } })).toMatchObject({
      superiorId: official.id,
    });

    const [head, deputy] = [await anEmployee(), await anEmployee()];
    await appoint(head.id, deputy.id);
    await appoint(deputy.id, head.id);
    const plan = await aPlan({ employeeId: deputy.id, appraiserId: head.id, unitId: head.unitId ?? "" });
    const circle = await openAppraisal(contextOf(viewerOf(head, [{ role: "SUPERVISOR" }])), {
      planId: plan.id,
    });
    expect(await db().appraisal.findUniqueOrThrow({ where: { id: circle.appraisalId } })).toMatchObject({
      superiorId: null,
    });
  });

  it.each(["DRAFT", "SUBMITTED", "RETURNED", "CLOSED"] as const)(
    "refuses a plan that is %s",
    async (state) => {
      const { appraiser, plan } = await aLadderWithPlan({ state });
      const call = openAppraisal(contextOf(appraiser), { planId: plan.id });
      await expectFailure(call, "REFUSED", ["APPRAISAL_PLAN_NOT_AGREED"]);
    },
  );

  it("refuses a period that is not open", async () => {
    const closed = await aPeriod({ year: 2025, state: "CLOSED" });
    const { appraiser, plan } = await aLadderWithPlan({ periodId: closed.id });
    const call = openAppraisal(contextOf(appraiser), { planId: plan.id });
    await expectFailure(call, "REFUSED", ["APPRAISAL_PERIOD_NOT_OPEN"]);
  });

  it("does not exist for anybody but the appraiser", async () => {
    const { staff, superior, appraiser, plan, unit } = await aLadderWithPlan();
    const other = await anEmployee();
    const viewers = [
      staff,
      superior,
      viewerOf(other, [{ role: "SUPERVISOR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(openAppraisal(contextOf(viewer), { planId: plan.id }), "NOT_FOUND");
    }
    await expectFailure(openAppraisal(contextOf(appraiser), { planId: randomUUID() }), "NOT_FOUND");
  });
});
