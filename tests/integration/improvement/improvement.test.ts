import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Rating } from "@/lib/domain/appraisal/predikat";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { readImprovement } from "@/lib/queries/improvement/read-improvement";
import type { AddActionInput } from "@/lib/schemas/improvement";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import {
  agreeImprovement,
  concludeImprovement,
  proposeImprovement,
  returnImprovement,
} from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction, removeAction } from "@/lib/services/improvement/draw-improvement";
import { remindImprovements } from "@/lib/services/improvement/remind-improvements";
import { logProgress } from "@/lib/services/progress/log-progress";
import { groundlessLetter, improvementLetter } from "@/lib/text/improvement";
import { RATED_AT, ratings, seen, takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;

async function handedOver(results: Rating, given?: Ladder) {
  const ladder = given ?? (await aLadderWithPlan());
  const appraisalId = await takeAppraisal(ladder, "DRAFT");
  await rateAppraisal(contextOf(ladder.appraiser, RATED_AT), {
    ...(await seen(appraisalId)),
    ...ratings(results, "MEETS"),
  });
  await handOverAppraisal(contextOf(ladder.appraiser), {
    ...(await seen(appraisalId)),
    distributionReason: "Unit baru mulai dinilai.",
  });
  return { ...ladder, appraisalId };
}
const openedFor = (employeeId: string) => db().improvementPlan.findFirst({ where: { employeeId } });

async function anImprovement() {
  const of = await handedOver("BELOW");
  await acceptAppraisal(contextOf(of.staff), await seen(of.appraisalId));
  const opened = await openedFor(of.staff.employeeId);
  return { ...of, improvementId: opened?.id ?? "" };
}
const action = (improvementId: string, mentorId: string, given: Partial<AddActionInput> = {}) => ({
  id: randomUUID(),
  improvementId,
  gap: "Laporan bulanan terlambat tiga kali.",
  action: "Menyusun laporan dengan daftar periksa bersama pendamping.",
  mentorId,
  dueOn: "2026-08-15",
  ...given,
});
const version = async (id: string) =>
  (await db().improvementPlan.findUniqueOrThrow({ where: { id } })).version;
const current = async (improvementId: string) => ({ improvementId, version: await version(improvementId) });

async function aRunningImprovement() {
  const of = await anImprovement();
  const mentor = viewerOf(await anEmployee());
  const added = action(of.improvementId, mentor.employeeId);
  await addAction(contextOf(of.appraiser), added);
  await proposeImprovement(contextOf(of.appraiser), await current(of.improvementId));
  await agreeImprovement(contextOf(of.staff), await current(of.improvementId));
  return { ...of, mentor, actionId: added.id };
}
const conclusion = { conclusion: "IMPROVED", reason: "Tiga laporan terakhir tepat waktu." } as const;

describe("a final predikat", () => {
  it("below Baik opens an improvement plan when it is accepted, in the same transaction", async () => {
    const { staff, appraiser, appraisalId, improvementId } = await anImprovement();
    expect(await openedFor(staff.employeeId)).toMatchObject({
      appraisalId,
      appraiserId: appraiser.employeeId,
      state: "OPENED",
    });
    expect(await trailOf(improvementId)).toEqual(["improvement.open"]);
  });

  it("below Baik opens one when its term lapses", async () => {
    const { staff } = await handedOver("BELOW");
    await lapseAppraisals(contextOf({ kind: "system", name: "appraisal.lapse" }, "2026-08-01T00:00:00Z"));
    expect(await openedFor(staff.employeeId)).not.toBeNull();
  });

  it("that a late objection put in question opens no second one once it is upheld", async () => {
    const { staff, appraiser, superior, appraisalId } = await handedOver("BELOW");
    await lapseAppraisals(contextOf({ kind: "system", name: "appraisal.lapse" }, "2026-08-01T00:00:00Z"));
    await db().improvementPlan.updateMany({
      where: { employeeId: staff.employeeId },
      data: { state: "CONCLUDED", conclusion: "IMPROVED", conclusionReason: "Sudah tepat waktu." },
    });
    const reason = "Dua laporan belum ikut dihitung.";
    const on = (who: typeof staff, day: string) => contextOf(who, `${day}T03:00:00Z`);
    await objectToAppraisal(on(staff, "2026-08-03"), { ...(await seen(appraisalId)), reason });
    await explainAppraisal(on(appraiser, "2026-08-04"), {
      ...(await seen(appraisalId)),
      explanation: "Kedua laporan masuk setelah masa penilaian.",
    });
    await decideAppraisal(
      on(superior, "2026-08-05"),
      {
        ...(await seen(appraisalId)),
        verdict: "UPHOLD",
        reason,
      },
      groundlessLetter,
    );
    expect(await db().improvementPlan.count({ where: { employeeId: staff.employeeId } })).toBe(1);
  });

  /** A result below Baik that silence made final, and that the superior sets anew as Baik after a late objection. */
  async function lapsedThenBaik(meanwhile: (improvementId: string, of: Ladder) => Promise<void>) {
    const of = await handedOver("BELOW");
    const { staff, appraiser, superior, appraisalId } = of;
    const email = `penilai-${randomUUID().slice(0, 8)}@contoh.go.id`;
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { email } });
    await lapseAppraisals(contextOf({ kind: "system", name: "appraisal.lapse" }, "2026-08-01T00:00:00Z"));
    const improvementId = (await openedFor(staff.employeeId))?.id ?? "";
    await meanwhile(improvementId, of);
    const on = (who: typeof staff, day: string) => contextOf(who, `${day}T03:00:00Z`);
    const reason = "Dua laporan ternyata belum ikut dihitung.";
    await objectToAppraisal(on(staff, "2026-08-03"), { ...(await seen(appraisalId)), reason });
    await explainAppraisal(on(appraiser, "2026-08-04"), {
      ...(await seen(appraisalId)),
      explanation: reason,
    });
    await decideAppraisal(
      on(superior, "2026-08-05"),
      { ...(await seen(appraisalId)), verdict: "CHANGE", reason, ...ratings("MEETS", "MEETS") },
      groundlessLetter,
    );
    const plan = await db().improvementPlan.findUniqueOrThrow({ where: { id: improvementId } });
    return { ...of, plan, reason, mails: await db().outboxMail.findMany({ where: { recipient: email } }) };
  }

  it("that a late objection brings to Baik ends the plan of the lapse in which nobody agreed on anything yet", async () => {
    const { plan, reason, staff, mails } = await lapsedThenBaik(async (improvementId, { appraiser }) => {
      const added = { ...action(improvementId, appraiser.employeeId), dueOn: "2026-10-15" };
      await addAction(contextOf(appraiser), added);
      await proposeImprovement(contextOf(appraiser), await current(improvementId));
    });
    expect(plan).toMatchObject({
      state: "CONCLUDED",
      conclusion: "NOT_NEEDED",
      conclusionReason: reason,
      concludedAt: new Date("2026-08-05T03:00:00Z"),
    });
    expect((await trailOf(plan.id)).at(-1)).toBe("improvement.conclude");
    const line = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: plan.id, action: "improvement.conclude" },
    });
    expect(line.after).toMatchObject({ conclusion: "NOT_NEEDED", reason });
    expect(await readImprovement(staff, plan.id, "2026-08-06")).toMatchObject({ acts: [] });
    expect(mails).toEqual([]);
  });

  it("that a late objection brings to Baik leaves a running plan to its appraiser, who is told", async () => {
    const { plan, appraiser, mails } = await lapsedThenBaik(async (improvementId, of) => {
      const added = { ...action(improvementId, of.appraiser.employeeId), dueOn: "2026-10-15" };
      await addAction(contextOf(of.appraiser), added);
      await proposeImprovement(contextOf(of.appraiser), await current(improvementId));
      await agreeImprovement(contextOf(of.staff), await current(improvementId));
    });
    expect(plan).toMatchObject({ state: "RUNNING", conclusion: null });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`/penilaian/perbaikan/${plan.id}`);
    expect(mails[0]?.text).not.toMatch(/\bBaik\b|predikat/i);
    await concludeImprovement(contextOf(appraiser), { ...(await current(plan.id)), ...conclusion });
    expect((await trailOf(plan.id)).at(-1)).toBe("improvement.conclude");
  });

  it.each([
    ["UPHOLD", true],
    ["CHANGE", false],
  ] as const)("after an objection follows the decision: %s", async (verdict, isOpened) => {
    const of = await handedOver("BELOW");
    const { staff, appraiser, superior, appraisalId } = of;
    await objectToAppraisal(contextOf(staff), {
      ...(await seen(appraisalId)),
      reason: "Dua laporan belum ikut dihitung.",
    });
    await explainAppraisal(contextOf(appraiser), {
      ...(await seen(appraisalId)),
      explanation: "Kedua laporan masuk setelah masa penilaian.",
    });
    const reason = "Setelah mendengar keduanya.";
    const decided =
      verdict === "UPHOLD"
        ? ({ verdict, reason } as const)
        : ({ verdict, reason, ...ratings("MEETS", "MEETS") } as const);
    await decideAppraisal(
      contextOf(superior),
      { ...(await seen(appraisalId)), ...decided },
      groundlessLetter,
    );
    expect((await openedFor(staff.employeeId)) !== null).toBe(isOpened);
  });

  it("of Baik opens none", async () => {
    const of = await handedOver("MEETS");
    await acceptAppraisal(contextOf(of.staff), await seen(of.appraisalId));
    expect(await openedFor(of.staff.employeeId)).toBeNull();
  });
});

