import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { planProgress } from "@/lib/queries/progress/plan-progress";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { dateOf } from "@/lib/time";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

/** Another appraiser came in June; the plan still names the one before. */
async function aChange(state: "SUBMITTED" | "AGREED") {
  const ladder = await aLadderWithPlan({ state });
  await db().appraiserAssignment.updateMany({
    where: { employeeId: ladder.staff.employeeId },
    data: { endsOn: dateOf("2026-05-31") },
  });
  const next = await anEmployee();
  await appoint(ladder.staff.employeeId, next.id, "2026-06-01");
  const planId = ladder.plan.id;
  const work = async () => [
    await planProgress(ladder.appraiser, planId),
    await listProgressEntries(ladder.appraiser, { planId }),
    await planFeedback(ladder.appraiser, { planId }),
    await planDevelopment(ladder.appraiser, planId),
  ];
  return { ...ladder, work };
}

describe("an appraiser of former days", () => {
  it("no more sees, nor decides on, a plan that they did not decide on in their time", async () => {
    const { appraiser, plan } = await aChange("SUBMITTED");
    expect(await readPlan(appraiser, plan.id)).toBeNull();
    const input = { planId: plan.id, version: plan.version, comment: "Perjelas targetnya." };
    expect(await outcomeOf(returnPlan(contextOf(appraiser), input))).toBe("NOT_FOUND");
  });

  it("keeps the plan that they agreed, without the work that came after it", async () => {
    const { appraiser, plan, work } = await aChange("AGREED");
    expect(await readPlan(appraiser, plan.id)).toMatchObject({ state: "AGREED", showsProgress: false });
    expect(await work()).toEqual([null, null, null, null]);
  });

  it("writes no dialogue and no coaching into it any more", async () => {
    const { appraiser, staff, plan } = await aChange("AGREED");
    const dialogue = () => ({
      id: randomUUID(),
      planId: plan.id,
      topic: "PROGRESS" as const,
      heldOn: "2026-06-10",
      agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
    });
    expect(await outcomeOf(recordDialogue(contextOf(appraiser), dialogue()))).toBe("NOT_FOUND");
    const coaching = {
      id: randomUUID(),
      planId: plan.id,
      heldOn: "2026-06-10",
      gap: "Belum terbiasa menyusun laporan bulanan.",
      advice: "Menyusun laporan bersama rekan sampai terbiasa.",
      followUps: [],
    };
    expect(await outcomeOf(recordCoaching(contextOf(appraiser), coaching))).toBe("NOT_FOUND");
    expect(await recordDialogue(contextOf(staff), dialogue())).toMatchObject({ isRepeat: false });
  });

  it("rests no feedback on evidence that they may not read", async () => {
    const { appraiser, staff, plan } = await aChange("AGREED");
    const { id: entryId } = await logProgress(contextOf(staff), {
      id: randomUUID(),
      indicatorId: plan.indicatorId,
      happenedOn: "2026-06-10",
      amount: "7",
      note: "Tujuh berkas selesai",
    });
    const feedback = giveFeedback(contextOf(appraiser), {
      id: randomUUID(),
      planId: plan.id,
      subject: { kind: "behaviour", behaviour: "SERVICE" },
      kind: "APPRECIATION",
      text: "Antrean di loket selesai sebelum tutup.",
      entryId,
    });
    expect(await outcomeOf(feedback)).toBe("NOT_FOUND");
  });

  it("reads the work again where an appraisal of it is theirs to give", async () => {
    const { appraiser, plan, work } = await aChange("AGREED");
    await openAppraisal(contextOf(appraiser), { planId: plan.id });
    expect((await work()).every((part) => part !== null)).toBe(true);
  });

  it("is also who acted for another one; while they act they read and decide", async () => {
    const ladder = await aLadderWithPlan({ state: "SUBMITTED" });
    const acting = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await db().performancePlan.update({
      where: { id: ladder.plan.id },
      data: { appraiserId: acting.employeeId },
    });
    const { id } = await db().appraiserAssignment.create({
      data: {
        employeeId: ladder.staff.employeeId,
        appraiserId: acting.employeeId,
        kind: "PLH",
        startsOn: dateOf("2026-01-01"),
        endsOn: dateOf("2099-12-31"),
      },
    });
    expect(await readPlan(acting, ladder.plan.id)).not.toBeNull();
    await db().appraiserAssignment.update({ where: { id }, data: { endsOn: dateOf("2026-01-31") } });
    expect(await readPlan(acting, ladder.plan.id)).toBeNull();
  });
});
