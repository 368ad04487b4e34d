import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal, aUnitRatedAs, seen, takeAppraisal } from "@/tests/factories/appraisals";
import { aUnit, contextOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { expectFailure } from "@/tests/support/expect-failure";

async function handOver(at?: string) {
  const { appraiser, appraisalId } = await aLadderWithAppraisal("RATED");
  return handOverAppraisal(contextOf(appraiser, at), await seen(appraisalId));
}

const setAchievement = (
  unitId: string,
  periodId: string,
  setById: string,
  predikat: OrganisationPredikat = "BAIK",
) =>
  db().unitAchievement.create({
    data: { unitId, periodId, predikat, reason: "Rencana aksi tercapai", setById, setAt: new Date() },
  });

describe("the term of an objection (docs/rules.md#worked-examples)", () => {
  it("is 14 days by the calendar unless the period says otherwise", async () => {
    await aPeriod({ objectionDays: 14, objectionDayKind: "CALENDAR" });
    expect(await handOver("2027-01-11T03:00:00Z")).toEqual({ objectionDueOn: "2027-01-25" });
  });

  it("counts working days, without weekends and the days of HR's calendar", async () => {
    await aPeriod({ objectionDays: 14, objectionDayKind: "WORKING" });
    expect(await handOver("2027-01-11T03:00:00Z")).toEqual({ objectionDueOn: "2027-01-29" });
    await db().holiday.create({ data: { date: dateOf("2027-01-20"), name: "Cuti bersama" } });
    expect(await handOver("2027-01-11T03:00:00Z")).toEqual({ objectionDueOn: "2027-02-01" });
    await aPeriod({ objectionDays: 14, objectionDayKind: "CALENDAR" });
  });

  it("begins on the day at the seat of the government, also late in the evening", async () => {
    expect(await handOver("2027-01-10T17:30:00Z")).toEqual({ objectionDueOn: "2027-01-25" });
  });
});

describe("a distribution outside the official pattern (docs/rules.md#distribution)", () => {
  it("asks for a written reason, and keeps it", async () => {
    const { appraiser, appraisalId, plan, unit } = await aLadderWithAppraisal("RATED");
    await setAchievement(unit.id, plan.periodId, appraiser.employeeId);
    await aUnitRatedAs(unit.id, ["BAIK", "BAIK", "BAIK", "BAIK"]);

    const silent = handOverAppraisal(contextOf(appraiser), await seen(appraisalId));
    await expectFailure(silent, "REFUSED", ["DISTRIBUTION_REASON_MISSING"]);
    const distributionReason = "Seluruh tim mencapai target yang sama.";
    await handOverAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), distributionReason });
    expect(await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } })).toMatchObject({
      state: "HANDED_OVER",
      distributionReason,
    });
    expect(
      await db().auditEvent.findFirst({ where: { subjectId: appraisalId, action: "appraisal.handOver" } }),
    ).toMatchObject({
      after: { breaches: ["BAIK_OVER_70", "NO_BUTUH_PERBAIKAN_OR_KURANG"], distributionReason },
    });
  });

  it("is not looked for with fewer than five people, nor within the pattern, nor without an achievement", async () => {
    const few = await aLadderWithAppraisal("RATED");
    await setAchievement(few.unit.id, few.plan.periodId, few.appraiser.employeeId);
    await aUnitRatedAs(few.unit.id, ["BAIK", "BAIK", "BAIK"]);
    await handOverAppraisal(contextOf(few.appraiser), await seen(few.appraisalId));

    // By the achievement of the nearest unit, and without what other appraisers have not handed over.
    const above = await aUnit();
    const unit = await aUnit({ parent: above });
    const within = await aLadderWithPlan({ unitId: unit.id });
    const appraisalId = await takeAppraisal(within, "RATED");
    const { periodId } = within.plan;
    await setAchievement(above.id, periodId, within.appraiser.employeeId, "SANGAT_KURANG");
    await setAchievement(unit.id, periodId, within.appraiser.employeeId);
    await aUnitRatedAs(unit.id, ["BAIK", "BAIK", "SANGAT_BAIK", "BUTUH_PERBAIKAN"]);
    for (const other of [
      await aLadderWithPlan({ unitId: unit.id }),
      await aLadderWithPlan({ unitId: unit.id }),
    ])
      await takeAppraisal(other, "RATED");
    await handOverAppraisal(contextOf(within.appraiser), await seen(appraisalId));

    const without = await aLadderWithAppraisal("RATED");
    await aUnitRatedAs(without.unit.id, ["BAIK", "BAIK", "BAIK", "BAIK"]);
    await handOverAppraisal(contextOf(without.appraiser), await seen(without.appraisalId));
  });
});
