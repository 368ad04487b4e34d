import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { FeedbackKind } from "@/lib/domain/feedback/feedback";
import type { GiveFeedbackInput } from "@/lib/schemas/feedback";
import { correctFeedback } from "@/lib/services/feedback/correct-feedback";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;

const resultOf = ({ plan }: Ladder): GiveFeedbackInput["subject"] => ({
  kind: "result",
  resultId: plan.results[0]?.id ?? "",
});
const input = (ladder: Ladder, given: Partial<GiveFeedbackInput> = {}): GiveFeedbackInput => ({
  id: randomUUID(),
  planId: ladder.plan.id,
  subject: { kind: "behaviour", behaviour: "SERVICE" },
  kind: "APPRECIATION",
  text: "Antrean di loket selesai sebelum tutup.",
  ...given,
});

async function aLoggedEntry({ staff, plan }: Ladder): Promise<string> {
  const { id } = await logProgress(contextOf(staff), {
    id: randomUUID(),
    indicatorId: plan.indicatorId,
    happenedOn: "2026-06-10",
    amount: "7",
    note: "Tujuh berkas selesai",
  });
  return id;
}

/** Somebody who is appraised by the same person as the staff member. */
async function aPeer({ appraiser, unit }: Ladder) {
  const peer = await anEmployee({ unitId: unit.id });
  await appoint(peer.id, appraiser.employeeId);
  return viewerOf(peer);
}

async function aSubordinate({ staff, unit }: Ladder) {
  const subordinate = await anEmployee({ unitId: unit.id });
  await appoint(subordinate.id, staff.employeeId);
  return viewerOf(subordinate);
}

