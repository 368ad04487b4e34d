import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import {
  type DialogueEvent,
  type DialogueState,
  type DialogueTopic,
  dialogueEvents,
  partyOf,
} from "@/lib/domain/coaching/dialogue";
import { type FollowUpEvent, type FollowUpState, followUpEvents } from "@/lib/domain/coaching/follow-up";
import { fullName } from "@/lib/domain/people/full-name";
import { can } from "@/lib/permissions/can";
import { appraisersOf, coachesOf, officeRecord, planRecord } from "@/lib/permissions/plan-access";
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
  /** The record of a later appraiser that stands for this one. */
  readonly replacedBy: { readonly heldOn: string; readonly author: string } | null;
  /** It stands for a record of a former appraiser. */
  readonly isReplacement: boolean;
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

const PLAN = {
  ...APPRAISER_OF_PLAN,
  startsOn: true,
  employee: { select: { ...PERSON.select, ...APPRAISER_OF_PLAN.employee.select } },
  appraiser: PERSON,
  period: { select: { name: true } },
} as const satisfies Prisma.PerformancePlanSelect;
type PlanRow = Prisma.PerformancePlanGetPayload<{ select: typeof PLAN }>;

const DIALOGUE = {
  appraiser: PERSON,
  replacedBy: { select: { heldOn: true, appraiser: PERSON } },
  replaces: { select: { id: true } },
} as const satisfies Prisma.PerformanceDialogueInclude;
const NOTE = { coach: PERSON, followUps: { orderBy: { ordinal: "asc" } } } as const;
type DialogueRow = Prisma.PerformanceDialogueGetPayload<{ include: typeof DIALOGUE }>;
type NoteRow = Prisma.CoachingNoteGetPayload<{ include: typeof NOTE }>;

/** Dialogues and coaching of a plan, newest first; null for who may not read them. Counselling is never among them. */
export async function planDevelopment(
  viewer: EmployeeViewer,
  planId: string,
  today: string,
): Promise<PlanDevelopment | null> {
  const plan = await db().performancePlan.findUnique({ where: { id: planId }, select: PLAN });
  if (!plan) return null;
  const record = planRecord(plan, today);
  if (!can(viewer, "development.read", record)) return null;
  const inOffice = officeRecord(plan, today);
  const last = "desc" as const;
  const newest = {
    where: { planId },
    orderBy: [{ heldOn: last }, { createdAt: last }, { id: last }],
    take: NEWEST,
  };
  const [dialogues, notes] = await Promise.all([
    db().performanceDialogue.findMany({ ...newest, include: DIALOGUE }),
    db().coachingNote.findMany({ ...newest, include: NOTE }),
  ]);
  const me = viewer.employeeId;
  return {
    planId,
    employeeId: plan.employeeId,
    employeeName: fullName(plan.employee),
    appraiserId: plan.appraiserId,
    appraiserName: fullName(plan.appraiser),
    periodName: plan.period.name,
    startsOn: dayOf(plan.startsOn),
    isOwn: me === plan.employeeId,
    mayRecordDialogue: can(viewer, "dialogue.record", inOffice),
    mayCoach: plan.state === "AGREED" && can(viewer, "coaching.record", inOffice),
    dialogues: dialogues.map((row) =>
      dialogueView(row, plan, { who: me, inOffice: appraisersOf(plan, today) }),
    ),
    coaching: notes.map((note) =>
      coachingView(note, {
        me,
        isOwn: me === plan.employeeId,
        coaches: coachesOf(plan, note.coachId, today),
      }),
    ),
  };
}

function dialogueView(
  row: DialogueRow,
  plan: PlanRow,
  viewer: { readonly who: string; readonly inOffice: readonly string[] },
): DialogueView {
  const by = partyOf(
    { authorId: row.authorId, appraiserId: row.appraiserId, ownerId: plan.employeeId },
    viewer,
  );
  const [employee, appraiser] = [fullName(plan.employee), fullName(row.appraiser)];
  const isByEmployee = row.authorId === plan.employeeId;
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
    replacedBy: row.replacedBy && {
      heldOn: dayOf(row.replacedBy.heldOn),
      author: fullName(row.replacedBy.appraiser),
    },
    isReplacement: row.replaces !== null,
    acts: by ? dialogueEvents({ state: row.state, by, isReplacement: row.replaces !== null }) : [],
  };
}

interface Reader {
  readonly me: string;
  readonly isOwn: boolean;
  /** Who may follow the note up today. */
  readonly coaches: readonly string[];
}

function coachingView(note: NoteRow, { me, isOwn, coaches }: Reader): CoachingView {
  const isCoach = coaches.includes(me);
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
      acts: isOwn || isCoach ? followUpEvents({ state, isCoach }) : [],
    })),
  };
}
