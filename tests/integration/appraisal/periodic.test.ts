import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { closePeriod } from "@/lib/services/period/close-period";
import { editPeriod } from "@/lib/services/period/edit-period";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { groundlessLetter } from "@/lib/text/improvement";
import { dayOf } from "@/lib/time";
import { aUnitRatedAs, RATED_AT, ratings, seen, takeAppraisal } from "@/tests/factories/appraisals";
import { periodInput } from "@/tests/factories/drafts";
import { anHr } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

const FIRST = "2026-01-01";
const SYSTEM = { kind: "system", name: "test" } as const;
const hr = await anHr();
const stored = (id: string) => db().appraisal.findUniqueOrThrow({ where: { id } });

/** The first quarter of somebody, handed over with a predikat below Baik. */
async function aPoorQuarter() {
  const ladder = await aLadderWithPlan();
  const appraisalId = await takeAppraisal(ladder, "DRAFT", FIRST);
  const rating = { ...(await seen(appraisalId)), ...ratings("BELOW", "MEETS") };
  await rateAppraisal(contextOf(ladder.appraiser, RATED_AT), rating);
  await handOverAppraisal(contextOf(ladder.appraiser), await seen(appraisalId));
  return { ...ladder, appraisalId };
}
const improvementsOf = (employeeId: string) => db().improvementPlan.count({ where: { employeeId } });

describe("a periodic evaluation goes the way of the annual one", () => {
  it("with the same term for an objection, and is final by acceptance", async () => {
    const { staff, appraisalId } = await aPoorQuarter();
    expect(dayOf((await stored(appraisalId)).objectionDueOn ?? new Date())).toBe("2026-06-29");
    await acceptAppraisal(contextOf(staff), await seen(appraisalId));
    expect(await stored(appraisalId)).toMatchObject({
      state: "FINAL",
      outcome: "ACCEPTED",
      predikat: "BUTUH_PERBAIKAN",
    });
  });

  it("lapses when its term is over", async () => {
    const { appraisalId } = await aPoorQuarter();
    await lapseAppraisals(contextOf(SYSTEM, "2026-06-30T03:00:00Z"));
    expect(await stored(appraisalId)).toMatchObject({ state: "FINAL", outcome: "LAPSED" });
  });

  it("opens no improvement plan, by whatever end it becomes final; the annual one does", async () => {
    const accepted = await aPoorQuarter();
    await acceptAppraisal(contextOf(accepted.staff), await seen(accepted.appraisalId));
    const lapsed = await aPoorQuarter();
    await lapseAppraisals(contextOf(SYSTEM, "2026-06-30T03:00:00Z"));
    const upheld = await aPoorQuarter();
    const of = () => seen(upheld.appraisalId);
    await objectToAppraisal(contextOf(upheld.staff), { ...(await of()), reason: "Dua laporan tertinggal." });
    await explainAppraisal(contextOf(upheld.appraiser), { ...(await of()), explanation: "Sudah dihitung." });
    const verdict = { verdict: "UPHOLD", reason: "Setelah mendengar keduanya." } as const;
    await decideAppraisal(contextOf(upheld.superior), { ...(await of()), ...verdict }, groundlessLetter);
    for (const { staff, appraisalId } of [accepted, lapsed, upheld]) {
      expect((await stored(appraisalId)).state).toBe("FINAL");
      expect(await improvementsOf(staff.employeeId)).toBe(0);
    }
    const { appraiser, staff, plan } = accepted;
    const annual = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    const rating = { ...(await seen(annual.appraisalId)), ...ratings("BELOW", "MEETS") };
    await rateAppraisal(contextOf(appraiser, RATED_AT), rating);
    await handOverAppraisal(contextOf(appraiser), await seen(annual.appraisalId));
    await acceptAppraisal(contextOf(staff), await seen(annual.appraisalId));
    expect(await improvementsOf(staff.employeeId)).toBe(1);
  });

  it("does not keep the annual one from being begun and ended", async () => {
    const ladder = await aLadderWithPlan();
    await takeAppraisal(ladder, "DRAFT", FIRST);
    const annual = await takeAppraisal(ladder, "FINAL");
    expect(await stored(annual)).toMatchObject({ kind: "ANNUAL", state: "FINAL" });
  });

  it("is compared with the evaluations of its window, by the achievement of its window", async () => {
    const ladder = await aLadderWithPlan();
    const { unit, plan, appraiser } = ladder;
    const of = { unitId: unit.id, periodId: plan.periodId, version: 0, predikat: "BAIK" } as const;
    const set = (window: number) =>
      setUnitAchievement(contextOf(hr), { ...of, window, reason: "Rencana aksi tercapai." });
    await aUnitRatedAs(unit.id, ["BAIK", "BAIK", "BAIK", "BAIK"], FIRST);
    // Those of the year and of another window do not count for it.
    await aUnitRatedAs(unit.id, ["BUTUH_PERBAIKAN", "SANGAT_BAIK"]);
    await aUnitRatedAs(unit.id, ["BUTUH_PERBAIKAN"], "2026-04-01");
    await set(0);
    const appraisalId = await takeAppraisal(ladder, "RATED", FIRST);
    const handOver = async () => outcomeOf(handOverAppraisal(contextOf(appraiser), await seen(appraisalId)));
    await set(1);
    expect(await handOver()).toBe("REFUSED DISTRIBUTION_REASON_MISSING");
    await db().unitAchievement.delete({
      where: { unitId_periodId_window: { unitId: unit.id, periodId: plan.periodId, window: 1 } },
    });
    expect(await handOver()).toBe("OK");
  });
});

