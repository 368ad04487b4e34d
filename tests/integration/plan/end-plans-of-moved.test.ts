import { describe, expect, it } from "vitest";
import { loadSession } from "@/lib/auth/load-session";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listTeamMembers } from "@/lib/queries/plan/list-team-members";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { deleteDraft } from "@/lib/services/plan/delete-draft";
import { holdPlan } from "@/lib/services/plan/hold-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { withdrawPlan } from "@/lib/services/plan/withdraw-plan";
import { dateOf, dayOf, localToday } from "@/lib/time";
import { anHr, versionOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

const hr = contextOf(await anHr());
const SYSTEM = { kind: "system", name: "test" } as const;
const TODAY = "2026-06-15";

/** What the period of this plan offers. */
const beginningsOf = async (staff: EmployeeViewer, of: { readonly periodId: string }, today = TODAY) =>
  (await planBeginnings(staff, today)).filter(({ periodId }) => periodId === of.periodId);

async function aMove(given: Parameters<typeof aLadderWithPlan>[0] = {}) {
  const ladder = await aLadderWithPlan(given);
  const to = await aUnit({ name: "Dinas Tujuan" });
  const employeeId = ladder.staff.employeeId;
  const move = async (startsOn: string, unitId = to.id) =>
    moveEmployee(hr, {
      employeeId,
      version: await versionOf(employeeId),
      unitId,
      positionTitle: "Pengelola Data",
      positionKind: "PELAKSANA",
      kind: "DEFINITIVE",
      startsOn,
    });
  const head = viewerOf(await anEmployee({ unitId: to.id }), [{ role: "SUPERVISOR" }]);
  const appointHead = async (startsOn: string) =>
    appointAppraiser(hr, {
      employeeId,
      version: await versionOf(employeeId),
      appraiserId: head.employeeId,
      kind: "DEFINITIVE",
      startsOn,
    });
  const stored = () => db().performancePlan.findUniqueOrThrow({ where: { id: ladder.plan.id } });
  const request = () => ({ planId: crypto.randomUUID(), periodId: ladder.plan.periodId });
  return { ...ladder, to, head, move, appointHead, stored, request };
}

describe("who moves to another unit while a period runs", () => {
  it("leaves a plan that ended the day before, with the appraiser of that day, who rates it", async () => {
    const { move, appointHead, stored, appraiser, head, staff, plan } = await aMove();
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const left = await stored();
    expect([dayOf(left.endsOn), left.appraiserId, left.state]).toEqual([
      "2026-05-31",
      appraiser.employeeId,
      "AGREED",
    ]);
    expect(await db().auditEvent.findMany({ where: { subjectId: plan.id } })).toMatchObject([
      {
        action: "plan.end",
        aboutId: staff.employeeId,
        before: { endsOn: "2026-12-31" },
        after: { endsOn: "2026-05-31" },
      },
    ]);
    expect(await outcomeOf(openAppraisal(contextOf(head), { planId: plan.id }))).toBe("NOT_FOUND");
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    const { startsOn, endsOn } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect([dayOf(startsOn), dayOf(endsOn)]).toEqual(["2026-01-01", "2026-05-31"]);
  });

  it("writes a plan for the days in the new unit, due a month after the post was taken up", async () => {
    const { move, appointHead, head, staff, to, request, plan } = await aMove();
    expect(await beginningsOf(staff, plan)).toEqual([]);
    await move("2026-06-01");
    await appointHead("2026-06-01");
    expect(await beginningsOf(staff, plan)).toMatchObject([
      {
        periodId: plan.periodId,
        startsOn: "2026-06-01",
        endsOn: "2026-12-31",
        planDue: { statedOn: "2026-07-01", on: "2026-07-01" },
        unit: "Dinas Tujuan",
        refusals: [],
      },
    ]);
    const { id } = await createPlan(contextOf(staff), request());
    const next = await db().performancePlan.findUniqueOrThrow({ where: { id } });
    expect(next).toMatchObject({ unitId: to.id, appraiserId: head.employeeId, state: "DRAFT" });
    expect([dayOf(next.startsOn), dayOf(next.endsOn)]).toEqual(["2026-06-01", "2026-12-31"]);
    expect(await outcomeOf(createPlan(contextOf(staff), request()))).toBe("REFUSED PLAN_EXISTS");
    expect(await beginningsOf(staff, plan)).toEqual([]);
  });

  it("is rated last with the final predikat of the first unit in view", async () => {
    const { move, appointHead, appraiser, head, staff, unit, request, plan } = await aMove();
    const first = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const next = await createPlan(contextOf(staff), request());
    await db().performancePlan.update({ where: { id: next.id }, data: { state: "AGREED" } });
    const { appraisalId } = await openAppraisal(contextOf(head), { planId: next.id });
    const earlier = async () => (await findAppraisal(head, appraisalId, localToday()))?.earlier;
    const known = { unitName: unit.name, startsOn: "2026-01-01", endsOn: "2026-05-31" };
    expect(await earlier()).toEqual([{ ...known, predikat: null }]);
    await db().appraisal.update({
      where: { id: first.appraisalId },
      data: {
        state: "FINAL",
        resultsRating: "MEETS",
        behaviourRating: "MEETS",
        predikat: "BAIK",
        rulesVersion: "1",
      },
    });
    expect(await earlier()).toEqual([{ ...known, predikat: "BAIK" }]);
    expect((await findAppraisal(appraiser, first.appraisalId, localToday()))?.earlier).toEqual([]);
  });

  it("counts as without a plan until then, also in the team of the new head", async () => {
    const { move, appointHead, head, staff, to, request, plan } = await aMove();
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const { periodId } = plan;
    const team = async () => (await listTeamMembers(head, TODAY, { periodId })).rows;
    const counted = async () =>
      (await adoptionCounts(SYSTEM, periodId, localToday()))?.counts.filter(
        ({ unitId, state }) => unitId === to.id && state !== "NONE",
      );
    expect(await team()).toMatchObject([{ state: "NONE", planId: null }]);
    expect(await counted()).toEqual([]);
    const { id } = await createPlan(contextOf(staff), request());
    expect(await team()).toMatchObject([{ state: "DRAFT", planId: id }]);
    expect(await counted()).toEqual([{ unitId: to.id, state: "DRAFT", people: 1, evaluated: 0 }]);
  });

  it("takes the days along of an evaluation that was begun", async () => {
    const { move, appraiser, plan } = await aMove();
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await move("2026-06-01");
    const { endsOn } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(dayOf(endsOn)).toBe("2026-05-31");
  });

  it("takes them along also where it is begun in the same moment", async () => {
    const { move, appraiser, plan } = await aMove();
    let moving: Promise<unknown> = Promise.resolve();
    const appraisalId = await db().$transaction(async (tx) => {
      await holdPlan(tx, plan.id);
      const { startsOn, endsOn } = plan;
      const { id } = await tx.appraisal.create({
        data: {
          planId: plan.id,
          kind: "ANNUAL",
          startsOn,
          endsOn,
          appraiserId: appraiser.employeeId,
          createdAt: hr.now,
        },
      });
      moving = move("2026-06-01");
      await somebodyWaits();
      return id;
    });
    await moving;
    const { endsOn } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(dayOf(endsOn)).toBe("2026-05-31");
  });

  it("has changed for who looked at it before: a page from then is a conflict, one from now is not", async () => {
    const { move, stored, appraiser, staff, plan } = await aMove({ state: "SUBMITTED" });
    await move("2026-06-01");
    const agree = (version: number) =>
      outcomeOf(agreePlan(contextOf(appraiser), { planId: plan.id, version, expectations: {} }));
    const pull = () => outcomeOf(withdrawPlan(contextOf(staff), { planId: plan.id, version: plan.version }));
    expect([await agree(plan.version), await pull()]).toEqual(["CONFLICT", "CONFLICT"]);
    expect(await agree((await stored()).version)).toBe("OK");
  });

  it("keeps the days of what was rated, and of who changes the post within the unit", async () => {
    const rated = await aMove();
    const { appraisalId } = await openAppraisal(contextOf(rated.appraiser), { planId: rated.plan.id });
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "HANDED_OVER" } });
    await rated.move("2026-06-01");
    expect(dayOf((await rated.stored()).endsOn)).toBe("2026-12-31");
    const within = await aMove();
    await within.move("2026-06-01", within.unit.id);
    expect(dayOf((await within.stored()).endsOn)).toBe("2026-12-31");
  });

  it("gets the days back when the move is set right, until a plan follows", async () => {
    const { move, stored, unit, to, appointHead, staff, request } = await aMove();
    await move("2026-06-01");
    await move("2026-06-01", unit.id);
    expect(dayOf((await stored()).endsOn)).toBe("2026-12-31");
    await move("2026-06-01", to.id);
    expect(dayOf((await stored()).endsOn)).toBe("2026-05-31");
    await appointHead("2026-06-01");
    await createPlan(contextOf(staff), request());
    await move("2026-06-01", unit.id);
    expect(dayOf((await stored()).endsOn)).toBe("2026-05-31");
  });

  it("is answered and rated by who appraised those days, also where the plan is handed over after the move", async () => {
    const { move, appointHead, stored, appraiser, head, staff, plan } = await aMove({ state: "DRAFT" });
    await move("2026-06-01");
    await appointHead("2026-06-01");
    await submitPlan(contextOf(staff), { planId: plan.id, version: (await stored()).version });
    expect((await stored()).appraiserId).toBe(appraiser.employeeId);
    const answer = { planId: plan.id, version: (await stored()).version, expectations: {} };
    expect(await outcomeOf(agreePlan(contextOf(head), answer))).toBe("NOT_FOUND");
    expect(await agreePlan(contextOf(appraiser), answer)).toEqual({ state: "AGREED" });
  });

  it("leaves a supervisor to the days before, although that one appraises nobody any more", async () => {
    const { move, appointHead, appraiser, plan } = await aMove();
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const now = new Date("2026-06-15T03:00:00Z");
    const { id } = await db().session.create({
      data: {
        accountId: appraiser.accountId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date("2026-06-16T03:00:00Z"),
        isVerified: true,
      },
    });
    const session = await loadSession(id, now, TODAY);
    if (!session) throw new Error("the session is live");
    const { appraisalId } = await openAppraisal(contextOf(session.viewer), { planId: plan.id });
    await db().performancePlan.update({ where: { id: plan.id }, data: { endsOn: dateOf("2026-12-31") } });
    const begun = await loadSession(id, now, TODAY);
    expect(begun?.viewer.roles).toContainEqual({ role: "SUPERVISOR" });
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "FINAL" } });
    const done = await loadSession(id, now, TODAY);
    expect(done?.viewer.roles).toMatchObject([{ role: "STAFF" }]);
  });

  it("ends a plan that was made when the move was on file already, and lets the next one follow", async () => {
    const { move, unit, staff, request, plan } = await aMove();
    await db().performancePlan.delete({ where: { id: plan.id } });
    await move("2026-09-01");
    const { id } = await createPlan(contextOf(staff), request());
    const made = await db().performancePlan.findUniqueOrThrow({ where: { id } });
    expect([dayOf(made.endsOn), made.unitId]).toEqual(["2026-08-31", unit.id]);
    const later = contextOf(staff, "2026-09-02T03:00:00Z");
    expect(await outcomeOf(createPlan(later, request()))).toBe("OK");
  });

  it("takes the plan of a period to come along into the new unit", async () => {
    const next = await aPeriod({ year: 2027 });
    const given = { periodId: next.id, startsOn: "2027-01-01", endsOn: "2027-12-31" };
    const { move, appointHead, stored, to, head, plan } = await aMove(given);
    await move("2026-06-01");
    await appointHead("2026-06-01");
    expect(await stored()).toMatchObject({
      unitId: to.id,
      positionTitle: "Pengelola Data",
      appraiserId: head.employeeId,
      // It was placed anew, and it followed the head.
      version: plan.version + 2,
    });
    expect(dayOf((await stored()).endsOn)).toBe("2027-12-31");
    expect(
      await db().auditEvent.findMany({ where: { subjectId: plan.id, action: "plan.place" } }),
    ).toMatchObject([{ after: { unitId: to.id, positionTitle: "Pengelola Data" } }]);
  });

  it("gives the days back when the draft of the other unit is thrown away", async () => {
    const { move, appointHead, stored, unit, staff, request } = await aMove();
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const { id } = await createPlan(contextOf(staff), request());
    await move("2026-06-01", unit.id);
    expect(dayOf((await stored()).endsOn)).toBe("2026-05-31");
    const { version } = await db().performancePlan.findUniqueOrThrow({ where: { id } });
    await deleteDraft(contextOf(staff), { planId: id, version });
    expect(dayOf((await stored()).endsOn)).toBe("2026-12-31");
  });

  it("leaves no day without a plan to who came back after the rating", async () => {
    const { move, stored, unit, appraiser, staff, request, plan } = await aMove();
    await move("2026-06-01");
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "HANDED_OVER" } });
    await move("2026-06-01", unit.id);
    expect(dayOf((await stored()).endsOn)).toBe("2026-05-31");
    expect(await beginningsOf(staff, plan)).toMatchObject([{ startsOn: "2026-06-01", unit: unit.name }]);
    const { id } = await createPlan(contextOf(staff), request());
    const { startsOn } = await db().performancePlan.findUniqueOrThrow({ where: { id } });
    expect(dayOf(startsOn)).toBe("2026-06-01");
  });

  it("offers no period that was over before the move", async () => {
    const { move, appointHead, staff, plan, request } = await aMove();
    await move("2027-01-10");
    await appointHead("2027-01-10");
    expect(await beginningsOf(staff, plan, "2027-01-20")).toEqual([]);
    const late = contextOf(staff, "2027-01-20T03:00:00Z");
    expect(await outcomeOf(createPlan(late, request()))).toBe("REFUSED PLAN_EXISTS");
  });

  it("in a period that is closed leaves everything as it was", async () => {
    const { move, stored, plan } = await aMove();
    const old = await db().period.create({
      data: {
        year: 2022,
        name: "Tahun 2022",
        startsOn: dateOf("2022-01-01"),
        endsOn: dateOf("2026-12-31"),
        planDueOn: dateOf("2022-01-31"),
        state: "CLOSED",
        createdAt: new Date("2022-01-01T00:00:00Z"),
      },
    });
    await db().performancePlan.update({ where: { id: plan.id }, data: { periodId: old.id } });
    await move("2026-06-01");
    expect(dayOf((await stored()).endsOn)).toBe("2026-12-31");
  });
});
