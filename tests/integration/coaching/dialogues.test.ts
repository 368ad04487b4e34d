import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import type { RecordDialogueInput } from "@/lib/schemas/coaching";
import { confirmDialogue, disputeDialogue } from "@/lib/services/coaching/answer-dialogue";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { remindDialogues } from "@/lib/services/coaching/remind-dialogues";
import { reviseDialogue, withdrawDialogue } from "@/lib/services/coaching/revise-dialogue";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { dialogueLetter } from "@/lib/text/coaching";
import { localToday } from "@/lib/time";
import { anAppraisalRow } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

const input = (planId: string, given: Partial<RecordDialogueInput> = {}): RecordDialogueInput => ({
  id: randomUUID(),
  planId,
  topic: "PROGRESS",
  heldOn: "2026-06-10",
  agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
  nextOn: "2026-09-10",
  ...given,
});

async function aRecordedDialogue(given: Partial<RecordDialogueInput> = {}) {
  const ladder = await aLadderWithPlan();
  const recorded = input(ladder.plan.id, given);
  await recordDialogue(contextOf(ladder.appraiser), recorded);
  return { ...ladder, recorded, dialogueId: recorded.id };
}
const strangersOf = async ({ superior, unit }: Awaited<ReturnType<typeof aLadderWithPlan>>) => {
  const other = await anEmployee();
  return [
    superior,
    viewerOf(other),
    viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
    viewerOf(other, [{ role: "HR" }]),
    viewerOf(other, [{ role: "UNIT_HR", unitPath: unit.path }]),
    viewerOf(other, [{ role: "INSPECTOR" }]),
    viewerOf(other, [{ role: "ADMINISTRATOR" }]),
  ];
};

describe("record a dialogue", () => {
  it.each(["appraiser", "staff"] as const)("is for either party: the %s", async (who) => {
    const ladder = await aLadderWithPlan();
    const recorded = input(ladder.plan.id);
    await recordDialogue(contextOf(ladder[who]), recorded);
    expect(await recordDialogue(contextOf(ladder[who]), recorded)).toMatchObject({ isRepeat: true });
    expect(await db().performanceDialogue.findUniqueOrThrow({ where: { id: recorded.id } })).toMatchObject({
      authorId: ladder[who].employeeId,
      state: "RECORDED",
    });
    expect(await trailOf(recorded.id)).toEqual(["dialogue.record"]);
  });

  it("is a conflict with other words under the same id, and stored once when sent at once", async () => {
    const ladder = await aLadderWithPlan();
    const recorded = input(ladder.plan.id);
    const answers = await Promise.all([1, 2, 3].map(() => recordDialogue(contextOf(ladder.staff), recorded)));
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    const other = { ...recorded, agreements: "Sesuatu yang lain sama sekali." };
    await expectFailure(recordDialogue(contextOf(ladder.staff), other), "CONFLICT");
    await expectFailure(recordDialogue(contextOf(ladder.appraiser), recorded), "CONFLICT");
  });

  it("names every reason that speaks against its dates", async () => {
    const ladder = await aLadderWithPlan();
    const call = recordDialogue(
      contextOf(ladder.staff),
      input(ladder.plan.id, { heldOn: "2027-01-02", nextOn: "2026-12-01" }),
    );
    await expectFailure(call, "REFUSED", [
      "DIALOGUE_OUTSIDE_PLAN",
      "DIALOGUE_IN_FUTURE",
      "NEXT_DIALOGUE_NOT_LATER",
    ]);
  });

  it("is about the evaluation also after the year is over, and about nothing else then", async () => {
    const ladder = await aLadderWithPlan();
    await db().performancePlan.update({ where: { id: ladder.plan.id }, data: { state: "CLOSED" } });
    const january = contextOf(ladder.appraiser, "2027-01-12T03:00:00Z");
    const of = (topic: RecordDialogueInput["topic"]) =>
      input(ladder.plan.id, { topic, heldOn: "2027-01-11", nextOn: undefined });
    await expectFailure(recordDialogue(january, of("PROGRESS")), "REFUSED", ["DIALOGUE_OUTSIDE_PLAN"]);
    const recorded = of("EVALUATION");
    await recordDialogue(january, recorded);
    const asked = { ...recorded, dialogueId: recorded.id, version: 1, topic: "PROGRESS" as const };
    await expectFailure(reviseDialogue(january, asked), "REFUSED", ["DIALOGUE_OUTSIDE_PLAN"]);
    await confirmDialogue(contextOf(ladder.staff, "2027-01-13T03:00:00Z"), {
      dialogueId: recorded.id,
      version: 1,
    });
    expect(await trailOf(recorded.id)).toEqual(["dialogue.record", "dialogue.confirm"]);
  });

  it("does not exist for anybody else", async () => {
    const ladder = await aLadderWithPlan();
    for (const viewer of await strangersOf(ladder)) {
      await expectFailure(recordDialogue(contextOf(viewer), input(ladder.plan.id)), "NOT_FOUND");
    }
    await expectFailure(recordDialogue(contextOf(ladder.staff), input(randomUUID())), "NOT_FOUND");
  });
});

