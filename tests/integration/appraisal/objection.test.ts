import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { lapseAppraisal, lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { followAllAppointments } from "@/lib/services/plan/follow-appointments";
import { groundlessLetter } from "@/lib/text/improvement";
import { dayOf } from "@/lib/time";
import { aLadderWithAppraisal, ratings, seen, takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { expectFailure } from "@/tests/support/expect-failure";
import { outcomeOf } from "@/tests/support/outcomes";

const reason = "Dua laporan belum ikut dihitung.";
const row = (id: string) => db().appraisal.findUniqueOrThrow({ where: { id }, include: { objection: true } });
/** Handed over on 15 June 2026 with 14 days: the last day is 29 June. */
const LAST_DAY = "2026-06-29T16:59:00Z";
const TOO_LATE = "2026-06-29T17:01:00Z";
const system = { kind: "system", name: "appraisal.lapse" } as const;

describe("an objection", () => {
  it("is in time on the last day, and late, but taken, on the day after", async () => {
    for (const [at, isLate] of [
      [LAST_DAY, false],
      [TOO_LATE, true],
    ] as const) {
      const { staff, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
      const given = { ...(await seen(appraisalId)), reason };
      expect(await objectToAppraisal(contextOf(staff, at), given)).toEqual({ isLate });
      expect(await row(appraisalId)).toMatchObject({ state: "OBJECTED", objection: { isLate, reason } });
    }
  });

  it("goes to who is the appraiser's superior on that day", async () => {
    const { staff, appraiser, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const successor = await anEmployee();
    await db().appraiserAssignment.updateMany({
      where: { employeeId: appraiser.employeeId },
      data: { appraiserId: successor.id },
    });
    await objectToAppraisal(contextOf(staff), { ...(await seen(appraisalId)), reason });
    expect(await row(appraisalId)).toMatchObject({ superiorId: successor.id });
  });
});

describe("an objection after silence was taken for acceptance", () => {
  const LATER = "2026-07-20T03:00:00Z";
  const lapsed = async (given?: Parameters<typeof aLadderWithPlan>[0]) => {
    const ladder = await aLadderWithPlan(given);
    const appraisalId = await takeAppraisal(ladder, "HANDED_OVER");
    await lapseAppraisal(contextOf(system, TOO_LATE), appraisalId);
    return { ...ladder, appraisalId };
  };
  const actsOf = async (of: Awaited<ReturnType<typeof lapsed>>) =>
    (await findAppraisal(of.staff, of.appraisalId, "2026-07-20"))?.acts;

  it("is taken and marked as late; what was final waits for the decision", async () => {
    const of = await lapsed();
    expect(await actsOf(of)).toEqual(["object"]);
    const given = { ...(await seen(of.appraisalId)), reason };
    expect(await objectToAppraisal(contextOf(of.staff, LATER), given)).toEqual({ isLate: true });
    expect(await row(of.appraisalId)).toMatchObject({
      state: "OBJECTED",
      outcome: null,
      finalAt: null,
      superiorId: of.superior.employeeId,
      objection: { isLate: true, reason },
    });
    expect(
      await db().auditEvent.findFirst({ where: { subjectId: of.appraisalId, action: "appraisal.object" } }),
    ).toMatchObject({ before: { state: "FINAL" }, after: { state: "OBJECTED", isLate: true } });
    expect(await outcomeOf(objectToAppraisal(contextOf(of.staff, LATER), given))).toBe(
      "REFUSED APPRAISAL_WRONG_STATE",
    );
  });

  it("is refused once the period is closed, and then not offered", async () => {
    const { id: periodId } = await aPeriod({ year: 2025 });
    const of = await lapsed({ periodId, startsOn: "2025-01-01", endsOn: "2025-12-31" });
    await db().period.update({ where: { id: periodId }, data: { state: "CLOSED" } });
    expect(await actsOf(of)).toEqual([]);
    const given = { ...(await seen(of.appraisalId)), reason };
    expect(await outcomeOf(objectToAppraisal(contextOf(of.staff, LATER), given))).toBe(
      "REFUSED APPRAISAL_PERIOD_NOT_OPEN",
    );
    expect(await row(of.appraisalId)).toMatchObject({ state: "FINAL", outcome: "LAPSED", objection: null });
  });
});

describe("the terms of both answers", () => {
  const termsOf = async (id: string) => {
    const { objection } = await row(id);
    return [objection?.explanationDueOn, objection?.decisionDueOn].map((day) => day && dayOf(day));
  };
  const standing = { explanationDays: 14, decisionDays: 14, objectionDayKind: "CALENDAR" } as const;

  it("are fixed when it is raised: what HR sets afterwards holds for later ones", async () => {
    const [first, later] = [
      await aLadderWithAppraisal("OBJECTED"),
      await aLadderWithAppraisal("HANDED_OVER"),
    ];
    expect(await termsOf(first.appraisalId)).toEqual(["2026-06-29", "2026-07-13"]);
    const { periodId } = await db().performancePlan.findUniqueOrThrow({ where: { id: first.plan.id } });
    const change = { explanationDays: 3, decisionDays: 5, objectionDayKind: "WORKING" } as const;
    await db().period.update({ where: { id: periodId }, data: change });
    try {
      await objectToAppraisal(contextOf(later.staff), { ...(await seen(later.appraisalId)), reason });
      expect(await termsOf(later.appraisalId)).toEqual(["2026-06-18", "2026-06-25"]);
      const given = { ...(await seen(first.appraisalId)), explanation: "Keduanya masuk terlambat." };
      await explainAppraisal(contextOf(first.appraiser, "2026-06-17T03:00:00Z"), given);
      expect(await termsOf(first.appraisalId)).toEqual(["2026-06-29", "2026-07-01"]);
      const trail = await db().auditEvent.findMany({
        where: { subjectId: first.appraisalId, action: { in: ["appraisal.object", "appraisal.explain"] } },
        orderBy: { id: "asc" },
      });
      expect(trail).toMatchObject([
        { after: { explanationDueOn: "2026-06-29", decisionDueOn: "2026-07-13" } },
        { after: { decisionDueOn: "2026-07-01" } },
      ]);
    } finally {
      await db().period.update({ where: { id: periodId }, data: standing });
    }
  });
});

describe("the decision", () => {
  it("may change both ratings, with a reason; the old ones stay in the trail", async () => {
    const { superior, appraisalId } = await aLadderWithAppraisal("EXPLAINED");
    const answer = await decideAppraisal(
      contextOf(superior),
      {
        ...(await seen(appraisalId)),
        verdict: "CHANGE",
        reason: "Laporan itu memang selesai tepat waktu.",
        ...ratings("ABOVE", "ABOVE"),
      },
      groundlessLetter,
    );
    expect(answer).toEqual({ predikat: "SANGAT_BAIK" });
    expect(await row(appraisalId)).toMatchObject({
      state: "FINAL",
      outcome: "CHANGED",
      predikat: "SANGAT_BAIK",
      resultsRating: "ABOVE",
      objection: { decidedById: superior.employeeId },
    });
    expect(
      await db().auditEvent.findFirst({ where: { subjectId: appraisalId, action: "appraisal.decide" } }),
    ).toMatchObject({ before: { predikat: "BAIK" }, after: { predikat: "SANGAT_BAIK", outcome: "CHANGED" } });
  });

  it("may uphold them", async () => {
    const { superior, appraisalId } = await aLadderWithAppraisal("EXPLAINED");
    const given = { verdict: "UPHOLD", reason: "Penjelasan penilai dapat diterima." } as const;
    await decideAppraisal(contextOf(superior), { ...(await seen(appraisalId)), ...given }, groundlessLetter);
    expect(await row(appraisalId)).toMatchObject({ state: "FINAL", outcome: "UPHELD", predikat: "BAIK" });
  });

  it("is recorded by HR where the roster knows no superior, never by whom it is about or who rated", async () => {
    const ladder = await aLadderWithAppraisal("EXPLAINED");
    await db().appraisal.update({ where: { id: ladder.appraisalId }, data: { superiorId: null } });
    const at = await seen(ladder.appraisalId);
    const given = { ...at, verdict: "UPHOLD", reason: "Keputusan Bupati tanggal 14 Juni." } as const;
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const asHr = (viewer: typeof hr) => ({ ...viewer, roles: [...viewer.roles, { role: "HR" as const }] });

    await expectFailure(decideAppraisal(contextOf(asHr(ladder.staff)), given, groundlessLetter), "NOT_FOUND");
    await expectFailure(
      decideAppraisal(contextOf(asHr(ladder.appraiser)), given, groundlessLetter),
      "REFUSED",
      ["DECIDER_IS_APPRAISER"],
    );
    await expectFailure(decideAppraisal(contextOf(ladder.superior), given, groundlessLetter), "NOT_FOUND");
    await decideAppraisal(contextOf(hr), given, groundlessLetter);
    expect(await row(ladder.appraisalId)).toMatchObject({ state: "FINAL", outcome: "UPHELD" });
  });
});

describe("an objection that nobody answers", () => {
  const given = { verdict: "UPHOLD", reason: "Atasan memutus tanpa penjelasan." } as const;
  const raisedOn15June = () => aLadderWithAppraisal("OBJECTED");
  const system = { kind: "system", name: "test" } as const;

  it("waits fourteen days for the explanation, and is decided without it afterwards", async () => {
    const { superior, appraisalId } = await raisedOn15June();
    const at = await seen(appraisalId);
    await expectFailure(
      decideAppraisal(contextOf(superior, LAST_DAY), { ...at, ...given }, groundlessLetter),
      "REFUSED",
      ["EXPLANATION_AWAITED"],
    );
    await decideAppraisal(contextOf(superior, TOO_LATE), { ...at, ...given }, groundlessLetter);
    expect(await row(appraisalId)).toMatchObject({
      state: "FINAL",
      outcome: "UPHELD",
      objection: { explanation: null, decidedById: superior.employeeId },
    });
  });

  it("does not wait for an appraiser who has left the service", async () => {
    const { superior, appraiser, appraisalId } = await raisedOn15June();
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    await decideAppraisal(contextOf(superior), { ...(await seen(appraisalId)), ...given }, groundlessLetter);
    expect(await row(appraisalId)).toMatchObject({ state: "FINAL", outcome: "UPHELD" });
  });

  it("is decided by who has become the appraiser's superior, and no more by who was", async () => {
    const { superior, appraiser, staff, appraisalId } = await raisedOn15June();
    const successor = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await db().appraiserAssignment.updateMany({
      where: { employeeId: appraiser.employeeId },
      data: { appraiserId: successor.employeeId },
    });
    await followAllAppointments(contextOf(system));
    const at = await seen(appraisalId);
    await expectFailure(
      decideAppraisal(contextOf(superior, TOO_LATE), { ...at, ...given }, groundlessLetter),
      "NOT_FOUND",
    );
    await decideAppraisal(contextOf(successor, TOO_LATE), { ...at, ...given }, groundlessLetter);
    expect(await row(appraisalId)).toMatchObject({ state: "FINAL", superiorId: successor.employeeId });
    expect(
      await db().auditEvent.findMany({ where: { subjectId: appraisalId, action: "appraisal.follow" } }),
    ).toMatchObject([
      {
        aboutId: staff.employeeId,
        before: { superiorId: superior.employeeId },
        after: { superiorId: successor.employeeId },
      },
    ]);
  });

  it("is recorded by HR once nobody who could decide it is in service", async () => {
    const { superior, appraisalId } = await raisedOn15June();
    await followAllAppointments(contextOf(system));
    expect(await row(appraisalId)).toMatchObject({ superiorId: superior.employeeId });
    await db().employee.update({ where: { id: superior.employeeId }, data: { state: "INACTIVE" } });
    await followAllAppointments(contextOf(system));
    expect(await row(appraisalId)).toMatchObject({ superiorId: null });
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    await decideAppraisal(
      contextOf(hr, TOO_LATE),
      { ...(await seen(appraisalId)), ...given },
      groundlessLetter,
    );
    expect(await row(appraisalId)).toMatchObject({ state: "FINAL" });
  });

  it("goes never to whom it is about, whatever the roster says", async () => {
    const { superior, appraiser, staff, appraisalId } = await raisedOn15June();
    await db().appraiserAssignment.updateMany({
      where: { employeeId: appraiser.employeeId },
      data: { appraiserId: staff.employeeId },
    });
    await followAllAppointments(contextOf(system));
    expect(await row(appraisalId)).toMatchObject({ superiorId: superior.employeeId });
  });
});

describe("a term that is over", () => {
  it("counts as accepted, by the server itself, and only after the last day", async () => {
    const { appraisalId, staff } = await aLadderWithAppraisal("HANDED_OVER");
    await expectFailure(lapseAppraisal(contextOf(system, LAST_DAY), appraisalId), "REFUSED", [
      "TERM_NOT_OVER",
    ]);
    await lapseAppraisals(contextOf(system, LAST_DAY));
    expect(await row(appraisalId)).toMatchObject({ state: "HANDED_OVER", outcome: null });
    await expectFailure(lapseAppraisal(contextOf(staff, TOO_LATE), appraisalId), "NOT_FOUND");

    expect(await lapseAppraisals(contextOf(system, TOO_LATE))).toBeGreaterThan(0);
    expect(await row(appraisalId)).toMatchObject({ state: "FINAL", outcome: "LAPSED", predikat: "BAIK" });
    expect(
      await db().auditEvent.findFirst({ where: { subjectId: appraisalId, action: "appraisal.lapse" } }),
    ).toMatchObject({ actorId: null, actorKind: "system:appraisal.lapse", aboutId: staff.employeeId });
    await expectFailure(lapseAppraisal(contextOf(system, TOO_LATE), appraisalId), "REFUSED", [
      "APPRAISAL_WRONG_STATE",
    ]);
    expect(await lapseAppraisals(contextOf(system, TOO_LATE))).toBe(0);
  });
});