describe("an improvement plan", () => {
  it("is drawn up, proposed, given back, agreed, reported and concluded, each with its trail", async () => {
    const { staff, appraiser, plan, improvementId } = await anImprovement();
    const added = action(improvementId, appraiser.employeeId);
    await addAction(contextOf(appraiser), added);
    expect(await addAction(contextOf(appraiser), added)).toMatchObject({ isRepeat: true });
    const extra = action(improvementId, appraiser.employeeId);
    await addAction(contextOf(appraiser), extra);
    await removeAction(contextOf(appraiser), { ...(await current(improvementId)), actionId: extra.id });
    await proposeImprovement(contextOf(appraiser), await current(improvementId));
    const comment = "Batas waktunya terlalu dekat.";
    await returnImprovement(contextOf(staff), { ...(await current(improvementId)), comment });
    expect(await readImprovement(appraiser, improvementId, "2026-06-20")).toMatchObject({ comment });
    await proposeImprovement(contextOf(appraiser), await current(improvementId));
    await agreeImprovement(contextOf(staff), await current(improvementId));
    const { id: entryId } = await logProgress(contextOf(staff), {
      id: randomUUID(),
      indicatorId: plan.indicatorId,
      happenedOn: "2026-06-10",
      amount: "1",
      note: "Laporan tepat waktu",
    });
    const report = { actionId: added.id, evidence: "Laporan Juni dikirim tanggal tiga.", entryId };
    await completeAction(contextOf(staff), report);
    await concludeImprovement(contextOf(appraiser), { ...(await current(improvementId)), ...conclusion });
    expect(await readImprovement(staff, improvementId, "2026-06-20")).toMatchObject({
      state: "CONCLUDED",
      conclusion: "IMPROVED",
      acts: [],
      mayReport: false,
      nextReminderOn: null,
      actions: [{ evidence: report.evidence, entry: { id: entryId } }],
    });
    expect(await trailOf(improvementId)).toEqual([
      "improvement.open",
      "improvement.addAction",
      "improvement.addAction",
      "improvement.removeAction",
      "improvement.propose",
      "improvement.return",
      "improvement.propose",
      "improvement.agree",
      "improvement.completeAction",
      "improvement.conclude",
    ]);
  });

  it("refuses steps out of turn and actions that cannot stand", async () => {
    const { staff, appraiser, improvementId } = await anImprovement();
    const ctx = contextOf(appraiser);
    await expectFailure(proposeImprovement(ctx, await current(improvementId)), "REFUSED", ["NO_ACTIONS"]);
    const conclude = { ...(await current(improvementId)), ...conclusion };
    await expectFailure(concludeImprovement(ctx, conclude), "REFUSED", ["IMPROVEMENT_WRONG_STATE"]);
    const wrong = action(improvementId, staff.employeeId, { dueOn: "2026-06-01" });
    await expectFailure(addAction(ctx, wrong), "REFUSED", ["ACTION_DUE_TOO_EARLY", "MENTOR_IS_SELF"]);
    await expectFailure(addAction(ctx, action(improvementId, randomUUID())), "NOT_FOUND");
    const added = action(improvementId, appraiser.employeeId);
    await addAction(ctx, added);
    await expectFailure(addAction(ctx, { ...added, gap: "Sesuatu yang lain." }), "CONFLICT");
    const report = { actionId: added.id, evidence: "Sudah selesai minggu lalu." };
    await expectFailure(completeAction(contextOf(staff), report), "REFUSED", ["ACTIONS_NOT_RUNNING"]);
  });

  it("takes a report once, and no evidence of somebody else", async () => {
    const { staff, actionId } = await aRunningImprovement();
    const other = await aLadderWithPlan();
    const { id: entryId } = await logProgress(contextOf(other.staff), {
      id: randomUUID(),
      indicatorId: other.plan.indicatorId,
      happenedOn: "2026-06-10",
      amount: "1",
      note: "Bukan miliknya",
    });
    const report = { actionId, evidence: "Laporan Juni dikirim tanggal tiga." };
    await expectFailure(completeAction(contextOf(staff), { ...report, entryId }), "NOT_FOUND");
    const race = await raced([1, 2].map(() => completeAction(contextOf(staff), report)));
    expect(race.done).toBe(1);
    await expectFailure(completeAction(contextOf(staff), report), "REFUSED", ["ACTION_ALREADY_DONE"]);
  });

  it("takes one of two steps at once, and none from an old page", async () => {
    const { appraiser, improvementId } = await aRunningImprovement();
    const at = await current(improvementId);
    const race = await raced(
      [1, 2].map(() => concludeImprovement(contextOf(appraiser), { ...at, ...conclusion })),
    );
    expect(race.done).toBe(1);
    const fresh = await aRunningImprovement();
    const old = { improvementId: fresh.improvementId, version: 99, ...conclusion };
    await expectFailure(concludeImprovement(contextOf(fresh.appraiser), old), "CONFLICT");
  });

  it("is moved by its two parties only, each in their turn", async () => {
    const { staff, appraiser, superior, mentor, unit, improvementId, actionId } = await aRunningImprovement();
    const other = await anEmployee();
    const strangers = [
      superior,
      mentor,
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    const at = await current(improvementId);
    const comment = "Tidak setuju dengan ini.";
    for (const viewer of [...strangers, staff]) {
      const ctx = contextOf(viewer);
      await expectFailure(addAction(ctx, action(improvementId, appraiser.employeeId)), "NOT_FOUND");
      await expectFailure(removeAction(ctx, { ...at, actionId }), "NOT_FOUND");
      await expectFailure(proposeImprovement(ctx, at), "NOT_FOUND");
      await expectFailure(concludeImprovement(ctx, { ...at, ...conclusion }), "NOT_FOUND");
    }
    for (const viewer of [...strangers, appraiser]) {
      const ctx = contextOf(viewer);
      await expectFailure(agreeImprovement(ctx, at), "NOT_FOUND");
      await expectFailure(returnImprovement(ctx, { ...at, comment }), "NOT_FOUND");
      await expectFailure(completeAction(ctx, { actionId, evidence: "Sudah selesai kemarin." }), "NOT_FOUND");
    }
  });

  it("is read by the two, the unit's head, HR and the inspectorate; by the mentor without the rating; by nobody else", async () => {
    const { staff, appraiser, superior, mentor, unit, improvementId } = await aRunningImprovement();
    const other = await anEmployee();
    const path = unit.path;
    const read = (viewer: typeof staff) => readImprovement(viewer, improvementId, "2026-06-20");
    for (const viewer of [
      staff,
      appraiser,
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
    ]) {
      expect(await read(viewer)).toMatchObject({ predikat: "BUTUH_PERBAIKAN" });
      const listed = await listImprovements(viewer, { take: 200 });
      expect(listed.rows.map(({ id }) => id)).toContain(improvementId);
    }
    expect(await read(mentor)).toMatchObject({ predikat: null, acts: [] });
    expect((await listImprovements(mentor)).rows).toMatchObject([{ id: improvementId, isMentor: true }]);
    expect((await listImprovements(appraiser)).rows).toMatchObject([{ id: improvementId, isMentor: false }]);
    for (const viewer of [
      superior,
      viewerOf(other),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: path }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ]) {
      expect(await read(viewer)).toBeNull();
      expect((await listImprovements(viewer)).rows).toEqual([]);
    }
  });
});

