import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { type RecordCoachingInput, recordCoachingSchema } from "@/lib/schemas/coaching";
import { moveFollowUp } from "@/lib/services/coaching/move-follow-up";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { dateOf, localToday } from "@/lib/time";
import { anAppraisalRow } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

const input = (planId: string, given: Partial<RecordCoachingInput> = {}): RecordCoachingInput => ({
  id: randomUUID(),
  planId,
  heldOn: "2026-06-10",
  gap: "Menyusun laporan dengan tabel pivot",
  advice: "Latihan bersama memakai data bulan Mei sampai selesai satu laporan.",
  followUps: ["Menyusun laporan Juni sendiri", "Mengajari rekan di loket dua"],
  dueOn: "2026-07-10",
  ...given,
});

async function aNote() {
  const ladder = await aLadderWithPlan();
  const note = input(ladder.plan.id);
  await recordCoaching(contextOf(ladder.appraiser), note);
  const followUps = await db().coachingFollowUp.findMany({
    where: { noteId: note.id },
    orderBy: { ordinal: "asc" },
  });
  return { ...ladder, note, followUpId: followUps[0]?.id ?? "" };
}

describe("record coaching", () => {
  it("keeps the note and what follows, and a trail without the words", async () => {
    const { staff, note, plan } = await aNote();
    expect((await planDevelopment(staff, plan.id, localToday()))?.coaching).toMatchObject([
      { id: note.id, gap: note.gap, followUps: [{ text: note.followUps[0], state: "OPEN" }, {}] },
    ]);
    expect(await trailOf(note.id)).toEqual(["coaching.record"]);
    const [row] = await db().auditEvent.findMany({ where: { subjectId: note.id } });
    expect(row).toMatchObject({ aboutId: staff.employeeId });
    expect(JSON.stringify(row?.after)).not.toContain("pivot");
  });

  it("is the same note when it is sent again, and a conflict with other words", async () => {
    const ladder = await aLadderWithPlan();
    const note = input(ladder.plan.id);
    const answers = await Promise.all([1, 2].map(() => recordCoaching(contextOf(ladder.appraiser), note)));
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await db().coachingFollowUp.count({ where: { noteId: note.id } })).toBe(2);
    const other = { ...note, advice: "Sesuatu yang lain sama sekali." };
    await expectFailure(recordCoaching(contextOf(ladder.appraiser), other), "CONFLICT");
  });

  it("is refused with every reason", async () => {
    const ladder = await aLadderWithPlan({ state: "CLOSED" });
    const call = recordCoaching(
      contextOf(ladder.appraiser),
      input(ladder.plan.id, { heldOn: "2026-06-16", dueOn: "2026-06-16" }),
    );
    await expectFailure(call, "REFUSED", [
      "COACHING_PLAN_NOT_AGREED",
      "COACHING_IN_FUTURE",
      "FOLLOW_UP_NOT_LATER",
    ]);
  });

  it("is for the appraiser only", async () => {
    const { staff, superior, unit, plan } = await aLadderWithPlan();
    const other = await anEmployee();
    const viewers = [
      staff,
      superior,
      viewerOf(other),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(recordCoaching(contextOf(viewer), input(plan.id)), "NOT_FOUND");
    }
  });

  it("is no more for who was followed by another appraiser, though a rating of theirs stands", async () => {
    const { staff, appraiser, plan } = await aLadderWithPlan();
    await anAppraisalRow(plan, appraiser.employeeId, "HANDED_OVER");
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { endsOn: dateOf("2026-06-14") },
    });
    expect(await planDevelopment(appraiser, plan.id, localToday())).toMatchObject({ mayCoach: false });
    await expectFailure(recordCoaching(contextOf(appraiser), input(plan.id)), "NOT_FOUND");
  });

  it("asks for a term where something follows, and reads one follow-up a line", () => {
    const form = { ...input(randomUUID()), followUps: " Satu \n\n Dua ", dueOn: undefined };
    expect(recordCoachingSchema.safeParse(form).success).toBe(false);
    expect(recordCoachingSchema.parse({ ...form, dueOn: "2026-07-01" }).followUps).toEqual(["Satu", "Dua"]);
    expect(recordCoachingSchema.parse({ ...form, followUps: undefined }).followUps).toEqual([]);
  });
});

describe("a follow-up", () => {
  it("is done by the one who is coached, and opened again by the coach", async () => {
    const { staff, appraiser, note, followUpId } = await aNote();
    const move = (viewer: typeof staff, event: "complete" | "reopen" | "drop", version: number) =>
      moveFollowUp(contextOf(viewer), { followUpId, event, version });
    await expectFailure(move(staff, "drop", 1), "REFUSED", ["FOLLOW_UP_NOT_COACH"]);
    await move(staff, "complete", 1);
    await expectFailure(move(staff, "complete", 2), "REFUSED", ["FOLLOW_UP_WRONG_STATE"]);
    await move(appraiser, "reopen", 2);
    await move(appraiser, "drop", 3);
    expect(await db().coachingFollowUp.findUniqueOrThrow({ where: { id: followUpId } })).toMatchObject({
      state: "DROPPED",
    });
    expect(await trailOf(note.id)).toEqual(["coaching.record", ...Array(3).fill("coaching.moveFollowUp")]);
  });

  it("takes one of two steps at once", async () => {
    const { staff, appraiser, followUpId } = await aNote();
    const race = await raced([
      moveFollowUp(contextOf(staff), { followUpId, event: "complete", version: 1 }),
      moveFollowUp(contextOf(appraiser), { followUpId, event: "drop", version: 1 }),
    ]);
    expect(race.done).toBe(1);
    await expectFailure(
      moveFollowUp(contextOf(appraiser), { followUpId, event: "complete", version: 9 }),
      (await db().coachingFollowUp.findUniqueOrThrow({ where: { id: followUpId } })).state === "OPEN"
        ? "CONFLICT"
        : "REFUSED",
    );
  });

  it("is nobody else's", async () => {
    const { superior, unit, followUpId } = await aNote();
    const other = await anEmployee();
    for (const viewer of [
      superior,
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
    ]) {
      const move = moveFollowUp(contextOf(viewer), { followUpId, event: "complete", version: 1 });
      await expectFailure(move, "NOT_FOUND");
    }
  });
});
