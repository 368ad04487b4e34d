import { describe, expect, it } from "vitest";
import { stageOf, WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { listUnitAchievements } from "@/lib/queries/appraisal/list-unit-achievements";
import { teamDistribution } from "@/lib/queries/appraisal/team-distribution";
import { unitDistribution } from "@/lib/queries/appraisal/unit-distribution";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { localToday } from "@/lib/time";
import { aLadderWithAppraisal, aUnitRatedAs, seen } from "@/tests/factories/appraisals";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";

const YEAR = stageOf("ANNUAL", "QUARTERLY", "2026-01-01");
const FIRST = stageOf("PERIODIC", "QUARTERLY", "2026-01-01");

describe("the list of units", () => {
  it("is the tree below the units one leads, without the right to set one's own", async () => {
    const period = await aPeriod();
    const top = await aUnit({ name: "Dinas Uji" });
    const below = await aUnit({ name: "Bidang Uji", parent: top });
    await aUnit({ name: "Dinas Lain" });
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: top.path }]);
    const set = {
      unitId: below.id,
      periodId: period.id,
      window: WHOLE_YEAR,
      version: 0,
      predikat: "BAIK",
    } as const;
    await setUnitAchievement(contextOf(head), { ...set, reason: "Rencana aksi tercapai." });

    expect(await listUnitAchievements(head)).toMatchObject({
      period: { id: period.id },
      rows: [
        { unitName: "Dinas Uji", depth: 0, isSettable: false, predikat: null, version: 0 },
        {
          unitName: "Bidang Uji",
          depth: 1,
          isSettable: true,
          predikat: "BAIK",
          version: 1,
          setBy: head.name,
        },
      ],
    });
    expect(await listUnitAchievements(head, 1)).toMatchObject({
      rows: [{ predikat: null }, { predikat: null, version: 0 }],
    });
    await setUnitAchievement(contextOf(head), { ...set, window: 1, reason: "Rencana aksi triwulan." });
    expect(await listUnitAchievements(head, 1)).toMatchObject({
      rows: [{ predikat: null }, { predikat: "BAIK", reason: "Rencana aksi triwulan." }],
    });
    expect(await listUnitAchievements(viewerOf(await anEmployee()))).toBeNull();
    expect(await listUnitAchievements(viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]))).toBeNull();
  });
});

describe("a distribution", () => {
  it("is that of the nearest unit upward whose achievement is set", async () => {
    const period = await aPeriod();
    const top = await aUnit();
    const below = await aUnit({ parent: top });
    await aUnitRatedAs(below.id, ["BAIK", "BAIK", "SANGAT_BAIK"]);
    await aUnitRatedAs(top.id, ["KURANG", "BAIK"]);
    const of = { periodId: period.id, unitPath: below.path, stage: YEAR };
    expect(await unitDistribution(of)).toMatchObject({ achievement: null, total: 3, isChecked: false });

    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const set = {
      unitId: top.id,
      periodId: period.id,
      window: WHOLE_YEAR,
      version: 0,
      predikat: "BAIK",
    } as const;
    await setUnitAchievement(contextOf(hr), { ...set, reason: "Rencana aksi tercapai." });
    expect(await unitDistribution(of)).toMatchObject({
      unitName: top.name,
      achievement: { predikat: "BAIK", setBy: hr.name },
      total: 5,
      counts: { SANGAT_BAIK: 1, BAIK: 3, KURANG: 1 },
      isChecked: true,
      breaches: [],
    });
  });

  it("counts no draft but the reader's own, which they look at before they hand it over", async () => {
    const drafted = await aLadderWithAppraisal("RATED");
    await aUnitRatedAs(drafted.unit.id, ["KURANG"]);
    const of = { periodId: drafted.plan.periodId, unitPath: drafted.unit.path, stage: YEAR };
    expect(await unitDistribution(of)).toMatchObject({ total: 1, counts: { BAIK: 0, KURANG: 1 } });

    const seenBy = async (viewer: EmployeeViewer) => {
      const { distribution } = (await findAppraisal(viewer, drafted.appraisalId, localToday())) ?? {};
      return distribution?.total;
    };
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: drafted.unit.path }]);
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    expect([await seenBy(head), await seenBy(hr), await seenBy(drafted.appraiser)]).toEqual([1, 1, 2]);
    await handOverAppraisal(contextOf(drafted.appraiser), await seen(drafted.appraisalId));
    expect([await seenBy(head), await seenBy(hr)]).toEqual([2, 2]);
  });

  it("of a window counts its evaluations alone, by the achievement of the window", async () => {
    const period = await aPeriod();
    const unit = await aUnit();
    await aUnitRatedAs(unit.id, ["KURANG", "KURANG"]);
    await aUnitRatedAs(unit.id, ["BAIK", "BAIK", "BAIK", "BAIK", "BAIK"], "2026-01-01");
    await aUnitRatedAs(unit.id, ["SANGAT_BAIK"], "2026-04-01");
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const set = { unitId: unit.id, periodId: period.id, version: 0, reason: "Rencana aksi." };
    await setUnitAchievement(contextOf(hr), { ...set, window: WHOLE_YEAR, predikat: "KURANG" });
    await setUnitAchievement(contextOf(hr), { ...set, window: 1, predikat: "BAIK" });
    const of = { periodId: period.id, unitPath: unit.path };
    expect(await unitDistribution({ ...of, stage: YEAR })).toMatchObject({
      achievement: { predikat: "KURANG" },
      total: 2,
      isChecked: false,
    });
    expect(await unitDistribution({ ...of, stage: FIRST })).toMatchObject({
      achievement: { predikat: "BAIK" },
      total: 5,
      counts: { BAIK: 5 },
      breaches: ["BAIK_OVER_70", "NO_BUTUH_PERBAIKAN_OR_KURANG"],
    });
  });

  it("of one's own team counts what one gave", async () => {
    const ladder = await aLadderWithAppraisal("FINAL");
    expect(await teamDistribution(ladder.appraiser)).toMatchObject({ total: 1, counts: { BAIK: 1 } });
    expect(await teamDistribution(ladder.superior)).toBeNull();
  });
});
