import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { annualToBegin, listUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { countWindowsToBegin, listWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { listNotEvaluated } from "@/lib/queries/calibration/not-evaluated";
import { listUnitPatterns } from "@/lib/queries/calibration/unit-patterns";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { remindEvaluations } from "@/lib/services/appraisal/remind-evaluations";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { createPlan } from "@/lib/services/plan/create-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { evaluationLetter } from "@/lib/text/appraisal-letters";
import { dayOf } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anHr, versionOf } from "@/tests/factories/hr";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPlan } from "@/tests/factories/plans";
import { nipOfCells, rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { applied, hrContext } from "@/tests/support/import-steps";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const asHr = await anHr();
const hr = contextOf(asHr);
const TODAY = "2026-06-15";

/** Somebody with a plan of the year, who can be put out of the service and taken back. */
async function aLeaver(given: Parameters<typeof aLadderWithPlan>[0] = {}) {
  const ladder = await aLadderWithPlan(given);
  const { employeeId } = ladder.staff;
  const leave = async (deactivatedOn: string) =>
    deactivateEmployee(hr, {
      employeeId,
      version: await versionOf(employeeId),
      deactivatedOn,
      reason: "Pindah ke instansi lain",
    });
  const comeBack = async () => reactivateEmployee(hr, { employeeId, version: await versionOf(employeeId) });
  const stored = () => db().performancePlan.findUniqueOrThrow({ where: { id: ladder.plan.id } });
  const endsOn = async () => dayOf((await stored()).endsOn);
  return { ...ladder, leave, comeBack, stored, endsOn };
}
type Leaver = Awaited<ReturnType<typeof aLeaver>>;

describe("who leaves the service while a period runs", () => {
  it("leaves a plan that ended the day before, whose days their appraiser may rate", async () => {
    const { leave, endsOn, stored, appraiser, staff, plan } = await aLeaver();
    await leave("2026-05-01");
    expect([await endsOn(), (await stored()).state]).toEqual(["2026-04-30", "AGREED"]);
    expect(await db().auditEvent.findMany({ where: { subjectId: plan.id } })).toMatchObject([
      {
        action: "plan.end",
        aboutId: staff.employeeId,
        before: { endsOn: "2026-12-31" },
        after: { endsOn: "2026-04-30" },
      },
    ]);
    const by = contextOf(appraiser);
    const window = await openAppraisal(by, { planId: plan.id, windowStartsOn: "2026-04-01" });
    const year = await openAppraisal(by, { planId: plan.id });
    for (const { appraisalId } of [window, year]) {
      const { endsOn: last } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
      expect(dayOf(last)).toBe("2026-04-30");
    }
  });

  it("is missing nowhere: not on the board, not in calibration, in no letter, in no queue", async () => {
    const { leave, appraiser, unit, plan } = await aLeaver();
    const { periodId } = plan;
    await setUnitAchievement(hr, {
      unitId: unit.id,
      periodId,
      window: 0,
      version: 0,
      predikat: "BAIK",
      reason: "Capaian tercapai.",
    });
    const head = viewerOf({ id: appraiser.employeeId, nip: "", name: "", account: null }, [
      { role: "UNIT_HEAD", unitPath: unit.path },
    ]);
    const server = contextOf({ kind: "system", name: "test" } as const, "2026-07-07T00:35:00Z");
    const remindedOf = async () => {
      await db().evaluationReminder.deleteMany();
      await remindEvaluations(server, evaluationLetter);
      return db().evaluationReminder.count({ where: { employeeId: appraiser.employeeId } });
    };
    const figures = async () => ({
      board: (await adoptionCounts(head, periodId, TODAY))?.counts.find(({ state }) => state === "AGREED")
        ?.people,
      missing: (await listNotEvaluated(head, periodId, undefined))?.rows.map(({ planId }) => planId),
      distribution: (await listUnitPatterns(head, periodId, undefined))?.rows[0]?.total,
      letters: await remindedOf(),
      windows: await countWindowsToBegin(appraiser, "2026-12-31"),
      years: (await annualToBegin(appraiser, "2026-12-31")).length,
      next: (await nextWaiting(appraiser, "evaluation", null, "2026-12-31"))?.id ?? null,
    });
    const none = {
      board: undefined,
      missing: [],
      distribution: 0,
      letters: 0,
      windows: 0,
      years: 0,
      next: null,
    };
    expect(await figures()).toEqual({
      board: 1,
      missing: [plan.id],
      distribution: 0,
      letters: 1,
      windows: 1,
      years: 1,
      next: plan.id,
    });
    await leave("2026-05-01");
    expect(await figures()).toEqual(none);
    // Where their days may be begun they stand, and say that nobody waits for it.
    expect((await listWindowsToBegin(appraiser, TODAY)).rows).toMatchObject([
      { planId: plan.id, since: null, windows: [{ startsOn: "2026-01-01" }, { startsOn: "2026-04-01" }] },
    ]);
    expect((await listUnappraisedPlans(appraiser, TODAY)).rows).toMatchObject([
      { planId: plan.id, since: null, isInService: false, endsOn: "2026-04-30" },
    ]);
  });

  it("has the days back when it was a mistake", async () => {
    const { leave, comeBack, endsOn, plan } = await aLeaver();
    await leave("2026-05-01");
    await comeBack();
    expect(await endsOn()).toBe("2026-12-31");
    expect(await trailOf(plan.id)).toEqual(["plan.end", "plan.end"]);
  });

  it("writes another plan for the days after, where the first was rated meanwhile", async () => {
    const { leave, comeBack, endsOn, appraiser, staff, plan } = await aLeaver();
    await leave("2026-05-01");
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "HANDED_OVER" } });
    await comeBack();
    expect(await endsOn()).toBe("2026-04-30");
    const offered = async (viewer: EmployeeViewer) =>
      (await planBeginnings(viewer, TODAY)).filter(({ periodId }) => periodId === plan.periodId);
    expect(await offered(staff)).toMatchObject([
      { startsOn: "2026-05-01", endsOn: "2026-12-31", refusals: [] },
    ]);
    const request = { planId: crypto.randomUUID(), periodId: plan.periodId };
    expect(await outcomeOf(createPlan(contextOf(staff), request))).toBe("OK");
  });

  it("is not asked to change what was agreed: nobody would write the next version, and none could be rated", async () => {
    const { leave, comeBack, stored, appraiser, plan } = await aLeaver();
    const by = contextOf(appraiser);
    const revise = async () =>
      outcomeOf(
        revisePlan(by, { planId: plan.id, version: (await stored()).version, comment: "Anggaran berubah." }),
      );
    const isOffered = async () =>
      (await readPlan(appraiser, plan.id, TODAY))?.acts.steps.some(({ event }) => event === "revise");
    await leave("2026-05-01");
    expect([await isOffered(), await revise()]).toEqual([false, "REFUSED OWNER_OUT_OF_SERVICE"]);
    await comeBack();
    expect(await isOffered()).toBe(true);
    // A page from before the leaving decides on nothing.
    expect(
      await outcomeOf(revisePlan(by, { planId: plan.id, version: plan.version, comment: "Lama." })),
    ).toBe("CONFLICT");
    expect(await revise()).toBe("OK");
  });

  it("has a plan that waits for an answer back as a draft, which neither waits for anybody nor keeps the year open", async () => {
    const { leave, comeBack, stored, endsOn, appraiser, plan, staff } = await aLeaver({ state: "SUBMITTED" });
    const waiting = async () => (await listWaitingPlans(appraiser, TODAY)).rows.map(({ id }) => id);
    expect(await waiting()).toEqual([plan.id]);
    await leave("2026-05-01");
    expect(await stored()).toMatchObject({ state: "DRAFT", submittedAt: null });
    expect(await endsOn()).toBe("2026-04-30");
    expect(await waiting()).toEqual([]);
    const waitingIn = { periodId: plan.periodId, state: "SUBMITTED", employeeId: staff.employeeId } as const;
    expect(await db().performancePlan.count({ where: waitingIn })).toBe(0);
    const taken = await db().auditEvent.findMany({ where: { subjectId: plan.id, action: "plan.withdraw" } });
    expect(taken).toMatchObject([
      {
        aboutId: staff.employeeId,
        before: { state: "SUBMITTED" },
        after: { state: "DRAFT", reason: "OUT_OF_SERVICE" },
      },
    ]);
    await comeBack();
    expect([(await stored()).state, await endsOn()]).toEqual(["DRAFT", "2026-12-31"]);
  });

  it("keeps the days of what was handed over, and a window of days that were not worked is dropped", async () => {
    const { leave, endsOn, ...of }: Leaver = await aLeaver();
    await takeAppraisal(of, "HANDED_OVER", "2026-01-01");
    const second = await takeAppraisal(of, "RATED", "2026-04-01");
    await leave("2026-03-10");
    expect(await endsOn()).toBe("2026-03-31");
    expect(await db().appraisal.count({ where: { id: second } })).toBe(0);
    expect(await trailOf(second)).toContain("appraisal.drop");
  });

  it("is put out of the service and taken back by a file, too", async () => {
    const importer = await hrContext();
    const cells = rosterCells(4800);
    await applied(importer, await workbookOf([cells]));
    const person = await db().employee.findUniqueOrThrow({ where: { nip: nipOfCells(cells) } });
    const { id } = await aPlan({
      employeeId: person.id,
      appraiserId: (await anEmployee()).id,
      unitId: person.unitId ?? "",
    });
    const endsOn = async () =>
      dayOf((await db().performancePlan.findUniqueOrThrow({ where: { id } })).endsOn);
    await applied(importer, await workbookOf([{ ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" }]));
    expect(await endsOn()).toBe("2026-11-23");
    await applied(importer, await workbookOf([cells]));
    expect(await endsOn()).toBe("2026-12-31");
  });

  it.each(["2026-01-01", "2025-12-15"])("has no plan cut to nothing, having left on %s", async (day) => {
    const { leave, endsOn } = await aLeaver();
    await leave(day);
    expect(await endsOn()).toBe("2026-12-31");
  });
});
