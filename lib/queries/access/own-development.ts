import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import { dayOf } from "@/lib/time";
import { NAMED } from "../feedback/feedback-row";
import { LAST, NEWEST } from "./newest-copied";

/**
 * Somebody's dialogues, coaching and improvement plans, the newest first, for a copy of their own data; no counselling, which belongs
 * to two people.
 */
export async function ownDevelopment(employeeId: string) {
  const ofOwnPlan = { plan: { employeeId } } as const;
  const [dialogues, coaching, improvements] = await Promise.all([
    db().performanceDialogue.findMany({
      where: ofOwnPlan,
      orderBy: [{ heldOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        topic: true,
        heldOn: true,
        agreements: true,
        nextOn: true,
        state: true,
        objection: true,
        appraiser: NAMED,
      },
    }),
    db().coachingNote.findMany({
      where: ofOwnPlan,
      orderBy: [{ heldOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        heldOn: true,
        gap: true,
        advice: true,
        coach: NAMED,
        followUps: { orderBy: { ordinal: "asc" }, select: { text: true, dueOn: true, state: true } },
      },
    }),
    db().improvementPlan.findMany({
      where: { employeeId },
      orderBy: [{ openedOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        state: true,
        openedOn: true,
        comment: true,
        conclusion: true,
        conclusionReason: true,
        actions: {
          orderBy: [{ dueOn: "asc" }, { id: "asc" }],
          select: { gap: true, action: true, dueOn: true, evidence: true, doneAt: true, mentor: NAMED },
        },
      },
    }),
  ]);
  return {
    dialogues: dialogues.map((row) => ({
      ...row,
      heldOn: dayOf(row.heldOn),
      nextOn: row.nextOn && dayOf(row.nextOn),
      appraiser: fullName(row.appraiser),
    })),
    coaching: coaching.map((row) => ({
      ...row,
      heldOn: dayOf(row.heldOn),
      coach: fullName(row.coach),
      followUps: row.followUps.map((one) => ({ ...one, dueOn: dayOf(one.dueOn) })),
    })),
    improvements: improvements.map((row) => ({
      ...row,
      openedOn: dayOf(row.openedOn),
      actions: row.actions.map((one) => ({
        ...one,
        dueOn: dayOf(one.dueOn),
        mentor: fullName(one.mentor),
      })),
    })),
  };
}