describe("a recorded dialogue", () => {
  it("is confirmed by the other party, and stands then", async () => {
    const { appraiser, staff, dialogueId, recorded } = await aRecordedDialogue();
    await expectFailure(confirmDialogue(contextOf(appraiser), { dialogueId, version: 1 }), "REFUSED", [
      "DIALOGUE_OWN_RECORD",
    ]);
    await confirmDialogue(contextOf(staff), { dialogueId, version: 1 });
    const revision = { ...recorded, dialogueId, version: 2 };
    await expectFailure(reviseDialogue(contextOf(appraiser), revision), "REFUSED", ["DIALOGUE_WRONG_STATE"]);
    expect(await trailOf(dialogueId)).toEqual(["dialogue.record", "dialogue.confirm"]);
  });

  it("stands above what was recorded earlier of the same day", async () => {
    const { appraiser, staff, plan } = await aLadderWithPlan();
    const [low, high] = [randomUUID(), randomUUID()].toSorted();
    const [first, second] = [input(plan.id, { id: high }), input(plan.id, { id: low })];
    await recordDialogue(contextOf(appraiser, "2026-06-15T03:00:00Z"), first);
    await recordDialogue(contextOf(appraiser, "2026-06-15T04:00:00Z"), second);
    const shown = (await planDevelopment(staff, plan.id, "2026-06-15"))?.dialogues.map(({ id }) => id);
    expect(shown).toEqual([second.id, first.id]);
  });

  it("goes back and forth until both agree on the words", async () => {
    const { appraiser, staff, dialogueId, recorded, plan } = await aRecordedDialogue();
    const objection = "Tanggalnya yang disepakati adalah tanggal tujuh.";
    await disputeDialogue(contextOf(staff), { dialogueId, version: 1, objection });
    const seenByAuthor = (await planDevelopment(appraiser, plan.id, localToday()))?.dialogues[0];
    expect(seenByAuthor).toMatchObject({ objection, acts: ["revise", "withdraw"] });
    const agreements = "Laporan bulanan dikirim paling lambat tanggal tujuh.";
    await reviseDialogue(contextOf(appraiser), { ...recorded, agreements, dialogueId, version: 2 });
    await confirmDialogue(contextOf(staff), { dialogueId, version: 3 });
    expect(await db().performanceDialogue.findUniqueOrThrow({ where: { id: dialogueId } })).toMatchObject({
      state: "CONFIRMED",
      agreements,
      objection: null,
    });
    expect(await trailOf(dialogueId)).toEqual([
      "dialogue.record",
      "dialogue.dispute",
      "dialogue.revise",
      "dialogue.confirm",
    ]);
  });

  it("is taken back by its author only", async () => {
    const { appraiser, staff, dialogueId } = await aRecordedDialogue();
    await expectFailure(withdrawDialogue(contextOf(staff), { dialogueId, version: 1 }), "REFUSED", [
      "DIALOGUE_NOT_AUTHOR",
    ]);
    await withdrawDialogue(contextOf(appraiser), { dialogueId, version: 1 });
    await expectFailure(confirmDialogue(contextOf(staff), { dialogueId, version: 2 }), "REFUSED", [
      "DIALOGUE_WRONG_STATE",
    ]);
    expect(await trailOf(dialogueId)).toEqual(["dialogue.record", "dialogue.withdraw"]);
  });

  it("takes one of two steps at once, and none from an old page", async () => {
    const { appraiser, staff, dialogueId, recorded } = await aRecordedDialogue();
    const race = await raced([
      confirmDialogue(contextOf(staff), { dialogueId, version: 1 }),
      reviseDialogue(contextOf(appraiser), { ...recorded, dialogueId, version: 1 }),
    ]);
    expect(race.done).toBe(1);
    expect(race.codes.every((code) => code === "CONFLICT" || code === "REFUSED")).toBe(true);
    const fresh = await aRecordedDialogue();
    const old = { dialogueId: fresh.dialogueId, version: 9 };
    await expectFailure(confirmDialogue(contextOf(fresh.staff), old), "CONFLICT");
  });

  it("is nobody else's to answer or to change", async () => {
    const recorded = await aRecordedDialogue();
    const { dialogueId } = recorded;
    const seen = { dialogueId, version: 1 };
    for (const viewer of await strangersOf(recorded)) {
      const ctx = contextOf(viewer);
      await expectFailure(confirmDialogue(ctx, seen), "NOT_FOUND");
      await expectFailure(withdrawDialogue(ctx, seen), "NOT_FOUND");
      await expectFailure(disputeDialogue(ctx, { ...seen, objection: "Tidak benar adanya." }), "NOT_FOUND");
      await expectFailure(reviseDialogue(ctx, { ...recorded.recorded, ...seen }), "NOT_FOUND");
    }
  });

  it("is read by the two, the unit's head, HR and the inspectorate, and by nobody else", async () => {
    const recorded = await aRecordedDialogue();
    const [superior, stranger, head, hr, unitHr, inspector, administrator] = await strangersOf(recorded);
    const reads = async (viewer: typeof superior) =>
      viewer ? (await planDevelopment(viewer, recorded.plan.id, localToday()))?.dialogues.length : undefined;
    for (const reader of [recorded.staff, recorded.appraiser, head, hr, inspector])
      expect(await reads(reader)).toBe(1);
    for (const one of [superior, stranger, unitHr, administrator]) expect(await reads(one)).toBeUndefined();
    expect(
      (await planDevelopment(recorded.staff, recorded.plan.id, localToday()))?.dialogues[0]?.acts,
    ).toEqual(["confirm", "dispute"]);
  });
});

