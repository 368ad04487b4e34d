import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { columnsOfSubject, keyOfBehaviour, keyOfResult, subjectOf } from "@/lib/domain/feedback/subject";
import { fullName } from "@/lib/domain/people/full-name";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { can } from "@/lib/permissions/can";
import { mayReadFeedback } from "@/lib/permissions/feedback-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { objectionsOf, PLAN_RECORD } from "../progress/plan-record";
import { countsOfPlan } from "./feedback-counts";
import { type AskedView, askedOfPlan } from "./feedback-requests";
import {
  beforeFeedback,
  FEEDBACK_SELECT,
  type FeedbackView,
  feedbackView,
  keyOfFeedback,
  NAMED,
} from "./feedback-row";

export interface FeedbackSubjectView {
  readonly key: string;
  readonly text: string;
  readonly isResult: boolean;
  readonly count: number;
}

export interface PlanFeedback {
  readonly planId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly periodName: string;
  readonly isOwn: boolean;
  readonly mayGive: boolean;
  readonly mayAsk: boolean;
  /** The version of the plan before this one, which keeps its own feedback. */
  readonly subjects: readonly FeedbackSubjectView[];
  readonly feedback: KeysetPage<FeedbackView>;
  /** What the owner asked colleagues; empty for everybody else. */
  readonly asked: readonly AskedView[];
}

export interface PlanFeedbackFilter {
  readonly planId: string;
  readonly subject?: string | undefined;
  readonly after?: string | undefined;
}

const PAGE = 20;

/** What was said about a plan, newest first, with a count beside each of its results and behaviours; null for who may not. */
export async function planFeedback(
  viewer: EmployeeViewer,
  today: string,
  filter: PlanFeedbackFilter,
): Promise<PlanFeedback | null> {
  const { planId } = filter;
  const plan = await db().performancePlan.findUnique({
    where: { id: planId },
    select: {
      ...PLAN_RECORD,
      state: true,
      positionTitle: true,
      employee: { select: { ...NAMED.select, ...APPRAISER_OF_PLAN.employee.select } },
      period: { select: { name: true } },
      results: { orderBy: { ordinal: "asc" }, select: { id: true, text: true } },
    },
  });
  if (!plan) return null;
  const record = planRecord(plan, today);
  if (!mayReadFeedback(viewer, record, objectionsOf(plan))) return null;
  const isOwn = viewer.employeeId === plan.employeeId;
  const isAgreed = plan.state === "AGREED";
  const [counts, feedback, asked] = await Promise.all([
    countsOfPlan(planId),
    pageOf(filter),
    isOwn ? askedOfPlan(planId) : [],
  ]);
  const subjects = [
    ...plan.results.map(({ id, text }) => ({ key: keyOfResult(id), text, isResult: true })),
    ...BEHAVIOURS.map((value) => ({
      key: keyOfBehaviour(value),
      text: BEHAVIOUR_GUIDES[value].name,
      isResult: false,
    })),
  ];
  return {
    planId,
    employeeId: plan.employeeId,
    employeeName: fullName(plan.employee),
    positionTitle: plan.positionTitle,
    periodName: plan.period.name,
    isOwn,
    mayGive: isAgreed && !isOwn && can(viewer, "feedback.give", record),
    mayAsk: isAgreed && can(viewer, "feedback.request", record),
    subjects: subjects.map((subject) => ({ ...subject, count: counts.get(subject.key) ?? 0 })),
    feedback,
    asked,
  };
}

async function pageOf({ planId, subject, after }: PlanFeedbackFilter): Promise<KeysetPage<FeedbackView>> {
  const about = subject === undefined ? null : subjectOf(subject);
  const rows = await db().feedback.findMany({
    where: {
      planId,
      correctedBy: { is: null },
      ...(about ? columnsOfSubject(about) : {}),
      ...beforeFeedback(after),
    },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: FEEDBACK_SELECT,
  });
  return keysetPage(rows.map(feedbackView), PAGE, keyOfFeedback);
}
