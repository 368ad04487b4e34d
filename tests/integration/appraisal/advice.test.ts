import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { localToday } from "@/lib/time";
import { aLadderWithAppraisal, seen } from "@/tests/factories/appraisals";
import { anEntry } from "@/tests/factories/entries";
import { contextOf, grantRole } from "@/tests/factories/people";

describe("advice beside the rating form (docs/rules.md#advice)", () => {
  it("reads what was logged, for whoever may rate alone, and is kept with the hand-over", async () => {
    const ladder = await aLadderWithAppraisal("RATED");
    const { appraiser, staff, appraisalId } = ladder;
    const adviceFor = async (who: typeof staff) =>
      (await findAppraisal(who, appraisalId, localToday()))?.advice;
    expect(await adviceFor(appraiser)).toMatchObject({ rating: null, reason: "TOO_LITTLE_DATA" });
    await anEntry(ladder, { amount: "100" });
    expect(await adviceFor(appraiser)).toMatchObject({ rating: "MEETS", indicators: { REACHED: 1 } });
    expect(await adviceFor(staff)).toBeNull();

    await handOverAppraisal(contextOf(appraiser), await seen(appraisalId));
    expect(await adviceFor(appraiser)).toBeNull();
    await anEntry(ladder, { amount: "50" });
    expect((await appraisalOrigin(staff, appraisalId, localToday()))?.advice).toMatchObject({
      rating: "MEETS",
      indicators: { REACHED: 1, EXCEEDED: 0 },
    });
  });

  it("follows the unit's achievement for whoever leads the unit of the plan", async () => {
    const { appraiser, staff, unit, plan, appraisalId } = await aLadderWithAppraisal("DRAFT");
    await grantRole(staff.employeeId, "UNIT_HEAD", unit.id);
    const advice = async () => (await findAppraisal(appraiser, appraisalId, localToday()))?.advice;
    expect(await advice()).toMatchObject({ rating: null, reason: "ACHIEVEMENT_NOT_SET" });
    await db().unitAchievement.create({
      data: {
        unitId: unit.id,
        periodId: plan.periodId,
        predikat: "ISTIMEWA",
        reason: "Rencana aksi terlampaui",
        setById: appraiser.employeeId,
        setAt: new Date(),
      },
    });
    expect(await advice()).toMatchObject({ rating: "ABOVE", reason: "UNIT_ACHIEVEMENT" });
  });
});