describe("remind of the next dialogue", () => {
  const system = (day: string) => contextOf({ kind: "system", name: "dialogue.remind" }, `${day}T00:00:00Z`);
  async function withMails() {
    const dialogue = await aRecordedDialogue();
    const mark = randomUUID().slice(0, 8);
    for (const { employeeId: id } of [dialogue.staff, dialogue.appraiser]) {
      const email = `${id.slice(0, 8)}-${mark}@contoh.go.id`;
      await db().employee.update({ where: { id }, data: { email } });
    }
    const mails = () => db().outboxMail.findMany({ where: { recipient: { contains: mark } } });
    return { ...dialogue, mails };
  }

  it("mails both three days before, once, with the day and the link", async () => {
    const { mails, plan, dialogueId } = await withMails();
    await remindDialogues(system("2026-09-06"), dialogueLetter);
    expect(await mails()).toEqual([]);
    await remindDialogues(system("2026-09-07"), dialogueLetter);
    await remindDialogues(system("2026-09-08"), dialogueLetter);
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text).toContain("10 September 2026");
    expect(sent[0]?.text).toContain(`/skp/${plan.id}/pembinaan`);
    expect(await trailOf(dialogueId)).toEqual(["dialogue.record", "dialogue.remind"]);
  });

  it("is silent about what was taken back, what was kept early and what is over", async () => {
    const withdrawn = await withMails();
    const { dialogueId } = withdrawn;
    await withdrawDialogue(contextOf(withdrawn.appraiser), { dialogueId, version: 1 });
    const kept = await withMails();
    const later = input(kept.plan.id, { heldOn: "2026-09-01", nextOn: undefined });
    await recordDialogue(contextOf(kept.staff, "2026-09-02T03:00:00Z"), later);
    const over = await withMails();
    await db().performancePlan.update({ where: { id: over.plan.id }, data: { state: "CLOSED" } });
    await remindDialogues(system("2026-09-08"), dialogueLetter);
    for (const { mails } of [withdrawn, kept, over]) expect(await mails()).toEqual([]);
  });

  it("writes to nobody where the staff member has left, and not to an appraiser who has", async () => {
    const alone = await withMails();
    const gone = (id: string) => db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    await gone(alone.staff.employeeId);
    const left = await withMails();
    await gone(left.appraiser.employeeId);
    await remindDialogues(system("2026-09-08"), dialogueLetter);
    expect(await alone.mails()).toEqual([]);
    const [letter, ...more] = await left.mails();
    expect(more).toEqual([]);
    expect(letter?.recipient).toContain(left.staff.employeeId.slice(0, 8));
  });

  it("reminds again when another day is agreed", async () => {
    const { mails, appraiser, dialogueId, recorded } = await withMails();
    await remindDialogues(system("2026-09-08"), dialogueLetter);
    const version = (await db().performanceDialogue.findUniqueOrThrow({ where: { id: dialogueId } })).version;
    const revision = { ...recorded, nextOn: "2026-09-20", dialogueId, version };
    await reviseDialogue(contextOf(appraiser, "2026-09-09T03:00:00Z"), revision);
    await remindDialogues(system("2026-09-18"), dialogueLetter);
    expect(await mails()).toHaveLength(4);
  });
});

