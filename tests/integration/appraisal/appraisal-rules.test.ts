import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { APPRAISAL_RULES_SETTING } from "@/lib/domain/appraisal/rules";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import { appraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import { appraisalRules } from "@/lib/queries/appraisal/appraisal-rules";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { setAppraisalRules } from "@/lib/services/appraisal/set-appraisal-rules";
import { localToday } from "@/lib/time";
import { aLadderWithAppraisal, aUnitRatedAs, seen } from "@/tests/factories/appraisals";
import { anHr, auditsOf } from "@/tests/factories/hr";
import {
  anEmployee,
  appoint,
  aUnit,
  contextOf,
  grantRole,
  holdersOf,
  rolesBut,
  viewerOf,
} from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const RULES = {
  newcomerMonths: 2,
  leader_ISTIMEWA: "ABOVE",
  leader_BAIK: "ABOVE",
  leader_BUTUH_PERBAIKAN: "MEETS",
  leader_KURANG: "BELOW",
  leader_SANGAT_KURANG: "BELOW",
  ceiling: 80,
  floor: 60,
  few: 10,
} as const;

beforeEach(async () => {
  await db().setting.deleteMany({ where: { key: APPRAISAL_RULES_SETTING } });
});

describe("the rules that the law leaves open", () => {
  it("are HR's to set, with what was before in the trail; of two at once one is told", async () => {
    for (const [role, viewer] of await holdersOf(rolesBut("HR"), await aUnit()))
      expect(await outcomeOf(setAppraisalRules(contextOf(viewer), { ...RULES, version: 0 })), role).toBe(
        "NOT_FOUND",
      );
    expect((await appraisalRules()).version).toBe(0);
    const hr = contextOf(await anHr());
    const atOnce = await Promise.all(
      [1, 2].map(() => outcomeOf(setAppraisalRules(hr, { ...RULES, version: 0 }))),
    );
    expect(atOnce.toSorted()).toEqual(["CONFLICT", "OK"]);
    const reversed = { ...RULES, leader_BUTUH_PERBAIKAN: "BELOW", leader_KURANG: "MEETS" } as const;
    expect(await outcomeOf(setAppraisalRules(hr, { ...reversed, version: 1 }))).toBe(
      "REFUSED ACHIEVEMENT_REVERSED",
    );
    await setAppraisalRules(hr, { ...RULES, newcomerMonths: 3, version: 1 });
    expect(await outcomeOf(setAppraisalRules(hr, { ...RULES, version: 1 }))).toBe("CONFLICT");
    expect(await appraisalRules()).toMatchObject({ rules: { newcomerMonths: 3 }, version: 2 });
    expect((await auditsOf("setting.edit", APPRAISAL_RULES_SETTING)).at(-1)).toMatchObject({
      actorId: hr.viewer.employeeId,
      before: { newcomerMonths: 2 },
      after: { newcomerMonths: 3 },
    });
  });

  it("say by when somebody new in a post sets a plan", async () => {
    await aPeriod({ state: "OPEN" });
    const [staff, appraiser] = [await anEmployee({ startsOn: "2026-06-01" }), await anEmployee()];
    await appoint(staff.id, appraiser.id);
    const due = async () =>
      (await planBeginnings(viewerOf(staff), "2026-06-15")).map(({ planDue }) => planDue.statedOn);
    expect(await due()).toEqual(["2026-07-01"]);
    await setAppraisalRules(contextOf(await anHr()), { ...RULES, version: 0 });
    expect(await due()).toEqual(["2026-08-01"]);
  });

  it("say what the achievement of a unit advises for its leader; what was handed over keeps its advice", async () => {
    const { appraiser, staff, unit, plan, appraisalId } = await aLadderWithAppraisal("RATED");
    await grantRole(staff.employeeId, "UNIT_HEAD", unit.id);
    await db().unitAchievement.create({
      data: {
        unitId: unit.id,
        periodId: plan.periodId,
        predikat: "BAIK",
        reason: "Rencana aksi tercapai",
        setById: appraiser.employeeId,
        setAt: new Date(),
      },
    });
    const advice = async () => (await findAppraisal(appraiser, appraisalId, localToday()))?.advice?.rating;
    expect(await advice()).toBe("MEETS");
    const hr = contextOf(await anHr());
    await setAppraisalRules(hr, { ...RULES, version: 0 });
    expect(await advice()).toBe("ABOVE");
    await handOverAppraisal(contextOf(appraiser), await seen(appraisalId));
    await setAppraisalRules(hr, { ...RULES, leader_BAIK: "MEETS", version: 1 });
    expect((await appraisalOrigin(staff, appraisalId, localToday()))?.advice).toMatchObject({
      rating: "ABOVE",
    });
  });
});

describe("the shares of the pattern", () => {
  it("ask for a reason by what HR set, and are kept with the departure", async () => {
    const { appraiser, unit, plan, appraisalId } = await aLadderWithAppraisal("RATED");
    await db().unitAchievement.create({
      data: {
        unitId: unit.id,
        periodId: plan.periodId,
        predikat: "BAIK",
        reason: "Rencana aksi tercapai",
        setById: appraiser.employeeId,
        setAt: new Date(),
      },
    });
    await aUnitRatedAs(unit.id, ["BAIK", "BAIK", "BAIK", "BUTUH_PERBAIKAN"]);
    const shown = async () => (await findAppraisal(appraiser, appraisalId, localToday()))?.distribution;
    expect(await shown()).toMatchObject({ breaches: ["BAIK_OVER_70"], shares: { ceiling: 70 } });
    const hr = contextOf(await anHr());
    await setAppraisalRules(hr, { ...RULES, version: 0 });
    expect(await shown()).toMatchObject({ breaches: [], shares: { ceiling: 80 } });
    await setAppraisalRules(hr, { ...RULES, ceiling: 75, version: 1 });
    const given = { ...(await seen(appraisalId)), distributionReason: "Timnya kecil." };
    await handOverAppraisal(contextOf(appraiser), given);
    expect((await auditsOf("appraisal.handOver", appraisalId)).at(-1)?.after).toMatchObject({
      breaches: ["BAIK_OVER_70"],
      shares: { ceiling: 75, floor: 60, few: 10 },
    });
    const later = { ...hr, now: new Date(hr.now.getTime() + 1000) };
    await setAppraisalRules(later, { ...RULES, ceiling: 100, version: 2 });
    expect(await shown()).toMatchObject({ breaches: ["BAIK_OVER_70"], shares: { ceiling: 75 } });
  });

  it("stand on the paper of a rating as they were when it was handed over, whatever HR sets afterwards", async () => {
    const { appraiser, staff, unit, plan, appraisalId } = await aLadderWithAppraisal("RATED");
    await db().unitAchievement.create({
      data: {
        unitId: unit.id,
        periodId: plan.periodId,
        predikat: "BAIK",
        reason: "Rencana aksi tercapai",
        setById: appraiser.employeeId,
        setAt: new Date(),
      },
    });
    const hr = await anHr();
    const at = (minute: number) => `2027-01-10T03:${String(minute).padStart(2, "0")}:00Z`;
    await setAppraisalRules(contextOf(hr, at(0)), { ...RULES, ceiling: 75, version: 0 });
    await handOverAppraisal(contextOf(appraiser, at(1)), await seen(appraisalId));
    const printed = async () => {
      const paper = await appraisalPaper(staff, appraisalId, "2027-01-11");
      return paper !== null && paper !== "NOT_HANDED_OVER" ? paper.achievement?.shares : null;
    };
    expect(await printed()).toEqual({ ceiling: 75, floor: 60, few: 10 });
    await setAppraisalRules(contextOf(hr, at(2)), { ...RULES, ceiling: 90, floor: 50, version: 1 });
    expect(await printed()).toEqual({ ceiling: 75, floor: 60, few: 10 });
  });
});

const writes: Writes = {
  setAppraisalRules: async () => byHr((ctx) => setAppraisalRules(ctx, { ...RULES, version: 0 })),
};

describe("the rules and their line in the trail", () => {
  it.each(Object.entries(writes))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
