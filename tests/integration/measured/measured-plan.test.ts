import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { HeldRole } from "@/lib/permissions/viewer";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { ownProgress } from "@/lib/queries/progress/own-progress";
import { planProgress } from "@/lib/queries/progress/plan-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { localToday } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { aLearningRecord, answered, aSettledComplaint } from "@/tests/factories/measured";
import { contextOf } from "@/tests/factories/people";
import { aLadder, aPlan } from "@/tests/factories/plans";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";
import { expectFailure } from "@/tests/support/expect-failure";

beforeAll(async () => {
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
});

/** A head whose plan names all that can be named, and one indicator of the own log. */
async function aMeasuredPlan() {
  const ladder = await aLadder();
  const { unit, staff, appraiser } = ladder;
  const service = await aService({ unitId: unit.id, name: "Kartu keluarga" });
  const plan = await aPlan({
    employeeId: staff.employeeId,
    appraiserId: appraiser.employeeId,
    unitId: unit.id,
    indicators: [
      { source: "SERVICE_SKM", sourceServiceId: service.id, targetLow: "80", unit: "poin" },
      { source: "UNIT_SKM", sourceUnitId: unit.id, targetLow: "75", unit: "poin" },
      { source: "UNIT_COMPLAINTS_ON_TIME", sourceUnitId: unit.id, targetLow: "90", unit: "%" },
      { source: "PERSON_TRAINING_HOURS", targetLow: "20", unit: "JP" },
      {},
    ],
  });
  const asHead = {
    ...staff,
    roles: [...staff.roles, { role: "UNIT_HEAD", unitPath: unit.path } as HeldRole],
  };
  await answered(service.slug, 10);
  for (let index = 0; index < 5; index += 1) {
    await aSettledComplaint({ unitId: unit.id, answerDays: index === 0 ? 20 : 3 });
  }
  await aLearningRecord(staff.employeeId, 24);
  return { ...ladder, staff: asHead, service, plan };
}

const REACHED = [
  ["75", "93.75", "NOT_REACHED"],
  ["75", "100.00", "REACHED"],
  ["80", "88.89", "NOT_REACHED"],
  ["24", "120.00", "EXCEEDED"],
  [null, null, "NO_DATA"],
];
const of = (results: readonly { readonly indicators: readonly object[] }[] | undefined) =>
  (results ?? []).flatMap(
    ({ indicators }) => indicators as { realisation: { value: string; percent: string; state: string } }[],
  );
const reached = (results: Parameters<typeof of>[0]) =>
  of(results).map(({ realisation: { value, percent, state } }) => [value, percent, state]);

describe("a plan with measured indicators", () => {
  it("shows the same figures on the plan, in its log, on the dashboard and in the appraisal", async () => {
    const { staff, appraiser, plan } = await aMeasuredPlan();
    const read = await readPlan(staff, plan.id, localToday());
    const onPlan = read?.results.flatMap(({ indicators }) => indicators) ?? [];
    expect(onPlan.map(({ progress }) => progress?.realisation.value)).toEqual(
      REACHED.map(([value]) => value),
    );
    expect(onPlan.map(({ source, subject }) => [source, subject]).slice(0, 1)).toEqual([
      ["SERVICE_SKM", "Kartu keluarga"],
    ]);
    expect(reached((await planProgress(appraiser, plan.id, localToday()))?.results)).toEqual(REACHED);
    const dashboard = await ownProgress(staff, "2026-06-15");
    expect(reached(dashboard ? [dashboard] : [])).toEqual(REACHED);

    const appraisalId = await takeAppraisal({ staff, appraiser, plan }, "RATED");
    expect(reached((await findAppraisal(appraiser, appraisalId, localToday()))?.results)).toEqual(REACHED);
    expect(reached((await appraisalOrigin(appraiser, appraisalId, localToday()))?.resultsThen)).toEqual(
      REACHED,
    );
  });

  it("keeps what it was rated by: the figures of the hand-over stay when those of now move on", async () => {
    const { staff, appraiser, plan, service, unit } = await aMeasuredPlan();
    const appraisalId = await takeAppraisal({ staff, appraiser, plan }, "HANDED_OVER");
    const shown = async () => (await findAppraisal(staff, appraisalId, localToday()))?.results;
    const handedOver = await shown();
    expect(reached(handedOver)).toEqual(REACHED);

    await answered(service.slug, 10, 4);
    for (let index = 0; index < 5; index += 1) await aSettledComplaint({ unitId: unit.id, answerDays: 30 });
    await aLearningRecord(staff.employeeId, 8);
    expect(reached((await planProgress(appraiser, plan.id, localToday()))?.results).slice(0, 4)).toEqual([
      ["87.5", "109.38", "EXCEEDED"],
      ["87.5", "116.67", "EXCEEDED"],
      ["40", "44.44", "NOT_REACHED"],
      ["32", "160.00", "EXCEEDED"],
    ]);
    expect(reached(await shown())).toEqual(REACHED);
    expect(reached((await appraisalOrigin(appraiser, appraisalId, localToday()))?.resultsThen)).toEqual(
      REACHED,
    );
    expect(handedOver?.[0]?.indicators[0]?.measured).toMatchObject({ n: 10, asOf: "2026-06-15" });

    const kept = { where: { appraisalId } };
    await expect(db().appraisalMeasurement.updateMany({ ...kept, data: { n: 99 } })).rejects.toThrow();
    await expect(db().appraisalMeasurement.deleteMany(kept)).rejects.toThrow();
    expect(reached(await shown())).toEqual(REACHED);
    const trail = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: appraisalId, action: "appraisal.handOver" },
    });
    expect(trail.after).toMatchObject({
      measurements: [
        { source: "SERVICE_SKM", value: "75.00", n: 10, asOf: "2026-06-15" },
        { source: "UNIT_SKM", value: "75.00", n: 10 },
        { source: "UNIT_COMPLAINTS_ON_TIME", value: "80.00", n: 5 },
        { source: "PERSON_TRAINING_HOURS", value: "24", n: 1 },
      ],
    });
  });

  it("names what a figure is made of, and leads only where the reader may go", async () => {
    const { staff, appraiser, plan, service } = await aMeasuredPlan();
    const measuredFor = async (viewer: typeof appraiser) =>
      (await planProgress(viewer, plan.id, localToday()))?.results.flatMap(({ indicators }) =>
        indicators.map(({ measured }) => measured && [measured.n, measured.behind]),
      );
    const page = { page: "SERVICE", slug: service.slug };
    expect(await measuredFor(staff)).toEqual([
      [10, page],
      [10, { page: "STATISTICS" }],
      [5, { page: "COMPLAINTS" }],
      [1, { page: "LEDGER" }],
      null,
    ]);
    expect(await measuredFor(appraiser)).toEqual([
      [10, page],
      [10, { page: "STATISTICS" }],
      [5, { page: "STATISTICS" }],
      [1, null],
      null,
    ]);
  });

  it("takes no entry for a measured one, and one for its own", async () => {
    const { staff, plan } = await aMeasuredPlan();
    const entry = (indicatorId: string | undefined) =>
      logProgress(contextOf(staff), {
        id: crypto.randomUUID(),
        indicatorId: indicatorId ?? "",
        happenedOn: "2026-06-10",
        amount: "5",
        note: "Selesai lima",
      });
    await expectFailure(entry(plan.indicators[0]?.id), "REFUSED", ["MEASURED_ELSEWHERE"]);
    await entry(plan.indicators[4]?.id);
    expect(
      await db().progressEntry.count({ where: { indicator: { resultId: plan.results[0]?.id ?? "" } } }),
    ).toBe(1);
  });
});
