import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { countUnappraisedPlans, listUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { endAppraiser } from "@/lib/services/people/end-appraiser";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { followAllAppointments, followAppointments } from "@/lib/services/plan/follow-appointments";
import { holdPlan } from "@/lib/services/plan/hold-plan";
import { dateOf, localToday } from "@/lib/time";
import { ratings, seen } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

const SYSTEM = { kind: "system", name: "test" } as const;
const hr = await anHr();

async function aTeam(given: Parameters<typeof aLadderWithPlan>[0] = {}) {
  const ladder = await aLadderWithPlan(given);
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  const employeeId = ladder.staff.employeeId;
  const version = async () => (await db().employee.findUniqueOrThrow({ where: { id: employeeId } })).version;
  const appointNext = async (
    startsOn: string,
    acting?: { kind: "PLT" | "PLH"; endsOn: string },
    at?: string,
  ) =>
    appointAppraiser(contextOf(hr, at), {
      employeeId,
      version: await version(),
      appraiserId: next.employeeId,
      kind: acting?.kind ?? "DEFINITIVE",
      startsOn,
      ...(acting ? { endsOn: acting.endsOn } : {}),
    });
  const appraiserId = async () =>
    (await db().performancePlan.findUniqueOrThrow({ where: { id: ladder.plan.id } })).appraiserId;
  const everybodyOn = (day: string) => followAllAppointments(contextOf(SYSTEM, `${day}T03:00:00Z`));
  return { ...ladder, next, version, appointNext, appraiserId, everybodyOn };
}

const trailOf = (subjectId: string, action: "plan.follow" | "appraisal.follow") =>
  db().auditEvent.findMany({ where: { subjectId, action } });

describe("a plan follows the appointment", () => {
  it.each(["DRAFT", "SUBMITTED", "RETURNED", "AGREED"] as const)("while it is %s", async (state) => {
    const { appointNext, appraiserId, next, appraiser, staff, plan } = await aTeam({ state });
    await appointNext("2026-06-10");
    expect(await appraiserId()).toBe(next.employeeId);
    expect(await trailOf(plan.id, "plan.follow")).toMatchObject([
      {
        actorId: hr.employeeId,
        aboutId: staff.employeeId,
        before: { appraiserId: appraiser.employeeId },
        after: { appraiserId: next.employeeId },
      },
    ]);
  });

  it("so that who came now agrees it, and who went does no more", async () => {
    const { appointNext, next, appraiser, plan } = await aTeam({ state: "SUBMITTED" });
    await appointNext("2026-06-10");
    const input = { planId: plan.id, version: plan.version + 1, expectations: {} };
    expect(await outcomeOf(agreePlan(contextOf(appraiser), input))).toBe("NOT_FOUND");
    expect(await agreePlan(contextOf(next), input)).toEqual({ state: "AGREED" });
  });

  it("and is not agreed by who read it before: what they saw was another one's to agree", async () => {
    const { next, appraiser, appraiserId, staff, plan } = await aTeam({ state: "SUBMITTED" });
    const employeeId = staff.employeeId;
    let agreeing = Promise.resolve("");
    await db().$transaction(async (tx) => {
      await holdPlan(tx, plan.id);
      const input = { planId: plan.id, version: plan.version, expectations: {} };
      agreeing = outcomeOf(agreePlan(contextOf(appraiser), input));
      await somebodyWaits();
      await tx.appraiserAssignment.updateMany({
        where: { employeeId },
        data: { endsOn: dateOf("2026-06-09") },
      });
      const appraisal = { employeeId, appraiserId: next.employeeId, startsOn: dateOf("2026-06-10") };
      await tx.appraiserAssignment.create({ data: appraisal });
      await followAppointments(tx, contextOf(hr), [employeeId]);
    });
    expect(await agreeing).toBe("CONFLICT");
    expect(await appraiserId()).toBe(next.employeeId);
    expect(await db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
      state: "SUBMITTED",
      version: plan.version + 1,
    });
  });

  it("so that who came rates it", async () => {
    const { appointNext, next, appraiser, superior, plan } = await aTeam();
    await appoint(next.employeeId, superior.employeeId);
    await appointNext("2026-06-10");
    expect(await countUnappraisedPlans(appraiser, localToday())).toBe(0);
    expect((await listUnappraisedPlans(next, localToday())).rows).toMatchObject([{ planId: plan.id }]);
    const { appraisalId } = await openAppraisal(contextOf(next), { planId: plan.id });
    expect(await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } })).toMatchObject({
      appraiserId: next.employeeId,
      superiorId: superior.employeeId,
    });
  });

  it("not before its day, and on its day by the run of the night, which repeats nothing", async () => {
    const { appointNext, appraiserId, everybodyOn, appraiser, next, plan } = await aTeam();
    await appointNext("2026-07-01");
    expect(await appraiserId()).toBe(appraiser.employeeId);
    await everybodyOn("2026-06-30");
    expect(await appraiserId()).toBe(appraiser.employeeId);
    await everybodyOn("2026-07-01");
    await everybodyOn("2026-07-01");
    expect(await appraiserId()).toBe(next.employeeId);
    expect(await trailOf(plan.id, "plan.follow")).toMatchObject([{ actorKind: "system:test" }]);
  });

  it("to who acts, and back on the day after", async () => {
    const { appointNext, appraiserId, everybodyOn, appraiser, next } = await aTeam();
    await appointNext("2026-06-10", { kind: "PLH", endsOn: "2026-06-20" });
    expect(await appraiserId()).toBe(next.employeeId);
    await everybodyOn("2026-06-20");
    expect(await appraiserId()).toBe(next.employeeId);
    await everybodyOn("2026-06-21");
    expect(await appraiserId()).toBe(appraiser.employeeId);
  });

  it("when an acting official goes back early, and when one is put out of service", async () => {
    for (const leave of ["end", "deactivate"] as const) {
      const { appointNext, appraiserId, appraiser, next, staff, version } = await aTeam();
      await appointNext("2026-06-01", { kind: "PLT", endsOn: "2026-12-31" });
      expect(await appraiserId()).toBe(next.employeeId);
      if (leave === "end") {
        const { id } = await db().appraiserAssignment.findFirstOrThrow({
          where: { employeeId: staff.employeeId, kind: "PLT" },
        });
        await endAppraiser(contextOf(hr), {
          employeeId: staff.employeeId,
          version: await version(),
          assignmentId: id,
          endsOn: "2026-06-14",
        });
      } else {
        const { version: seenVersion } = await db().employee.findUniqueOrThrow({
          where: { id: next.employeeId },
        });
        await deactivateEmployee(contextOf(hr), {
          employeeId: next.employeeId,
          version: seenVersion,
          deactivatedOn: "2026-06-14",
          reason: "Pensiun",
        });
      }
      expect(await appraiserId()).toBe(appraiser.employeeId);
    }
  });

  it("back to who is taken into service again and still is the appraiser", async () => {
    const { appointNext, appraiserId, appraiser, next, everybodyOn } = await aTeam();
    await appointNext("2026-06-01", { kind: "PLT", endsOn: "2026-12-31" });
    const employeeId = next.employeeId;
    const seenVersion = async () =>
      (await db().employee.findUniqueOrThrow({ where: { id: employeeId } })).version;
    const left = { employeeId, deactivatedOn: "2026-06-14", reason: "Salah orang" };
    await deactivateEmployee(contextOf(hr), { ...left, version: await seenVersion() });
    expect(await appraiserId()).toBe(appraiser.employeeId);
    await reactivateEmployee(contextOf(hr), { employeeId, version: await seenVersion() });
    expect(await appraiserId()).toBe(employeeId);
    await everybodyOn("2026-06-15");
    expect(await appraiserId()).toBe(employeeId);
  });

  it("that held on its last day, once its days are over", async () => {
    const { appointNext, appraiserId, appraiser, next } = await aTeam({ endsOn: "2026-05-31" });
    await appointNext("2026-06-01");
    expect(await appraiserId()).toBe(appraiser.employeeId);
    // Entered late: the other one was in office on the last day already.
    const late = await aTeam({ endsOn: "2026-05-31" });
    await late.appointNext("2026-05-31");
    expect(await late.appraiserId()).toBe(late.next.employeeId);
    // Who was in office then is out of service: who appraises today takes it.
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    await followAllAppointments(contextOf(SYSTEM));
    expect(await appraiserId()).toBe(next.employeeId);
  });

  it("but stays where nobody in service appraises, and in a period that is closed", async () => {
    const { appraiserId, everybodyOn, appraiser, staff } = await aTeam();
    await db().appraiserAssignment.deleteMany({ where: { employeeId: staff.employeeId } });
    await everybodyOn("2026-06-20");
    expect(await appraiserId()).toBe(appraiser.employeeId);
    const closed = await aTeam();
    const old = await db().period.create({
      data: {
        year: 2021,
        name: "Tahun 2021",
        startsOn: dateOf("2021-01-01"),
        endsOn: dateOf("2021-12-31"),
        planDueOn: dateOf("2021-01-31"),
        state: "CLOSED",
        createdAt: new Date("2021-01-01T00:00:00Z"),
      },
    });
    const plan = await aPlan({
      employeeId: closed.staff.employeeId,
      appraiserId: closed.superior.employeeId,
      unitId: closed.unit.id,
      periodId: old.id,
      state: "AGREED",
    });
    await closed.everybodyOn("2026-06-20");
    const after = await db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } });
    expect(after.appraiserId).toBe(closed.superior.employeeId);
  });
});

