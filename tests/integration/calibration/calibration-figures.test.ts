import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { APPRAISAL_RULES } from "@/lib/domain/appraisal/rules";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraiserLeniency } from "@/lib/queries/calibration/appraiser-leniency";
import { listNotEvaluated } from "@/lib/queries/calibration/not-evaluated";
import { listUnitPatterns } from "@/lib/queries/calibration/unit-patterns";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { RATED_AT, ratings, seen } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import {
  anEmployee,
  appoint,
  aUnit,
  contextOf,
  holdersOf,
  rolesBut,
  viewerOf,
} from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";

type Unit = Awaited<ReturnType<typeof aUnit>>;
let hr: EmployeeViewer;
let periodId: string;
let kind: Unit;
let other: Unit;
const headOf = async (unit: Unit) =>
  viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);

/** An appraiser of so many people, each with these ratings, handed over unless it is to stay a draft. */
async function anAppraiserOf(
  unit: Unit,
  people: number,
  given: ReturnType<typeof ratings>,
  isHandedOver = true,
): Promise<EmployeeViewer> {
  const appraiser = viewerOf(await anEmployee({ unitId: unit.id }), [{ role: "SUPERVISOR" }]);
  for (let n = 0; n < people; n += 1) {
    const staff = await anEmployee({ unitId: unit.id });
    await appoint(staff.id, appraiser.employeeId);
    const plan = await aPlan({
      employeeId: staff.id,
      appraiserId: appraiser.employeeId,
      unitId: unit.id,
      periodId,
    });
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await rateAppraisal(contextOf(appraiser, RATED_AT), { ...(await seen(appraisalId)), ...given });
    if (!isHandedOver) continue;
    await handOverAppraisal(contextOf(appraiser, RATED_AT), {
      ...(await seen(appraisalId)),
      distributionReason: "Unit baru mulai dinilai.",
    });
  }
  return appraiser;
}

let generous: EmployeeViewer;
let usual: EmployeeViewer;
let few: EmployeeViewer;
let drafting: EmployeeViewer;

beforeAll(async () => {
  hr = await anHr();
  periodId = (await aPeriod({ year: 2026 })).id;
  kind = await aUnit({ name: "Badan Kalibrasi" });
  other = await aUnit({ name: "Dinas Kalibrasi" });
  for (const unit of [kind, other]) {
    const input = {
      unitId: unit.id,
      periodId,
      window: WHOLE_YEAR,
      predikat: "BAIK",
      reason: "Sesuai target.",
      version: 0,
    } as const;
    await setUnitAchievement(contextOf(hr), input);
  }
  // Of one quarter: no word on the year, for which ratings are calibrated.
  for (const window of [1, 2]) {
    await setUnitAchievement(contextOf(hr, "2026-07-01T03:00:00Z"), {
      unitId: kind.id,
      periodId,
      window,
      predikat: "KURANG",
      reason: "Rencana aksi triwulan ini tertinggal.",
      version: 0,
    });
  }
  generous = await anAppraiserOf(kind, 6, ratings("ABOVE", "ABOVE"));
  usual = await anAppraiserOf(other, 6, ratings("MEETS", "MEETS"));
  few = await anAppraiserOf(other, 2, ratings("BELOW", "MEETS"));
  drafting = await anAppraiserOf(other, 5, ratings("BELOW", "BELOW"), false);
});

describe("distribution", () => {
  it("stands beside the official pattern of each unit with an achievement, without drafts", async () => {
    const page = await listUnitPatterns(hr, periodId, undefined);
    expect(page?.rows).toEqual([
      {
        unitId: kind.id,
        unitName: "Badan Kalibrasi",
        achievement: "BAIK",
        counts: { SANGAT_BAIK: 6, BAIK: 0, BUTUH_PERBAIKAN: 0, KURANG: 0, SANGAT_KURANG: 0 },
        total: 6,
        isChecked: true,
        breaches: ["BAIK_NOT_MOST", "NO_BUTUH_PERBAIKAN_OR_KURANG"],
        shares: APPRAISAL_RULES.shares,
      },
      {
        unitId: other.id,
        unitName: "Dinas Kalibrasi",
        achievement: "BAIK",
        counts: { SANGAT_BAIK: 0, BAIK: 6, BUTUH_PERBAIKAN: 2, KURANG: 0, SANGAT_KURANG: 0 },
        total: 8,
        isChecked: true,
        breaches: ["BAIK_OVER_70"],
        shares: APPRAISAL_RULES.shares,
      },
    ]);
  });

  it("is shown of a head's own units only, and goes on by name", async () => {
    const page = await listUnitPatterns(await headOf(other), periodId, undefined);
    expect(page?.rows.map(({ unitName }) => unitName)).toEqual(["Dinas Kalibrasi"]);
    const first = await listUnitPatterns(hr, periodId, undefined);
    const { nameKey } = await import("@/lib/queries/plan/name-key");
    const after = nameKey(first?.rows[0]?.unitName ?? "", first?.rows[0]?.unitId ?? "");
    const rest = await listUnitPatterns(hr, periodId, after);
    expect(rest?.rows.map(({ unitName }) => unitName)).toEqual(["Dinas Kalibrasi"]);
  });
});

