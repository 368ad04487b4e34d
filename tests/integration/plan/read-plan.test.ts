import { describe, expect, it } from "vitest";
import { listOwnPlans } from "@/lib/queries/plan/list-own-plans";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { localToday } from "@/lib/time";
import { anAgreedPlan, aPair, aSubmittedPlan } from "@/tests/factories/drafts";
import { anEmployee, viewerOf } from "@/tests/factories/people";

describe("readPlan", () => {
  it("shows a rating to its appraiser at once, to the person only when it is handed over, to a stranger never", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const { appraisalId } = await openAppraisal(pair.asAppraiser, { planId: plan.id });
    const ratings = { resultsRating: "ABOVE", behaviourRating: "MEETS" } as const;
    const reasons = { resultsReason: "Melampaui target tahun ini", behaviourReason: "Selalu membantu rekan" };
    await rateAppraisal(pair.asAppraiser, { appraisalId, version: 1, ...ratings, ...reasons });

    expect((await readPlan(pair.asAppraiser.viewer, plan.id, localToday()))?.appraisal?.predikat).toBe(
      "BAIK",
    );
    expect((await readPlan(pair.asStaff.viewer, plan.id, localToday()))?.appraisal).toBeNull();
    expect((await listOwnPlans(pair.asStaff.viewer))[0]?.predikat).toBeNull();

    const distributionReason = "Unit dengan satu pegawai yang dinilai.";
    await handOverAppraisal(pair.asAppraiser, { appraisalId, version: 2, distributionReason });
    expect((await readPlan(pair.asStaff.viewer, plan.id, localToday()))?.appraisal).toMatchObject({
      predikat: "BAIK",
      mayAccept: true,
    });
    expect((await listOwnPlans(pair.asStaff.viewer))[0]?.predikat).toBe("BAIK");
    expect(
      await readPlan(viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]), plan.id, localToday()),
    ).toBeNull();
    expect(
      await readPlan(viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]), plan.id, localToday()),
    ).toBeNull();
    expect(await readPlan(pair.asStaff.viewer, crypto.randomUUID(), localToday())).toBeNull();
  });

  it("shows the log to those who may read it, and steps to those who may take them", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const unitHr = viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: pair.unit.path }]);
    expect((await readPlan(pair.asStaff.viewer, plan.id, localToday()))?.showsProgress).toBe(true);
    expect((await readPlan(unitHr, plan.id, localToday()))?.showsProgress).toBe(false);
    expect((await readPlan(unitHr, plan.id, localToday()))?.results[0]?.indicators[0]?.progress).toBeNull();

    const other = await aPair();
    const submitted = await aSubmittedPlan(other);
    const stepsOf = async (viewer: typeof unitHr) =>
      (await readPlan(viewer, submitted.id, localToday()))?.acts.steps.map(({ event }) => event);
    expect(await stepsOf(other.asStaff.viewer)).toEqual(["withdraw"]);
    expect(await stepsOf(other.asAppraiser.viewer)).toEqual(["return", "agree"]);
    expect(await stepsOf(viewerOf(await anEmployee(), [{ role: "HR" }]))).toEqual([]);
  });
});
