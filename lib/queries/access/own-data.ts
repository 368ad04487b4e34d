import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { ratingHistory } from "../appraisal/rating-history";
import { listOwnTrail, type OwnTrailRow } from "../audit/list-own-trail";
import { personIndex } from "../career/asn-index";
import { creditEstimate } from "../credit/credit-estimate";
import { FEEDBACK_SELECT, feedbackView, NAMED } from "../feedback/feedback-row";
import { employeePage } from "../people/employee-page";
import { ENTRY_COLUMNS, entryRowOf } from "../progress/list-progress-entries";
import { personTalent } from "../talent/person-talent";
import { ownSessions } from "./own-sessions";

/**
 * More rows of one kind than anybody has: a whole life of entries. What lies beyond is left out, the oldest first, and the copy says
 * that its list is not whole.
 */
export const MOST_COPIED = 10_000;
const NEWEST = { take: MOST_COPIED } as const;
const LAST = "desc" as const;

/**
 * Everything that Bina holds about the viewer and shows them somewhere, for a copy to take along (UU 27/2022: the right to a copy).
 * Each part under the rule of its page: ratings once they are handed over, feedback as the page of feedback names its givers, no
 * counselling, which is confided by two people, and nothing of anybody else but the names that those pages show.
 */
export async function ownData(viewer: EmployeeViewer, now: Date, today: string) {
  const { employeeId } = viewer;
  const ofOwnPlan = { plan: { employeeId } } as const;
  const [profile, sessions, plans, entries, received, given] = await Promise.all([
    employeePage(viewer, employeeId, today),
    ownSessions(viewer, now),
    ownPlans(employeeId),
    db().progressEntry.findMany({
      where: { authorId: employeeId, withdrawsId: null, correctedBy: null },
      orderBy: [{ happenedOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: ENTRY_COLUMNS,
    }),
    db().feedback.findMany({
      where: { ...ofOwnPlan, correctedBy: { is: null } },
      orderBy: [{ givenAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: FEEDBACK_SELECT,
    }),
    db().feedback.findMany({
      where: { giverId: employeeId, correctedBy: { is: null } },
      orderBy: [{ givenAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: { ...FEEDBACK_SELECT, plan: { select: { employee: NAMED } } },
    }),
  ]);
  const [appraisals, dialogues, coaching, improvements, enrolments, learning, reports] = await Promise.all([
    ownAppraisals(employeeId),
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
    db().enrolment.findMany({
      where: { employeeId },
      orderBy: [{ enrolledAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        state: true,
        enrolledAt: true,
        training: { select: { title: true, organiser: true, startsOn: true, endsOn: true } },
      },
    }),
    db().learningRecord.findMany({
      where: { employeeId },
      orderBy: [{ completedOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        title: true,
        organiser: true,
        kind: true,
        completedOn: true,
        jp: true,
        certificateCode: true,
        state: true,
      },
    }),
    db().appraiserReport.findMany({
      where: { employeeId },
      orderBy: [{ createdAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: { subject: true, message: true, answer: true, createdAt: true, resolvedAt: true },
    }),
  ]);
  const [ratings, credit, index, talent, trail] = await Promise.all([
    ratingHistory(viewer, employeeId),
    creditEstimate(viewer, employeeId),
    personIndex(viewer, employeeId, today),
    personTalent(viewer, employeeId, today),
    ownTrail(viewer),
  ]);
  return {
    profile,
    sessions,
    plans,
    entries: entries.map(entryRowOf),
    received: received.map(feedbackView),
    given: given.map((row) => ({ ...feedbackView(row), about: fullName(row.plan.employee) })),
    appraisals,
    external: ratings?.flatMap(({ year, external }) => external.map((one) => ({ ...one, year }))) ?? [],
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
    enrolments: enrolments.map(({ training, ...row }) => ({
      ...row,
      ...training,
      startsOn: dayOf(training.startsOn),
      endsOn: dayOf(training.endsOn),
    })),
    learning: learning.map((row) => ({ ...row, completedOn: dayOf(row.completedOn) })),
    reports,
    credit: credit?.rows ?? [],
    index,
    potential: talent?.records ?? [],
    trail,
  };
}
export type OwnData = Awaited<ReturnType<typeof ownData>>;

/** Every plan with its results and indicators, the newest first. */
async function ownPlans(employeeId: string) {
  const rows = await db().performancePlan.findMany({
    where: { employeeId },
    orderBy: [{ startsOn: LAST }, { id: LAST }],
    ...NEWEST,
    select: {
      positionTitle: true,
      startsOn: true,
      endsOn: true,
      revision: true,
      state: true,
      period: { select: { name: true } },
      appraiser: NAMED,
      results: {
        orderBy: { ordinal: "asc" },
        select: {
          kind: true,
          text: true,
          indicators: {
            orderBy: { ordinal: "asc" },
            select: { text: true, targetLow: true, targetHigh: true, unit: true },
          },
        },
      },
    },
  });
  return rows.map(({ period, appraiser, ...plan }) => ({
    ...plan,
    period: period.name,
    appraiser: fullName(appraiser),
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    results: plan.results.map(({ indicators, ...result }) => ({
      ...result,
      indicators: indicators.map(({ targetLow, targetHigh, ...one }) => ({
        ...one,
        targetLow: targetLow.toFixed(),
        targetHigh: targetHigh?.toFixed() ?? null,
      })),
    })),
  }));
}

/** The ratings that were handed over, each with the objection to it. A draft is its appraiser's alone. */
async function ownAppraisals(employeeId: string) {
  const rows = await db().appraisal.findMany({
    where: { plan: { employeeId }, state: { notIn: [...UNSHOWN_STATES] } },
    orderBy: [{ endsOn: LAST }, { id: LAST }],
    ...NEWEST,
    select: {
      kind: true,
      startsOn: true,
      endsOn: true,
      state: true,
      resultsRating: true,
      resultsReason: true,
      behaviourRating: true,
      behaviourReason: true,
      predikat: true,
      recommendation: true,
      handedOverAt: true,
      finalAt: true,
      outcome: true,
      appraiser: NAMED,
      plan: { select: { period: { select: { name: true } } } },
      objection: {
        select: {
          reason: true,
          raisedAt: true,
          explanation: true,
          explainedAt: true,
          decisionReason: true,
          decidedAt: true,
        },
      },
    },
  });
  return rows.map(({ plan, appraiser, ...row }) => ({
    ...row,
    period: plan.period.name,
    appraiser: fullName(appraiser),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  }));
}

/** The whole trail of one's own ratings as its page shows it, page by page. */
async function ownTrail(viewer: EmployeeViewer): Promise<readonly OwnTrailRow[]> {
  const trail: OwnTrailRow[] = [];
  let before: string | undefined;
  do {
    const { rows, next } = await listOwnTrail(viewer, before);
    trail.push(...rows);
    before = next ?? undefined;
  } while (before !== undefined && trail.length < MOST_COPIED);
  return trail;
}