describe("a dialogue when another appraiser comes", () => {
  /** Two records before the change, one by each, and who comes on the fifteenth. */
  async function aChange() {
    const ladder = await aLadderWithPlan();
    const { appraiser, staff, plan } = ladder;
    const [own, theirs] = [input(plan.id), input(plan.id)];
    await recordDialogue(contextOf(staff), own);
    await recordDialogue(contextOf(appraiser), theirs);
    const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    const employeeId = staff.employeeId;
    const { version } = await db().employee.findUniqueOrThrow({ where: { id: employeeId } });
    const come = async () =>
      appointAppraiser(contextOf(await anHr()), {
        employeeId,
        version,
        appraiserId: next.employeeId,
        kind: "DEFINITIVE",
        startsOn: "2026-06-15",
      });
    const stored = (id: string) => db().performanceDialogue.findUniqueOrThrow({ where: { id } });
    return { ...ladder, own, theirs, next, come, stored };
  }

  it("goes to who came where it waits for the appraiser: they confirm it, and a page from before does not", async () => {
    const { own, theirs, next, come, stored, staff, appraiser } = await aChange();
    await come();
    expect(await stored(own.id)).toMatchObject({ appraiserId: next.employeeId, version: 2 });
    expect((await dialogueTurn(next, "2026-06-15", 5)).waiting.map(({ id }) => id)).toEqual([own.id]);
    expect(await dialogueTurn(appraiser, "2026-06-15", 5)).toEqual({ waiting: [], coming: [] });
    await expectFailure(confirmDialogue(contextOf(next), { dialogueId: own.id, version: 1 }), "CONFLICT");
    await confirmDialogue(contextOf(next), { dialogueId: own.id, version: 2 });
    expect(await trailOf(own.id)).toEqual(["dialogue.record", "dialogue.follow", "dialogue.confirm"]);

    // What the former one wrote is still theirs, for the staff member to confirm.
    expect(await stored(theirs.id)).toMatchObject({ appraiserId: appraiser.employeeId, version: 1 });
    await confirmDialogue(contextOf(staff), { dialogueId: theirs.id, version: 1 });
  });

  it("keeps its two names once both stood by it", async () => {
    const { own, come, stored, appraiser } = await aChange();
    await confirmDialogue(contextOf(appraiser), { dialogueId: own.id, version: 1 });
    await come();
    expect(await stored(own.id)).toMatchObject({ appraiserId: appraiser.employeeId, state: "CONFIRMED" });
    expect(await trailOf(own.id)).toEqual(["dialogue.record", "dialogue.confirm"]);
  });

  it("is no more to be recorded by who went, though they still read what was, having given a rating", async () => {
    const { plan, staff, appraiser, next, come } = await aChange();
    await anAppraisalRow(plan, appraiser.employeeId, "HANDED_OVER");
    await come();
    expect(await planDevelopment(appraiser, plan.id, "2026-06-15")).toMatchObject({
      mayRecordDialogue: false,
      mayCoach: false,
      dialogues: [{}, {}],
    });
    await expectFailure(recordDialogue(contextOf(appraiser), input(plan.id)), "NOT_FOUND");
    for (const party of [staff, next]) await recordDialogue(contextOf(party), input(plan.id));
  });

  it("stands among what comes for who appraises now and for the staff member, no more for who went", async () => {
    const { plan, staff, appraiser, next, come, own, theirs } = await aChange();
    await anAppraisalRow(plan, appraiser.employeeId, "HANDED_OVER");
    const coming = async (who: EmployeeViewer) =>
      (await dialogueTurn(who, "2026-06-15", 5)).coming.map(({ id, withName }) => [id, withName]);
    const both = [own.id, theirs.id].toSorted();
    expect((await coming(appraiser)).map(([id]) => id)).toEqual(both);
    await come();
    expect(await coming(appraiser)).toEqual([]);
    expect(await coming(next)).toEqual(both.map((id) => [id, staff.name]));
    expect(await coming(staff)).toEqual(both.map((id) => [id, next.name]));
  });

  it("reminds who appraises now of the next one, and no more who went", async () => {
    const { own, next, come, staff, appraiser } = await aChange();
    const mailOf = async ({ employeeId, nip }: EmployeeViewer) => {
      const email = `${nip}@contoh.go.id`;
      await db().employee.update({ where: { id: employeeId }, data: { email } });
      return email;
    };
    const mails = [await mailOf(staff), await mailOf(next), await mailOf(appraiser)];
    await confirmDialogue(contextOf(appraiser), { dialogueId: own.id, version: 1 });
    await come();
    await remindDialogues(
      contextOf({ kind: "system", name: "test" }, "2026-09-08T03:00:00Z"),
      dialogueLetter,
    );
    const letters = await db().outboxMail.findMany({ where: { recipient: { in: mails } } });
    expect(new Set(letters.map(({ recipient }) => recipient))).toEqual(new Set(mails.slice(0, 2)));
  });
});