describe("remind of improvement plans", () => {
  const system = (day: string) =>
    contextOf({ kind: "system", name: "improvement.remind" }, `${day}T00:00:00Z`);
  async function withMails() {
    const of = await aRunningImprovement();
    const mark = randomUUID().slice(0, 8);
    for (const { employeeId } of [of.staff, of.appraiser, of.mentor]) {
      const email = `${employeeId.slice(0, 8)}-${mark}@contoh.go.id`;
      await db().employee.update({ where: { id: employeeId }, data: { email } });
    }
    const mails = () => db().outboxMail.findMany({ where: { recipient: { contains: mark } } });
    return { ...of, mails };
  }

  it("mails the two and the mentors at 30, 60, 90 and 180 days, each once, without the rating", async () => {
    const { mails, improvementId } = await withMails();
    // Opened on 15 June: day 30 is 15 July, day 60 is 14 August, day 180 is 12 December.
    await remindImprovements(system("2026-07-14"), improvementLetter);
    expect(await mails()).toHaveLength(0);
    await remindImprovements(system("2026-07-15"), improvementLetter);
    await remindImprovements(system("2026-07-16"), improvementLetter);
    const first = await mails();
    expect(first).toHaveLength(3);
    expect(first.every(({ subject, text }) => /hari ke-30/.test(subject) && !/predikat/i.test(text))).toBe(
      true,
    );
    await remindImprovements(system("2026-12-12"), improvementLetter);
    const all = await mails();
    expect(all).toHaveLength(6);
    expect(all.filter(({ subject }) => subject.includes("180"))).toHaveLength(3);
    const days = await db().improvementReminder.findMany({
      where: { improvementId },
      orderBy: { day: "asc" },
    });
    expect(days.map(({ day }) => day)).toEqual([30, 60, 90, 180]);
    expect((await trailOf(improvementId)).filter((act) => act === "improvement.remind")).toHaveLength(2);
  });

  it("writes to nobody who has left the service, and is silent while whose plan it is has left", async () => {
    const { mails, staff, appraiser, mentor } = await withMails();
    const set = ({ employeeId: id }: EmployeeViewer, state: "ACTIVE" | "INACTIVE") =>
      db().employee.update({ where: { id }, data: { state } });
    await set(staff, "INACTIVE");
    await remindImprovements(system("2026-07-15"), improvementLetter);
    expect(await mails()).toEqual([]);
    await set(staff, "ACTIVE");
    await set(mentor, "INACTIVE");
    await set(appraiser, "INACTIVE");
    await remindImprovements(system("2026-07-16"), improvementLetter);
    const [letter, ...more] = await mails();
    expect([letter?.text.includes(staff.name), more]).toEqual([true, []]);
  });

  it("is silent once the plan is concluded", async () => {
    const { mails, appraiser, improvementId } = await withMails();
    await concludeImprovement(contextOf(appraiser), { ...(await current(improvementId)), ...conclusion });
    await remindImprovements(system("2026-08-14"), improvementLetter);
    expect(await mails()).toEqual([]);
  });
});
