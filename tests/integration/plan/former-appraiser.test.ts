import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { planProgress } from "@/lib/queries/progress/plan-progress";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { confirmDialogue } from "@/lib/services/coaching/answer-dialogue";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { withdrawDialogue } from "@/lib/services/coaching/revise-dialogue";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { dateOf, localToday } from "@/lib/time";
import { anAppraisalRow } from "@/tests/factories/appraisals";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

/** Another appraiser came in June; the plan still names the one before. */
async function aChange(state: "SUBMITTED" | "AGREED", endsOn = "2099-12-31") {
  const ladder = await aLadderWithPlan({ state, endsOn });
  await db().appraiserAssignment.updateMany({
    where: { employeeId: ladder.staff.employeeId },
    data: { endsOn: dateOf("2026-05-31") },
  });
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  await appoint(ladder.staff.employeeId, next.employeeId, "2026-06-01");
  const planId = ladder.plan.id;
  const workFor = async (viewer: EmployeeViewer) => [
    await planProgress(viewer, planId, localToday()),
    await listProgressEntries(viewer, localToday(), { planId }),
    await planFeedback(viewer, localToday(), { planId }),
    await planDevelopment(viewer, planId, localToday()),
  ];
  return { ...ladder, next, workFor };
}

describe("an appraiser of former days", () => {
  it.each(["SUBMITTED", "AGREED"] as const)(
    "sees a plan that is %s no more, nor what grew under it",
    async (state) => {
      const { appraiser, next, plan, workFor } = await aChange(state);
      expect(await readPlan(appraiser, plan.id, localToday())).toBeNull();
      expect(await workFor(appraiser)).toEqual([null, null, null, null]);
      expect(await readPlan(next, plan.id, localToday())).toMatchObject({ state });
      expect((await workFor(next)).every((part) => part !== null)).toBe(true);
    },
  );

  it("decides on nothing any more, and opens no evaluation", async () => {
    const { appraiser, plan } = await aChange("SUBMITTED");
    const input = { planId: plan.id, version: plan.version, comment: "Perjelas targetnya.", lines: [] };
    expect(await outcomeOf(returnPlan(contextOf(appraiser), input))).toBe("NOT_FOUND");
    const agreed = await aChange("AGREED");
    const opening = openAppraisal(contextOf(agreed.appraiser), { planId: agreed.plan.id });
    expect(await outcomeOf(opening)).toBe("NOT_FOUND");
  });

  it("keeps the plan whose last day they were in office on", async () => {
    const { appraiser, next, plan } = await aChange("AGREED", "2026-05-31");
    expect(await readPlan(appraiser, plan.id, localToday())).toMatchObject({ showsProgress: true });
    expect(await readPlan(next, plan.id, localToday())).toBeNull();
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

  it("changes a record of their time no more, nor is it their turn", async () => {
    const ladder = await aLadderWithPlan({ endsOn: "2099-12-31" });
    const { appraiser, staff, plan } = ladder;
    const record = {
      id: randomUUID(),
      planId: plan.id,
      topic: "PROGRESS" as const,
      heldOn: "2026-05-20",
      agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
    };
    await recordDialogue(contextOf(appraiser), record);
    const own = { ...record, id: randomUUID(), heldOn: "2026-05-21" };
    await recordDialogue(contextOf(staff), own);
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { endsOn: dateOf("2026-05-31") },
    });
    const withdrawal = { dialogueId: record.id, version: 1 };
    expect(await outcomeOf(withdrawDialogue(contextOf(appraiser), withdrawal))).toBe("NOT_FOUND");
    expect(await outcomeOf(confirmDialogue(contextOf(appraiser), { dialogueId: own.id, version: 1 }))).toBe(
      "NOT_FOUND",
    );
    expect((await dialogueTurn(appraiser, "2026-06-15", 5)).waiting).toEqual([]);
    expect((await dialogueTurn(staff, "2026-06-15", 5)).waiting).toHaveLength(1);
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

  it("keeps the work behind a rating that they gave", async () => {
    const { appraiser, plan, workFor } = await aChange("AGREED");
    await anAppraisalRow(plan, appraiser.employeeId, "HANDED_OVER");
    expect((await workFor(appraiser)).every((part) => part !== null)).toBe(true);
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
    expect(await readPlan(acting, ladder.plan.id, localToday())).not.toBeNull();
    await db().appraiserAssignment.update({ where: { id }, data: { endsOn: dateOf("2026-01-31") } });
    expect(await readPlan(acting, ladder.plan.id, localToday())).toBeNull();
  });
});