describe("the plan of a periodic evaluation", () => {
  const comment = "Anggaran kegiatan dipangkas separuh.";

  it("is not opened for a change while it is under way, and again when it is final", async () => {
    const { plan, appraiser, staff, appraisalId } = await aPoorQuarter();
    const open = () => revisePlan(contextOf(appraiser), { planId: plan.id, version: plan.version, comment });
    expect(await outcomeOf(open())).toBe("REFUSED PLAN_BEING_RATED");
    await acceptAppraisal(contextOf(staff), await seen(appraisalId));
    expect(await outcomeOf(open())).toBe("OK");
  });
});

describe("the period of a periodic evaluation", () => {
  it("is not closed while it is under way, and says so", async () => {
    const period = await aPeriod({ year: 2025 });
    const days = { startsOn: "2025-01-01", endsOn: "2025-12-31" };
    const ladder = await aLadderWithPlan({ periodId: period.id, ...days });
    const appraisalId = await takeAppraisal(ladder, "HANDED_OVER", "2025-01-01");
    const close = () => closePeriod(contextOf(hr), { periodId: period.id, version: period.version });
    expect(await outcomeOf(close())).toBe("REFUSED PERIODIC_UNFINISHED");
    await acceptAppraisal(contextOf(ladder.staff), await seen(appraisalId));
    // The other windows were never begun: nobody waits for them.
    expect(await outcomeOf(close())).toBe("OK");
  });

  it("keeps its frequency from the first one on, of a person or of a unit, and changes it before", async () => {
    for (const [year, evaluate] of [
      [
        2031,
        async (periodId: string) => {
          const days = { startsOn: "2031-01-01", endsOn: "2031-12-31" };
          const { appraiser, plan } = await aLadderWithPlan({ periodId, ...days });
          const at = contextOf(appraiser, "2031-07-01T03:00:00Z");
          await openAppraisal(at, { planId: plan.id, windowStartsOn: "2031-01-01" });
        },
      ],
      [
        2032,
        async (periodId: string) => {
          const { unit } = await aLadderWithPlan({ periodId });
          const of = { unitId: unit.id, periodId, window: 1, version: 0, predikat: "BAIK" } as const;
          await setUnitAchievement(contextOf(hr), { ...of, reason: "Rencana aksi tercapai." });
        },
      ],
    ] as const) {
      const { id: periodId } = await aPeriod({ year });
      await aLadderWithPlan({ periodId });
      const give = (frequency: "MONTHLY" | "QUARTERLY", version: number) =>
        outcomeOf(editPeriod(contextOf(hr), { ...periodInput(year), periodId, version, frequency }));
      expect(await give("MONTHLY", 1)).toBe("OK");
      expect(await give("QUARTERLY", 2)).toBe("OK");
      await evaluate(periodId);
      expect(await give("MONTHLY", 3)).toBe("REFUSED PERIOD_HAS_EVALUATIONS");
      expect(await give("QUARTERLY", 3)).toBe("OK");
    }
  });

  it("never changes its frequency under an evaluation that is begun at the same moment", async () => {
    for (const year of [2033, 2034, 2035]) {
      const { id: periodId } = await aPeriod({ year });
      const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
      const { appraiser, plan } = await aLadderWithPlan({ periodId, ...days });
      const at = contextOf(appraiser, `${year}-07-01T03:00:00Z`);
      const both = await Promise.all([
        outcomeOf(openAppraisal(at, { planId: plan.id, windowStartsOn: `${year}-04-01` })),
        outcomeOf(
          editPeriod(contextOf(hr), { ...periodInput(year), periodId, version: 1, frequency: "MONTHLY" }),
        ),
      ]);
      const begun = await db().appraisal.findFirst({ where: { planId: plan.id } });
      // Begun over the quarter, or over the month that the quarter gave way to.
      const lastDay = both[1] === "OK" ? `${year}-04-30` : `${year}-06-30`;
      expect(["OK", "REFUSED PERIOD_HAS_EVALUATIONS"]).toContain(both[1]);
      expect(begun && dayOf(begun.endsOn)).toBe(lastDay);
    }
  });
});
