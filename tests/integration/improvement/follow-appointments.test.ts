import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { ImprovementState } from "@/lib/domain/improvement/improvement";
import { readImprovement } from "@/lib/queries/improvement/read-improvement";
import { concludeImprovement } from "@/lib/services/improvement/answer-improvement";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { followAllAppointments } from "@/lib/services/plan/follow-appointments";
import { dateOf } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anHr, versionOf } from "@/tests/factories/hr";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const hr = contextOf(await anHr());
const TODAY = "2026-06-15";

/** An improvement plan after a year that is over, and who comes in place of its appraiser. */
async function anImprovement(state: ImprovementState = "RUNNING") {
  const ladder = await aLadderWithPlan();
  const { staff, appraiser, unit } = ladder;
  const appraisalId = await takeAppraisal(ladder, "FINAL");
  await db().performancePlan.update({ where: { id: ladder.plan.id }, data: { state: "CLOSED" } });
  const { id } = await db().improvementPlan.create({
    data: {
      appraisalId,
      employeeId: staff.employeeId,
      appraiserId: appraiser.employeeId,
      unitId: unit.id,
      openedOn: dateOf("2026-05-01"),
      state,
      ...(state === "CONCLUDED"
        ? { conclusion: "IMPROVED", conclusionReason: "Tercapai.", concludedAt: hr.now }
        : {}),
    },
  });
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  const come = async (startsOn: string, acting = false) =>
    appointAppraiser(hr, {
      employeeId: staff.employeeId,
      version: await versionOf(staff.employeeId),
      appraiserId: next.employeeId,
      kind: acting ? "PLH" : "DEFINITIVE",
      startsOn,
      ...(acting ? { endsOn: "2026-06-20" } : {}),
    });
  const stored = () => db().improvementPlan.findUniqueOrThrow({ where: { id } });
  const conclusion = { conclusion: "IMPROVED", reason: "Tiga laporan terakhir tepat waktu." } as const;
  const conclude = (viewer: typeof appraiser, version: number) =>
    outcomeOf(concludeImprovement(contextOf(viewer), { improvementId: id, version, ...conclusion }));
  return { ...ladder, id, next, come, stored, conclude };
}

describe("an improvement plan that is not concluded", () => {
  it.each(["OPENED", "PROPOSED", "RUNNING"] as const)("goes to who came while it is %s", async (state) => {
    const { come, stored, next, appraiser, staff, id } = await anImprovement(state);
    await come(TODAY);
    expect(await stored()).toMatchObject({ state, appraiserId: next.employeeId, version: 2 });
    expect(
      await db().auditEvent.findMany({ where: { subjectId: id, action: "improvement.follow" } }),
    ).toMatchObject([
      {
        aboutId: staff.employeeId,
        before: { appraiserId: appraiser.employeeId },
        after: { appraiserId: next.employeeId },
      },
    ]);
    expect(await readImprovement(next, id, TODAY)).not.toBeNull();
    expect(await readImprovement(appraiser, id, TODAY)).toBeNull();
  });

  it("is concluded by who came, and from no page of before", async () => {
    const { come, conclude, next, appraiser, id } = await anImprovement();
    await come(TODAY);
    expect(await conclude(appraiser, 2)).toBe("NOT_FOUND");
    expect(await conclude(next, 1)).toBe("CONFLICT");
    expect(await conclude(next, 2)).toBe("OK");
    expect(await trailOf(id)).toEqual(["improvement.follow", "improvement.conclude"]);
  });

  it("goes on the day of an appointment that was entered ahead, and stays while another one only acts", async () => {
    const { come, stored, next, appraiser } = await anImprovement();
    await come("2026-06-20");
    expect((await stored()).appraiserId).toBe(appraiser.employeeId);
    await followAllAppointments(contextOf({ kind: "system", name: "test" }, "2026-06-20T03:00:00Z"));
    expect((await stored()).appraiserId).toBe(next.employeeId);

    const acted = await anImprovement();
    await acted.come(TODAY, true);
    expect((await acted.stored()).appraiserId).toBe(acted.appraiser.employeeId);
  });

  it("goes to who acts when its appraiser leaves the service, and stays where nobody is left", async () => {
    const leave = async (employeeId: string) =>
      deactivateEmployee(hr, {
        employeeId,
        version: await versionOf(employeeId),
        deactivatedOn: TODAY,
        reason: "RETIRED",
      });
    const { come, stored, next, appraiser } = await anImprovement();
    await come(TODAY, true);
    await leave(appraiser.employeeId);
    expect((await stored()).appraiserId).toBe(next.employeeId);

    const alone = await anImprovement();
    await leave(alone.appraiser.employeeId);
    expect(await alone.stored()).toMatchObject({ appraiserId: alone.appraiser.employeeId, version: 1 });
  });
});

it("an improvement plan that is concluded keeps who concluded it", async () => {
  const { come, stored, appraiser, id } = await anImprovement("CONCLUDED");
  await come(TODAY);
  expect(await stored()).toMatchObject({ appraiserId: appraiser.employeeId, version: 1 });
  expect(await trailOf(id)).toEqual([]);
});