describe("give feedback", () => {
  it("keeps the appraiser's words with the evidence, and a trail without the words", async () => {
    const ladder = await aLadderWithPlan();
    const given = input(ladder, { subject: resultOf(ladder), entryId: await aLoggedEntry(ladder) });
    const answer = await giveFeedback(contextOf(ladder.appraiser), given);

    expect(answer).toEqual({ id: given.id, planId: ladder.plan.id, isRepeat: false });
    expect(await db().feedback.findUniqueOrThrow({ where: { id: given.id } })).toMatchObject({
      relation: "SUPERIOR",
      behaviour: null,
      entryId: given.entryId,
      text: given.text,
    });
    expect(await trailOf(given.id)).toEqual(["feedback.give"]);
    const [row] = await db().auditEvent.findMany({ where: { subjectId: given.id } });
    expect(row).toMatchObject({ aboutId: ladder.staff.employeeId, actorId: ladder.appraiser.employeeId });
    expect(JSON.stringify(row?.after)).not.toContain("Antrean");
  });

  it.each(["PEER", "SUBORDINATE"] as const)("lets a %s speak of a result", async (relation) => {
    const ladder = await aLadderWithPlan();
    const giver = relation === "PEER" ? await aPeer(ladder) : await aSubordinate(ladder);
    const given = input(ladder, { subject: resultOf(ladder) });
    await giveFeedback(contextOf(giver), given);
    expect((await db().feedback.findUniqueOrThrow({ where: { id: given.id } })).relation).toBe(relation);
  });

  it("lets anybody else speak of behaviour, and of no result that they may not know", async () => {
    const ladder = await aLadderWithPlan();
    const other = viewerOf(await anEmployee());
    await giveFeedback(contextOf(other), input(ladder));
    await expectFailure(
      giveFeedback(contextOf(other), input(ladder, { subject: resultOf(ladder) })),
      "NOT_FOUND",
    );
    // HR reads every plan, so its results are no secret to HR.
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    await giveFeedback(contextOf(hr), input(ladder, { subject: resultOf(ladder) }));
  });

  it("takes the same words once, however often they are sent", async () => {
    const ladder = await aLadderWithPlan();
    const given = input(ladder);
    const answers = await Promise.all([1, 2, 3].map(() => giveFeedback(contextOf(ladder.appraiser), given)));
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await trailOf(given.id)).toHaveLength(1);
  });

  it.each<[string, { text?: string; kind?: FeedbackKind }]>([
    ["words", { text: "Sama sekali lain dari yang pertama." }],
    ["kind", { kind: "SUGGESTION" }],
  ])("is a conflict when the same id comes with other %s", async (_what, other) => {
    const ladder = await aLadderWithPlan();
    const given = input(ladder);
    await giveFeedback(contextOf(ladder.appraiser), given);
    await expectFailure(giveFeedback(contextOf(ladder.appraiser), { ...given, ...other }), "CONFLICT");
    await expectFailure(giveFeedback(contextOf(ladder.superior), given), "CONFLICT");
  });

  it("is refused about oneself", async () => {
    const ladder = await aLadderWithPlan();
    await expectFailure(giveFeedback(contextOf(ladder.staff), input(ladder)), "REFUSED", [
      "FEEDBACK_ABOUT_SELF",
    ]);
  });

  it.each(["DRAFT", "SUBMITTED", "RETURNED", "CLOSED"] as const)("is refused on a plan %s", async (state) => {
    const ladder = await aLadderWithPlan({ state });
    await expectFailure(giveFeedback(contextOf(ladder.appraiser), input(ladder)), "REFUSED", [
      "FEEDBACK_OUTSIDE_PLAN",
    ]);
  });

  it("is refused on evidence of other work and on evidence taken back", async () => {
    const ladder = await aLadderWithPlan();
    const elsewhere = await aLadderWithPlan();
    const give = (given: Partial<GiveFeedbackInput>) =>
      giveFeedback(contextOf(ladder.appraiser), input(ladder, given));
    await expectFailure(give({ entryId: await aLoggedEntry(elsewhere) }), "REFUSED", [
      "EVIDENCE_OF_OTHER_WORK",
    ]);
    await expectFailure(give({ entryId: randomUUID() }), "REFUSED", ["EVIDENCE_OF_OTHER_WORK"]);
    const entryId = await aLoggedEntry(ladder);
    const withdrawal = { id: randomUUID(), entryId, note: "Salah tulis" };
    await withdrawProgress(contextOf(ladder.staff), withdrawal);
    await expectFailure(give({ entryId }), "REFUSED", ["EVIDENCE_TAKEN_BACK"]);
  });

  it("does not exist for a result of another plan, an unknown plan, or evidence one may not read", async () => {
    const ladder = await aLadderWithPlan();
    const elsewhere = await aLadderWithPlan();
    const give = (given: Partial<GiveFeedbackInput>) =>
      giveFeedback(contextOf(ladder.appraiser), input(ladder, given));
    await expectFailure(give({ subject: resultOf(elsewhere) }), "NOT_FOUND");
    await expectFailure(give({ planId: randomUUID() }), "NOT_FOUND");
    const peer = await aPeer(ladder);
    const entryId = await aLoggedEntry(ladder);
    await expectFailure(giveFeedback(contextOf(peer), input(ladder, { entryId })), "NOT_FOUND");
  });

  it("cannot be rewritten or deleted in the database either", async () => {
    const ladder = await aLadderWithPlan();
    const given = input(ladder);
    await giveFeedback(contextOf(ladder.appraiser), given);
    const where = { id: given.id };
    await expect(db().feedback.update({ where, data: { text: "Lain" } })).rejects.toThrow();
    await expect(db().feedback.delete({ where })).rejects.toThrow();
    expect((await db().feedback.findUniqueOrThrow({ where })).text).toBe(given.text);
  });
});

