import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAN_STATES } from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import { listOwnPlans } from "@/lib/queries/plan/list-own-plans";
import { listTeamPlans } from "@/lib/queries/plan/list-team-plans";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { aDraft, anAgreedPlan, aPair, aSubmittedPlan } from "@/tests/factories/drafts";
import { anEmployee, viewerOf } from "@/tests/factories/people";

describe("readPlan", () => {
  it("shows a rating to its appraiser at once, to the person only when it is handed over, to a stranger never", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const { appraisalId } = await openAppraisal(pair.asAppraiser, { planId: plan.id });
    const ratings = { resultsRating: "ABOVE", behaviourRating: "MEETS" } as const;
    const reasons = { resultsReason: "Melampaui target tahun ini", behaviourReason: "Selalu membantu rekan" };
    await rateAppraisal(pair.asAppraiser, { appraisalId, version: 1, ...ratings, ...reasons });

    expect((await readPlan(pair.asAppraiser.viewer, plan.id))?.appraisal?.predikat).toBe("BAIK");
    expect((await readPlan(pair.asStaff.viewer, plan.id))?.appraisal).toBeNull();
    expect((await listOwnPlans(pair.asStaff.viewer))[0]?.predikat).toBeNull();

    const distributionReason = "Unit dengan satu pegawai yang dinilai.";
    await handOverAppraisal(pair.asAppraiser, { appraisalId, version: 2, distributionReason });
    expect((await readPlan(pair.asStaff.viewer, plan.id))?.appraisal).toMatchObject({
      predikat: "BAIK",
      mayAccept: true,
    });
    expect((await listOwnPlans(pair.asStaff.viewer))[0]?.predikat).toBe("BAIK");
    expect(await readPlan(viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]), plan.id)).toBeNull();
    expect(await readPlan(viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]), plan.id)).toBeNull();
    expect(await readPlan(pair.asStaff.viewer, crypto.randomUUID())).toBeNull();
  });

  it("lists for the team what may be agreed, and nothing else", async () => {
    const pairs = [await aPair(), await aPair()];
    const plans = [
      await aSubmittedPlan(pairs[0] ?? (await aPair())),
      await aDraft(pairs[1] ?? (await aPair())),
    ];
    const viewers = pairs.flatMap(({ asStaff, asAppraiser }) => [asStaff.viewer, asAppraiser.viewer]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...viewers),
        fc.constantFrom(...PLAN_STATES),
        async (viewer, state) => {
          const listed = (await listTeamPlans(viewer, { state })).rows.map(({ id }) => id);
          const allowed = plans.filter(
            (plan) =>
              plan.state === state &&
              can(viewer, "plan.agree", { ownerId: plan.employeeId, appraiserId: plan.appraiserId }),
          );
          expect(listed.sort()).toEqual(allowed.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 20 },
    );
  });
});
