import { db } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  decideImprovement,
  IMPROVEMENT_EVENTS,
  type ImprovementConclusion,
  type ImprovementEvent,
  type ImprovementState,
} from "@/lib/domain/improvement/improvement";
import { nextReminder } from "@/lib/domain/improvement/reminders";
import { fullName } from "@/lib/domain/people/full-name";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { improvementRecord } from "./visible-improvements";

const PERSON = { select: { name: true, titleBefore: true, titleAfter: true } } as const;

export interface ImprovementActionView {
  readonly id: string;
  readonly gap: string;
  readonly action: string;
  readonly mentor: string;
  readonly dueOn: string;
  readonly evidence: string | null;
  readonly entry: { readonly id: string; readonly note: string; readonly happenedOn: string } | null;
  readonly doneAt: string | null;
}

export interface ImprovementView {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly appraisalId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly appraiserName: string;
  /** Not told to a mentor, who helps without needing the rating. */
  readonly predikat: Predikat | null;
  readonly state: ImprovementState;
  readonly openedOn: string;
  readonly nextReminderOn: string | null;
  readonly comment: string | null;
  readonly conclusion: ImprovementConclusion | null;
  readonly conclusionReason: string | null;
  readonly isOwn: boolean;
  readonly acts: readonly ImprovementEvent[];
  readonly mayReport: boolean;
  readonly actions: readonly ImprovementActionView[];
}

/** One improvement plan, for whom the grants name and for the mentors of its actions; null for everybody else. */
export async function readImprovement(
  viewer: EmployeeViewer,
  id: string,
  today: string,
): Promise<ImprovementView | null> {
  const found = await db().improvementPlan.findUnique({
    where: { id },
    include: {
      employee: PERSON,
      appraiser: PERSON,
      unit: { select: { path: true } },
      appraisal: { select: { planId: true, predikat: true } },
      actions: {
        orderBy: [{ dueOn: "asc" }, { id: "asc" }],
        include: { mentor: PERSON, entry: { select: { id: true, note: true, happenedOn: true } } },
      },
    },
  });
  if (!found) return null;
  const record = improvementRecord(found);
  const isReader = can(viewer, "improvement.read", record);
  const isMentor = found.actions.some(({ mentorId }) => mentorId === viewer.employeeId);
  if (!isReader && !isMentor) return null;
  const facts = { state: found.state, actions: found.actions.length };
  const holds = {
    draw: can(viewer, "improvement.draw", record),
    answer: can(viewer, "improvement.answer", record),
  };
  const openedOn = dayOf(found.openedOn);
  return {
    id: found.id,
    version: found.version,
    planId: found.appraisal.planId,
    appraisalId: found.appraisalId,
    employeeId: found.employeeId,
    employeeName: fullName(found.employee),
    appraiserName: fullName(found.appraiser),
    predikat: isReader ? found.appraisal.predikat : null,
    state: found.state,
    openedOn,
    nextReminderOn: found.state === "CONCLUDED" ? null : nextReminder(openedOn, today),
    comment: found.comment,
    conclusion: isReader ? found.conclusion : null,
    conclusionReason: isReader ? found.conclusionReason : null,
    isOwn: viewer.employeeId === found.employeeId,
    acts: IMPROVEMENT_EVENTS.filter((event) => {
      const isAnswer = event === "agree" || event === "return";
      return (isAnswer ? holds.answer : holds.draw) && decideImprovement(facts, event).ok;
    }),
    mayReport: holds.answer && found.state === "RUNNING",
    actions: found.actions.map((action) => ({
      id: action.id,
      gap: action.gap,
      action: action.action,
      mentor: fullName(action.mentor),
      dueOn: dayOf(action.dueOn),
      evidence: action.evidence,
      entry: action.entry && { ...action.entry, happenedOn: dayOf(action.entry.happenedOn) },
      doneAt: action.doneAt?.toISOString() ?? null,
    })),
  };
}