describe("correct feedback", () => {
  async function given() {
    const ladder = await aLadderWithPlan();
    const first = input(ladder);
    await giveFeedback(contextOf(ladder.appraiser), first);
    return { ...ladder, first };
  }
  const correction = (feedbackId: string, text = "Antrean di loket selesai tepat pukul empat.") => ({
    id: randomUUID(),
    feedbackId,
    kind: "SUGGESTION" as const,
    text,
  });

  it("adds a second version that names the first, about the same thing and from the same moment", async () => {
    const { appraiser, first } = await given();
    const second = correction(first.id);
    await correctFeedback(contextOf(appraiser, "2026-06-15T10:00:00Z"), second);
    const [before, after] = await Promise.all(
      [first.id, second.id].map((id) => db().feedback.findUniqueOrThrow({ where: { id } })),
    );
    expect(after).toMatchObject({
      correctsId: first.id,
      behaviour: "SERVICE",
      relation: "SUPERIOR",
      givenAt: before?.givenAt,
    });
    expect(before?.text).toBe(first.text);
    expect(await trailOf(first.id)).toEqual(["feedback.give", "feedback.correct"]);
  });

  it("is the same correction when it is sent again, and refused when another follows the same version", async () => {
    const { appraiser, first } = await given();
    const second = correction(first.id);
    await correctFeedback(contextOf(appraiser), second);
    expect(await correctFeedback(contextOf(appraiser), second)).toMatchObject({ isRepeat: true });
    await expectFailure(correctFeedback(contextOf(appraiser), correction(first.id)), "REFUSED", [
      "ALREADY_CORRECTED",
    ]);
  });

  it("is refused after a day, also when the day began with a correction", async () => {
    const { appraiser, first } = await given();
    const second = correction(first.id);
    await correctFeedback(contextOf(appraiser, "2026-06-16T02:00:00Z"), second);
    const late = contextOf(appraiser, "2026-06-16T04:00:00Z");
    await expectFailure(correctFeedback(late, correction(second.id)), "REFUSED", ["CORRECTION_TOO_LATE"]);
  });

  it("lets one of two through at once", async () => {
    const { appraiser, first } = await given();
    const race = await raced(
      [1, 2].map((n) =>
        correctFeedback(contextOf(appraiser), correction(first.id, `Koreksi dari tab ${n}.`)),
      ),
    );
    expect(race.done).toBe(1);
    expect(race.codes.every((code) => code === "CONFLICT" || code === "REFUSED")).toBe(true);
  });

  it("does not exist for anybody but the giver, whatever their role", async () => {
    const { staff, superior, first, unit } = await given();
    const other = await anEmployee();
    const viewers = [
      staff,
      superior,
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(correctFeedback(contextOf(viewer), correction(first.id)), "NOT_FOUND");
    }
    await expectFailure(correctFeedback(contextOf(superior), correction(randomUUID())), "NOT_FOUND");
  });
});

describe("feedback about who has left the service", () => {
  it("is taken no more, with the reason, and again once they are back", async () => {
    const ladder = await aLadderWithPlan();
    const set = (state: "ACTIVE" | "INACTIVE") =>
      db().employee.update({ where: { id: ladder.staff.employeeId }, data: { state } });
    const sent = input(ladder);
    await giveFeedback(contextOf(ladder.appraiser), sent);
    await set("INACTIVE");
    const late = giveFeedback(contextOf(ladder.appraiser), input(ladder));
    await expectFailure(late, "REFUSED", ["FEEDBACK_LEFT_SERVICE"]);
    // What was given before is the same feedback still, however often it arrives.
    expect(await giveFeedback(contextOf(ladder.appraiser), sent)).toMatchObject({ isRepeat: true });
    await set("ACTIVE");
    expect(await giveFeedback(contextOf(ladder.appraiser), input(ladder))).toMatchObject({ isRepeat: false });
  });
});

describe("the database", () => {
  it("takes no feedback about nothing or about two things", async () => {
    const ladder = await aLadderWithPlan();
    const row = {
      planId: ladder.plan.id,
      giverId: ladder.appraiser.employeeId,
      relation: "SUPERIOR" as const,
      kind: "APPRECIATION" as const,
      text: "x",
      givenAt: new Date(),
      createdAt: new Date(),
    };
    const both = {
      ...row,
      id: randomUUID(),
      behaviour: "SERVICE",
      resultId: ladder.plan.results[0]?.id ?? "",
    };
    await expect(db().feedback.create({ data: { ...row, id: randomUUID() } })).rejects.toThrow(/check/);
    await expect(db().feedback.create({ data: both })).rejects.toThrow(/check/);
  });

  it("keeps feedback apart from the plan of the year after", async () => {
    const ladder = await aLadderWithPlan();
    await giveFeedback(contextOf(ladder.appraiser), input(ladder));
    const { staff, appraiser, unit } = ladder;
    const next = await aPlan({
      employeeId: staff.employeeId,
      appraiserId: appraiser.employeeId,
      unitId: unit.id,
      startsOn: "2026-07-01",
    });
    expect(await db().feedback.count({ where: { planId: next.id } })).toBe(0);
  });
});