describe("leniency", () => {
  it("compares each appraiser with the others of comparable people, and says nothing under five", async () => {
    const rows = await appraiserLeniency(hr, periodId);
    const of = ({ employeeId }: EmployeeViewer) =>
      rows?.find(({ appraiserId }) => appraiserId === employeeId)?.leniency;
    // 4 against the mean of 3 3 3 3 3 3 2 2.
    expect(of(generous)).toMatchObject({ state: "COMPARED", cases: 6, peers: 8, difference: 1.25 });
    expect(of(usual)).toMatchObject({ state: "COMPARED", cases: 6, peers: 8, difference: -0.5 });
    expect(of(few)).toEqual({ state: "TOO_FEW", cases: 2 });
    expect(of(drafting)).toBeUndefined();
    expect(rows?.at(-1)?.leniency.state).toBe("TOO_FEW");
  });

  it("leaves out what a superior decided, and people of another kind of post", async () => {
    const [appraisal] = await db().appraisal.findMany({
      where: { appraiserId: generous.employeeId },
      include: { plan: true },
    });
    if (!appraisal) throw new Error("there are six");
    const casesOf = async () =>
      (await appraiserLeniency(hr, periodId))?.find(({ appraiserId }) => appraiserId === generous.employeeId)
        ?.leniency.cases;
    await db().appraisal.update({ where: { id: appraisal.id }, data: { outcome: "CHANGED" } });
    expect(await casesOf()).toBe(5);
    await db().appraisal.update({ where: { id: appraisal.id }, data: { outcome: null } });
    const position = await db().position.create({
      data: { title: "Auditor Kalibrasi", kind: "JF_KEAHLIAN" },
    });
    const employeeId = appraisal.plan.employeeId;
    const { positionId: before } = await db().placement.findFirstOrThrow({ where: { employeeId } });
    await db().placement.updateMany({ where: { employeeId }, data: { positionId: position.id } });
    expect(await casesOf()).toBe(5);
    await db().placement.updateMany({ where: { employeeId }, data: { positionId: before } });
    expect(await casesOf()).toBe(6);
  });

  it("names a head only the appraisers of people in their units", async () => {
    const rows = await appraiserLeniency(await headOf(kind), periodId);
    expect(rows?.map(({ appraiserId }) => appraiserId)).toEqual([generous.employeeId]);
    expect(rows?.[0]?.leniency).toMatchObject({ state: "COMPARED", peers: 8 });
  });
});

describe("who is missing", () => {
  it("is every agreed plan whose rating is not handed over, with its stage and never its rating", async () => {
    const staff = await anEmployee({ unitId: kind.id, name: "Zulkarnain" });
    await aPlan({ employeeId: staff.id, appraiserId: generous.employeeId, unitId: kind.id, periodId });
    const head = await listNotEvaluated(await headOf(kind), periodId, undefined);
    expect(head?.rows).toMatchObject([
      { name: "Zulkarnain", unitName: "Badan Kalibrasi", state: null, appraisalId: null },
    ]);
    const all = await listNotEvaluated(hr, periodId, undefined);
    expect(all?.rows.map(({ state }) => state).toSorted()).toEqual([
      "RATED",
      "RATED",
      "RATED",
      "RATED",
      "RATED",
      null,
    ]);
    expect(JSON.stringify(all)).not.toContain("KURANG");
  });
});

describe("who calibrates", () => {
  it("is HR, the head of the unit and the inspector; for anybody else there is nothing", async () => {
    for (const [who, viewer] of await holdersOf(rolesBut("HR", "UNIT_HEAD", "INSPECTOR"), kind)) {
      expect(await listUnitPatterns(viewer, periodId, undefined), who).toBeNull();
      expect(await appraiserLeniency(viewer, periodId), who).toBeNull();
      expect(await listNotEvaluated(viewer, periodId, undefined), who).toBeNull();
    }
  });
});
