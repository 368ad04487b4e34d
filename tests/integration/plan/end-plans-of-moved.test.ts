import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listTeamMembers } from "@/lib/queries/plan/list-team-members";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { createPlan } from "@/lib/services/plan/create-plan";
import { dateOf, dayOf } from "@/lib/time";
import { anHr, versionOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

const hr = contextOf(await anHr());
const SYSTEM = { kind: "system", name: "test" } as const;
const TODAY = "2026-06-15";

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
    expect(await planBeginnings(staff, TODAY)).toEqual([]);
    await move("2026-06-01");
    await appointHead("2026-06-01");
    expect(await planBeginnings(staff, TODAY)).toMatchObject([
      {
        periodId: plan.periodId,
        startsOn: "2026-06-01",
        endsOn: "2026-12-31",
        planDueOn: "2026-07-01",
        unit: "Dinas Tujuan",
        refusals: [],
      },
    ]);
    const { id } = await createPlan(contextOf(staff), request());
    const next = await db().performancePlan.findUniqueOrThrow({ where: { id } });
    expect(next).toMatchObject({ unitId: to.id, appraiserId: head.employeeId, state: "DRAFT" });
    expect([dayOf(next.startsOn), dayOf(next.endsOn)]).toEqual(["2026-06-01", "2026-12-31"]);
    expect(await outcomeOf(createPlan(contextOf(staff), request()))).toBe("REFUSED PLAN_EXISTS");
    expect(await planBeginnings(staff, TODAY)).toEqual([]);
  });

  it("is rated last with the final predikat of the first unit in view", async () => {
    const { move, appointHead, appraiser, head, staff, unit, request, plan } = await aMove();
    const first = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const next = await createPlan(contextOf(staff), request());
    await db().performancePlan.update({ where: { id: next.id }, data: { state: "AGREED" } });
    const { appraisalId } = await openAppraisal(contextOf(head), { planId: next.id });
    const earlier = async () => (await findAppraisal(head, appraisalId))?.earlier;
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
    expect((await findAppraisal(appraiser, first.appraisalId))?.earlier).toEqual([]);
  });

  it("counts as without a plan until then, also in the team of the new head", async () => {
    const { move, appointHead, head, staff, to, request, plan } = await aMove();
    await move("2026-06-01");
    await appointHead("2026-06-01");
    const { periodId } = plan;
    const team = async () => (await listTeamMembers(head, { periodId, today: TODAY })).rows;
    const counted = async () =>
      (await adoptionCounts(SYSTEM, periodId))?.counts.filter(
        ({ unitId, state }) => unitId === to.id && state !== "NONE",
      );
    expect(await team()).toMatchObject([{ state: "NONE", planId: null }]);
    expect(await counted()).toEqual([]);
    const { id } = await createPlan(contextOf(staff), request());
    expect(await team()).toMatchObject([{ state: "DRAFT", planId: id }]);
    expect(await counted()).toEqual([{ unitId: to.id, state: "DRAFT", people: 1 }]);
  });

  it("takes the days along of an evaluation that was begun", async () => {
    const { move, appraiser, plan } = await aMove();
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await move("2026-06-01");
    const { endsOn } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(dayOf(endsOn)).toBe("2026-05-31");
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
