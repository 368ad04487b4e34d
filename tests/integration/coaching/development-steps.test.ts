import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  DIALOGUE_EVENTS,
  DIALOGUE_PARTIES,
  DIALOGUE_STATES,
  DIALOGUE_TRANSITIONS,
  type DialogueEvent,
  type DialogueParty,
  type DialogueState,
} from "@/lib/domain/coaching/dialogue";
import {
  FOLLOW_UP_EVENTS,
  FOLLOW_UP_STATES,
  FOLLOW_UP_TRANSITIONS,
  type FollowUpEvent,
  type FollowUpState,
} from "@/lib/domain/coaching/follow-up";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { confirmDialogue, disputeDialogue } from "@/lib/services/coaching/answer-dialogue";
import { moveFollowUp } from "@/lib/services/coaching/move-follow-up";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { replaceDialogue } from "@/lib/services/coaching/replace-dialogue";
import { reviseDialogue, withdrawDialogue } from "@/lib/services/coaching/revise-dialogue";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf, localToday } from "@/lib/time";
import { anEmployee, appoint, contextOf, holdersOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

type Ctx = ServiceContext<EmployeeViewer>;
const WORDS = {
  topic: "PROGRESS",
  heldOn: "2026-06-10",
  agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
} as const;

const DIALOGUE_STEPS = {
  confirm: (ctx, seen) => confirmDialogue(ctx, seen),
  dispute: (ctx, seen) => disputeDialogue(ctx, { ...seen, objection: "Yang disepakati tanggal tujuh." }),
  revise: (ctx, seen) => reviseDialogue(ctx, { ...WORDS, ...seen }),
  withdraw: (ctx, seen) => withdrawDialogue(ctx, seen),
  replace: (ctx, seen) => replaceDialogue(ctx, { id: randomUUID(), ...WORDS, ...seen }),
} as const satisfies Record<
  DialogueEvent,
  (ctx: Ctx, seen: { readonly dialogueId: string; readonly version: number }) => Promise<unknown>
>;

/** From the day of the tests on another one appraises the owner of the plan. */
async function aSuccessor({ staff, plan }: Awaited<ReturnType<typeof aLadderWithPlan>>) {
  await db().appraiserAssignment.updateMany({
    where: { employeeId: staff.employeeId },
    data: { endsOn: dateOf("2026-06-14") },
  });
  const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
  await appoint(staff.employeeId, next.employeeId, "2026-06-15");
  await db().performancePlan.update({ where: { id: plan.id }, data: { appraiserId: next.employeeId } });
  return next;
}

/**
 * A record that the appraiser wrote, in a state: the author is the appraiser, the other one the staff member. Where it is to be acted
 * on by who came after the author, the author has gone.
 */
async function aDialogue(state: DialogueState, actor: DialogueParty = "author") {
  const ladder = await aLadderWithPlan({ endsOn: "2099-12-31" });
  const dialogueId = randomUUID();
  await recordDialogue(contextOf(ladder.appraiser), { id: dialogueId, planId: ladder.plan.id, ...WORDS });
  await db().performanceDialogue.update({ where: { id: dialogueId }, data: { state } });
  const successor = actor === "successor" ? await aSuccessor(ladder) : ladder.superior;
  const parties = { author: ladder.appraiser, other: ladder.staff, successor };
  const attempt = (event: DialogueEvent, by: DialogueParty) =>
    DIALOGUE_STEPS[event](contextOf(parties[by]), { dialogueId, version: 1 });
  const stored = () => db().performanceDialogue.findUniqueOrThrow({ where: { id: dialogueId } });
  const added = async () => (await trailOf(dialogueId)).slice(1);
  return { ...ladder, successor, dialogueId, attempt, stored, added };
}

const WRONG_PARTY = {
  author: "REFUSED DIALOGUE_NOT_AUTHOR",
  other: "REFUSED DIALOGUE_OWN_RECORD",
  successor: "REFUSED DIALOGUE_NOT_SUCCESSOR",
} as const satisfies Record<DialogueParty, string>;
const DIALOGUE_CELLS = DIALOGUE_STATES.flatMap((state) =>
  DIALOGUE_EVENTS.flatMap((event) =>
    DIALOGUE_PARTIES.map((by) => {
      const { from, to, by: whose } = DIALOGUE_TRANSITIONS[event];
      // What is between the two who held it is nothing to who came later.
      if (by === "successor" && whose !== "successor") return [state, event, by, "NOT_FOUND"] as const;
      if (!(from as readonly DialogueState[]).includes(state))
        return [state, event, by, "REFUSED DIALOGUE_WRONG_STATE"] as const;
      return [state, event, by, by === whose ? to : WRONG_PARTY[whose]] as const;
    }),
  ),
);
const DIALOGUE_TAKEN = DIALOGUE_CELLS.filter(([, , , outcome]) => !/^(REFUSED|NOT_FOUND)/.test(outcome));

describe("each step of a dialogue", () => {
  it.each(DIALOGUE_CELLS)("%s, %s by the %s: %s", async (state, event, by, outcome) => {
    const { attempt, stored, added } = await aDialogue(state, by);
    const before = await stored();
    const isRefused = /^(REFUSED|NOT_FOUND)/.test(outcome);
    expect(await outcomeOf(attempt(event, by))).toBe(isRefused ? outcome : "OK");
    if (isRefused) expect(await stored()).toEqual(before);
    else expect(await stored()).toMatchObject({ state: outcome, version: 2 });
    expect(await added()).toEqual(isRefused ? [] : [`dialogue.${event}`]);
  });

  it.each(DIALOGUE_TAKEN)("%s, %s by the %s is taken once of two at once", async (state, event, by) => {
    const { attempt, added } = await aDialogue(state, by);
    const both = await atTheWrite("performance_dialogue", [
      () => attempt(event, by),
      () => attempt(event, by),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await added()).toEqual([`dialogue.${event}`]);
  });

  it.each([
    ["confirm", "revise"],
    ["confirm", "withdraw"],
    ["dispute", "revise"],
    ["dispute", "withdraw"],
  ] as const)("of %s by the one and %s by the other at once one is taken", async (answer, change) => {
    const { attempt, added } = await aDialogue("RECORDED");
    const both = await atTheWrite("performance_dialogue", [
      () => attempt(answer, "other"),
      () => attempt(change, "author"),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await added()).toEqual([`dialogue.${both[0] === "OK" ? answer : change}`]);
  });

  it.each(DIALOGUE_EVENTS)("%s is not found for anybody else, whatever role they hold", async (event) => {
    const { dialogueId, unit, superior, stored, added } = await aDialogue(
      DIALOGUE_TRANSITIONS[event].from[0],
    );
    const before = await stored();
    for (const [who, viewer] of [...(await holdersOf(ROLES, unit)), ["superior", superior] as const]) {
      const ctx = contextOf<Viewer>(viewer) as Ctx;
      const call = DIALOGUE_STEPS[event](ctx, { dialogueId, version: 1 });
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await stored()).toEqual(before);
    expect(await added()).toEqual([]);
  });
});

describe("a record that stands for one of a former appraiser", () => {
  async function aReplacement() {
    const disputed = await aDialogue("DISPUTED", "successor");
    await db().performanceDialogue.update({
      where: { id: disputed.dialogueId },
      data: { objection: "Yang disepakati tanggal tujuh." },
    });
    const sent = {
      id: randomUUID(),
      dialogueId: disputed.dialogueId,
      version: 1,
      ...WORDS,
      agreements: "Laporan bulanan dikirim paling lambat tanggal tujuh.",
    };
    const replace = (given: Partial<typeof sent> = {}) =>
      replaceDialogue(contextOf(disputed.successor), { ...sent, ...given });
    const shown = async (viewer: EmployeeViewer) =>
      (await planDevelopment(viewer, disputed.plan.id, "2026-06-15"))?.dialogues;
    return { ...disputed, sent, replace, shown };
  }

  it("waits for who came, is confirmed by the staff member, and the old one says by which it was replaced", async () => {
    const { successor, staff, appraiser, dialogueId, sent, replace, shown, stored } = await aReplacement();
    const waiting = async (viewer: EmployeeViewer) =>
      (await dialogueTurn(viewer, "2026-06-15", 5)).waiting.map(({ id }) => id);
    expect(await waiting(successor)).toEqual([dialogueId]);
    expect((await shown(successor))?.[0]?.acts).toEqual(["replace"]);
    expect((await shown(staff))?.[0]?.acts).toEqual([]);
    expect(await replace()).toEqual({ id: sent.id, planId: expect.any(String), isRepeat: false });
    expect([await waiting(successor), await waiting(staff)]).toEqual([[], [sent.id]]);
    expect(await stored()).toMatchObject({
      state: "REPLACED",
      replacedById: sent.id,
      authorId: appraiser.employeeId,
      agreements: WORDS.agreements,
      objection: "Yang disepakati tanggal tujuh.",
    });
    const old = (await shown(staff))?.find(({ id }) => id === dialogueId);
    expect(old).toMatchObject({
      acts: [],
      objection: "Yang disepakati tanggal tujuh.",
      replacedBy: { heldOn: WORDS.heldOn, author: successor.name },
    });
    await confirmDialogue(contextOf(staff), { dialogueId: sent.id, version: 1 });
    expect((await shown(staff))?.find(({ id }) => id === sent.id)).toMatchObject({
      state: "CONFIRMED",
      author: successor.name,
      isReplacement: true,
    });
    expect(await trailOf(sent.id)).toEqual(["dialogue.record", "dialogue.confirm"]);
    expect(await trailOf(dialogueId)).toEqual(["dialogue.record", "dialogue.replace"]);
  });

  it("is the same one when it is sent again, also at once, and a conflict with other words or from an old page", async () => {
    const { dialogueId, sent, replace } = await aReplacement();
    const answers = await Promise.all([1, 2].map(() => replace()));
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await outcomeOf(replace({ agreements: "Sesuatu yang lain sama sekali." }))).toBe("CONFLICT");
    expect(await outcomeOf(replace({ id: randomUUID() }))).toBe("REFUSED DIALOGUE_WRONG_STATE");
    const other = await aReplacement();
    expect(await outcomeOf(other.replace({ version: 9 }))).toBe("CONFLICT");
    expect(await db().performanceDialogue.count({ where: { id: other.sent.id } })).toBe(0);
    // Under the id of a record that stands for another one.
    expect(await outcomeOf(other.replace({ id: sent.id }))).toBe("CONFLICT");
    expect(await trailOf(dialogueId)).toEqual(["dialogue.record", "dialogue.replace"]);
  });

  it("is written anew when it is disputed too, but not taken back", async () => {
    const { successor, staff, sent, replace } = await aReplacement();
    await replace();
    const seen = (version: number) => ({ dialogueId: sent.id, version });
    expect(await outcomeOf(withdrawDialogue(contextOf(successor), seen(1)))).toBe(
      "REFUSED DIALOGUE_IS_REPLACEMENT",
    );
    await disputeDialogue(contextOf(staff), { ...seen(1), objection: "Tanggalnya masih keliru." });
    await reviseDialogue(contextOf(successor), { ...WORDS, ...seen(2) });
    await confirmDialogue(contextOf(staff), seen(3));
  });

  it("is not due from who acts beside the author, who can put it right", async () => {
    const { dialogueId, staff, plan, stored } = await aDialogue("DISPUTED");
    const acting = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await db().appraiserAssignment.create({
      data: {
        employeeId: staff.employeeId,
        appraiserId: acting.employeeId,
        kind: "PLT",
        startsOn: dateOf("2026-06-01"),
        endsOn: dateOf("2026-08-31"),
      },
    });
    await db().performancePlan.update({ where: { id: plan.id }, data: { appraiserId: acting.employeeId } });
    const call = DIALOGUE_STEPS.replace(contextOf(acting), { dialogueId, version: 1 });
    expect(await outcomeOf(call)).toBe("NOT_FOUND");
    expect((await dialogueTurn(acting, "2026-06-15", 5)).waiting).toEqual([]);
    expect((await stored()).state).toBe("DISPUTED");
  });
});

/** A follow-up of a coaching, in a state. */
async function aFollowUp(state: FollowUpState) {
  const ladder = await aLadderWithPlan({ endsOn: "2099-12-31" });
  const noteId = randomUUID();
  await recordCoaching(contextOf(ladder.appraiser), {
    id: noteId,
    planId: ladder.plan.id,
    heldOn: "2026-06-10",
    gap: "Menyusun laporan dengan tabel pivot",
    advice: "Latihan bersama sampai selesai satu laporan.",
    followUps: ["Menyusun laporan Juni sendiri"],
    dueOn: "2026-07-10",
  });
  const { id: followUpId } = await db().coachingFollowUp.findFirstOrThrow({ where: { noteId } });
  await db().coachingFollowUp.update({ where: { id: followUpId }, data: { state } });
  const move = (viewer: Viewer, event: FollowUpEvent, version = 1) =>
    moveFollowUp(contextOf(viewer) as Ctx, { followUpId, event, version });
  const stored = () => db().coachingFollowUp.findUniqueOrThrow({ where: { id: followUpId } });
  const added = async () => (await trailOf(noteId)).slice(1);
  return { ...ladder, noteId, move, stored, added };
}

const FOLLOW_UP_CELLS = FOLLOW_UP_STATES.flatMap((state) =>
  FOLLOW_UP_EVENTS.flatMap((event) =>
    (["staff", "appraiser"] as const).map((by) => {
      const { from, to, isCoachOnly } = FOLLOW_UP_TRANSITIONS[event];
      if (!(from as readonly FollowUpState[]).includes(state))
        return [state, event, by, "REFUSED FOLLOW_UP_WRONG_STATE"] as const;
      return [state, event, by, isCoachOnly && by === "staff" ? "REFUSED FOLLOW_UP_NOT_COACH" : to] as const;
    }),
  ),
);

describe("each step of a follow-up", () => {
  it.each(FOLLOW_UP_CELLS)("%s, %s by the %s: %s", async (state, event, by, outcome) => {
    const { move, stored, added, ...ladder } = await aFollowUp(state);
    const before = await stored();
    const isRefused = outcome.startsWith("REFUSED");
    expect(await outcomeOf(move(ladder[by], event))).toBe(isRefused ? outcome : "OK");
    if (isRefused) expect(await stored()).toEqual(before);
    else expect(await stored()).toMatchObject({ state: outcome, version: 2 });
    expect(await added()).toEqual(isRefused ? [] : ["coaching.moveFollowUp"]);
  });

  it.each(FOLLOW_UP_EVENTS)(
    "%s is taken once of two at once, not from an old page, and by nobody else",
    async (event) => {
      const { move, stored, added, unit, superior, appraiser } = await aFollowUp(
        FOLLOW_UP_TRANSITIONS[event].from[0],
      );
      for (const [who, viewer] of [...(await holdersOf(ROLES, unit)), ["superior", superior] as const]) {
        expect([who, await outcomeOf(move(viewer, event))]).toEqual([who, "NOT_FOUND"]);
      }
      expect(await outcomeOf(move(appraiser, event, 9))).toBe("CONFLICT");
      expect((await stored()).version).toBe(1);
      const step = () => move(appraiser, event);
      expect((await atTheWrite("coaching_follow_up", [step, step])).toSorted()).toEqual(["CONFLICT", "OK"]);
      expect(await added()).toEqual(["coaching.moveFollowUp"]);
    },
  );

  it("goes on with who came when the appraiser is followed: they let it go or open it, who went does not", async () => {
    const { move, stored, staff, appraiser, plan } = await aFollowUp("OPEN");
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { endsOn: dateOf("2026-06-14") },
    });
    const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await appoint(staff.employeeId, next.employeeId, "2026-06-15");
    expect(await outcomeOf(move(appraiser, "drop"))).toBe("NOT_FOUND");
    const shown = (await planDevelopment(next, plan.id, localToday()))?.coaching[0]?.followUps[0];
    expect(shown?.acts).toEqual(["complete", "drop"]);
    await move(staff, "complete");
    expect(await outcomeOf(move(next, "reopen", 2))).toBe("OK");
    expect(await outcomeOf(move(next, "drop", 3))).toBe("OK");
    expect((await stored()).state).toBe("DROPPED");
  });
});
