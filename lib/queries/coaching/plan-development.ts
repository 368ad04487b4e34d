import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import {
  type DialogueEvent,
  type DialogueState,
  type DialogueTopic,
  dialogueEvents,
} from "@/lib/domain/coaching/dialogue";
import { type FollowUpEvent, type FollowUpState, followUpEvents } from "@/lib/domain/coaching/follow-up";
import { fullName } from "@/lib/domain/people/full-name";
import { can } from "@/lib/permissions/can";
import { coachesOf, planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

const PERSON = { select: { name: true, titleBefore: true, titleAfter: true } } as const;
const NEWEST = 50;

export interface DialogueView {
  readonly id: string;
  readonly version: number;
  readonly topic: DialogueTopic;
  readonly heldOn: string;
  readonly agreements: string;
  readonly nextOn: string | null;
  readonly state: DialogueState;
  readonly objection: string | null;
  readonly author: string;
  readonly other: string;
  readonly acts: readonly DialogueEvent[];
}

export interface FollowUpView {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly dueOn: string;
  readonly state: FollowUpState;
  readonly acts: readonly FollowUpEvent[];
}

export interface CoachingView {
  readonly id: string;
  readonly coach: string;
  readonly heldOn: string;
  readonly gap: string;
  readonly advice: string;
  readonly followUps: readonly FollowUpView[];
}

export interface PlanDevelopment {
  readonly planId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly appraiserId: string;
  readonly appraiserName: string;
  readonly periodName: string;
  readonly startsOn: string;
  readonly isOwn: boolean;
  readonly mayRecordDialogue: boolean;
  readonly mayCoach: boolean;
  readonly dialogues: readonly DialogueView[];
  readonly coaching: readonly CoachingView[];
}

/** Dialogues and coaching of a plan, newest first; null for who may not read them. Counselling is never among them. */
export async function planDevelopment(
  viewer: EmployeeViewer,
  planId: string,
  today: string,
): Promise<PlanDevelopment | null> {
  const plan = await db().performancePlan.findUnique({
    where: { id: planId },
    select: {
      ...APPRAISER_OF_PLAN,
      startsOn: true,
      employee: { select: { ...PERSON.select, ...APPRAISER_OF_PLAN.employee.select } },
      appraiser: PERSON,
      period: { select: { name: true } },
    },
  });
  if (!plan) return null;
  const record = planRecord(plan, today);
  if (!can(viewer, "development.read", record)) return null;
  const where = { planId };
  const [dialogues, notes] = await Promise.all([
    db().performanceDialogue.findMany({
      where,
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      take: NEWEST,
      include: { appraiser: PERSON },
    }),
    db().coachingNote.findMany({
      where,
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      take: NEWEST,
      include: { coach: PERSON, followUps: { orderBy: { ordinal: "asc" } } },
    }),
  ]);
  const me = viewer.employeeId;
  const employee = fullName(plan.employee);
  return {
    planId,
    employeeId: plan.employeeId,
    employeeName: employee,
    appraiserId: plan.appraiserId,
    appraiserName: fullName(plan.appraiser),
    periodName: plan.period.name,
    startsOn: dayOf(plan.startsOn),
    isOwn: me === plan.employeeId,
    mayRecordDialogue: can(viewer, "dialogue.record", record),
    mayCoach: plan.state === "AGREED" && can(viewer, "coaching.record", record),
    dialogues: dialogues.map((row) => {
      const isParty = me === plan.employeeId || me === row.appraiserId;
      const isByEmployee = row.authorId === plan.employeeId;
      const appraiser = fullName(row.appraiser);
      return {
        id: row.id,
        version: row.version,
        topic: row.topic,
        heldOn: dayOf(row.heldOn),
        agreements: row.agreements,
        nextOn: row.nextOn ? dayOf(row.nextOn) : null,
        state: row.state,
        objection: row.objection,
        author: isByEmployee ? employee : appraiser,
        other: isByEmployee ? appraiser : employee,
        acts: isParty ? dialogueEvents({ state: row.state, isAuthor: row.authorId === me }) : [],
      };
    }),
    coaching: notes.map((note) => {
      const isCoach = coachesOf(plan, note.coachId, today).includes(me);
      const isParty = me === plan.employeeId || isCoach;
      return {
        id: note.id,
        coach: fullName(note.coach),
        heldOn: dayOf(note.heldOn),
        gap: note.gap,
        advice: note.advice,
        followUps: note.followUps.map(({ id, version, text, dueOn, state }) => ({
          id,
          version,
          text,
          dueOn: dayOf(dueOn),
          state,
          acts: isParty ? followUpEvents({ state, isCoach }) : [],
        })),
      };
    }),
  };
}