describe("an evaluation that was not handed over", () => {
  it("begins anew with who came, without the words of who went", async () => {
    const { appointNext, next, appraiser, superior, staff, plan } = await aTeam();
    await appoint(next.employeeId, superior.employeeId);
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await rateAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), ...ratings() });
    await appointNext("2026-06-10");
    const row = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(row).toMatchObject({
      state: "DRAFT",
      appraiserId: next.employeeId,
      superiorId: superior.employeeId,
      resultsRating: null,
      resultsReason: null,
      behaviourReason: null,
      predikat: null,
    });
    expect(await trailOf(appraisalId, "appraisal.follow")).toMatchObject([{ aboutId: staff.employeeId }]);
    await rateAppraisal(contextOf(next), { ...(await seen(appraisalId)), ...ratings() });
  });

  it("stays with its appraiser while another one only acts for them", async () => {
    const { appointNext, appraiser, plan } = await aTeam();
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await appointNext("2026-06-10", { kind: "PLH", endsOn: "2026-06-20" });
    const row = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(row.appraiserId).toBe(appraiser.employeeId);
  });

  it("stays where it is handed over in the same moment", async () => {
    const { appointNext, appraiser, plan } = await aTeam();
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await rateAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), ...ratings() });
    let appointing: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.appraisal.update({ where: { id: appraisalId }, data: { state: "HANDED_OVER" } });
      appointing = appointNext("2026-06-10");
      await somebodyWaits();
    });
    await appointing;
    const row = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(row).toMatchObject({ state: "HANDED_OVER", appraiserId: appraiser.employeeId, predikat: "BAIK" });
  });

  it("is the only one that moves: what was handed over stays with who gave it", async () => {
    const { appointNext, appraiser, plan } = await aTeam();
    const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "HANDED_OVER" } });
    await appointNext("2026-06-10");
    const row = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    expect(row).toMatchObject({ appraiserId: appraiser.employeeId, state: "HANDED_OVER" });
    expect(await trailOf(appraisalId, "appraisal.follow")).toEqual([]);
  });
});
