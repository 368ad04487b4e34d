import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { OrganisationPredikat, PatternShares } from "@/lib/domain/appraisal/distribution";
import type { AppraisalOutcome } from "@/lib/domain/appraisal/lifecycle";
import type { FeedbackKind, FeedbackRelation } from "@/lib/domain/feedback/feedback";
import { keyOfBehaviour, keyOfResult, keyOfRow } from "@/lib/domain/feedback/subject";
import { BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";
import type { Perspective, PlanApproach, PlanFormat } from "@/lib/domain/plan/plan";
import { approachOfVersion } from "@/lib/domain/plan/version";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { feedbackCounts, givenOn } from "../feedback/feedback-counts";
import { PAPER_PARTY, type PaperParty, paperParty } from "../people/paper-party";
import { type BehaviourRow, behavioursInOrder } from "../plan/behaviours-in-order";
import { MEASURED_RESULTS, type MeasuredResultView } from "../progress/measured-results";
import { achievementOfStage, windowNumberOf } from "./achievement-of-stage";
import { resultsAsOf } from "./appraisal-origin";
import { appraisalRulesAt } from "./appraisal-rules";
import {
  type AppraisalView,
  type ObjectionView,
  type StandingRatings,
  standingRatings,
} from "./appraisal-view";
import { findAppraisal } from "./find-appraisal";
import { planAsRated } from "./plan-as-rated";

/** The newest of each result and behaviour are printed; the sheet says how many more there are. */
const FEEDBACK_PRINTED = 3;

/** What was said of one result or behaviour until the rating. */
export interface PaperFeedback {
  /** Newest first. The giver by relation only: a paper goes from hand to hand. */
  readonly printed: readonly {
    readonly kind: FeedbackKind;
    readonly relation: FeedbackRelation;
    readonly givenAt: string;
    readonly text: string;
  }[];
  readonly more: number;
}

/** An evaluation, of the year or of one window, as its two official papers print it (docs/rules.md#objection). */
export interface AppraisalPaper {
  readonly id: string;
  readonly periodName: string;
  /** Null for the annual evaluation. */
  readonly window: AppraisalView["window"];
  /** Days (YYYY-MM-DD), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly format: PlanFormat;
  readonly approach: PlanApproach;
  readonly employee: PaperParty;
  readonly appraiser: PaperParty;
  /** The appraiser's superior; null where nobody of the roster is it. */
  readonly superior: PaperParty | null;
  /** Capaian kinerja organisasi of the nearest unit that has one; null where none was set. */
  readonly achievement: {
    readonly unitName: string;
    readonly predikat: OrganisationPredikat;
    /** Of the pattern as the rules had it when the rating was handed over: later ones say nothing about it. */
    readonly shares: PatternShares;
  } | null;
  readonly ratings: StandingRatings;
  readonly outcome: AppraisalOutcome | null;
  /** Instants. */
  readonly handedOverAt: string | null;
  readonly finalAt: string | null;
  readonly objection: ObjectionView | null;
  /** HR, where a decision was taken on paper because no superior is on the roster; else null. */
  readonly decisionRecordedBy: string | null;
  /** With what the log said when the rating was given. */
  readonly results: readonly (MeasuredResultView & {
    readonly superior: string | null;
    readonly perspective: Perspective | null;
    readonly feedback: PaperFeedback;
  })[];
  readonly behaviours: readonly (BehaviourRow & { readonly feedback: PaperFeedback })[];
  /** False for whom the feedback of this plan is not to be read: then none is printed. */
  readonly showsFeedback: boolean;
}

const PLAN = {
  format: true,
  approach: true,
  periodId: true,
  positionTitle: true,
  employee: PAPER_PARTY,
  unit: { select: { name: true, path: true } },
  results: {
    ...MEASURED_RESULTS,
    select: {
      ...MEASURED_RESULTS.select,
      superiorText: true,
      perspective: true,
      superiorResult: { select: { text: true } },
    },
  },
} as const satisfies Prisma.PerformancePlanSelect;

/** What each result of the plan serves, as a version of it says it. */
const standing = ({ results }: Prisma.PerformancePlanGetPayload<{ select: typeof PLAN }>) => ({
  results: results.map(({ id, superiorText, superiorResult, perspective }) => ({
    id,
    superior: superiorResult?.text ?? superiorText,
    perspective: perspective as Perspective | null,
  })),
});

/**
 * An evaluation as its papers print it. Null for who may not read it; "NOT_HANDED_OVER" while its ratings are still a
 * draft, also for their appraiser: a paper that goes about is not to be another than the one that was handed over.
 */
export async function appraisalPaper(
  viewer: EmployeeViewer,
  id: string,
  today: string,
): Promise<AppraisalPaper | "NOT_HANDED_OVER" | null> {
  const appraisal = await findAppraisal(viewer, id, today);
  if (!appraisal) return null;
  const ratings = standingRatings(appraisal);
  if (!ratings || UNSHOWN_STATES.some((state) => state === appraisal.state)) return "NOT_HANDED_OVER";
  const { planId } = appraisal;
  const ratedAt = new Date(ratings.ratedAt);
  const { plan, appraiser, superior } = await db().appraisal.findUniqueOrThrow({
    where: { id },
    select: { plan: { select: PLAN }, appraiser: PAPER_PARTY, superior: PAPER_PARTY },
  });
  const then = await planAsRated(planId, appraisal.givenByRevision);
  const showsFeedback = (await feedbackCounts(viewer, planId, today)) !== null;
  const [resultsThen, feedback, achievement] = await Promise.all([
    resultsAsOf(appraisal, { results: plan.results, then }, ratedAt),
    showsFeedback
      ? feedbackUntil(
          planId,
          appraisal.results.map((result) => result.id),
          { window: appraisal.window, until: ratedAt },
        )
      : null,
    achievementOf(
      { periodId: plan.periodId, window: windowNumberOf(appraisal.window), unitPath: plan.unit.path },
      appraisal.handedOverAt,
    ),
  ]);
  const said = (key: string): PaperFeedback => feedback?.get(key) ?? { printed: [], more: 0 };
  const servedOf = new Map((then?.document ?? standing(plan)).results.map((result) => [result.id, result]));
  return {
    id,
    periodName: appraisal.periodName,
    window: appraisal.window,
    startsOn: appraisal.startsOn,
    endsOn: appraisal.endsOn,
    format: plan.format,
    approach: then ? approachOfVersion(then.document) : plan.approach,
    employee: paperParty(plan.employee, { positionTitle: plan.positionTitle, unit: plan.unit.name }),
    appraiser: paperParty(appraiser),
    superior: superior && paperParty(superior),
    achievement,
    ratings,
    outcome: appraisal.outcome,
    handedOverAt: appraisal.handedOverAt,
    finalAt: appraisal.finalAt,
    objection: appraisal.objection,
    decisionRecordedBy: appraisal.superior ? null : (appraisal.objection?.decidedBy ?? null),
    results: resultsThen.map((result) => {
      const served = servedOf.get(result.id);
      return {
        ...result,
        superior: served?.superior ?? null,
        perspective: served?.perspective ?? null,
        feedback: said(keyOfResult(result.id)),
      };
    }),
    behaviours: behavioursInOrder(appraisal.behaviours).map((behaviour) => ({
      ...behaviour,
      feedback: said(keyOfBehaviour(behaviour.value)),
    })),
    showsFeedback,
  };
}

/** The achievement that the plan's pattern follows, with the shares of that pattern as they were at the hand-over. */
async function achievementOf(of: Parameters<typeof achievementOfStage>[0], handedOverAt: string | null) {
  const nearest = await achievementOfStage(of);
  if (!nearest) return null;
  const { shares } = await appraisalRulesAt(handedOverAt === null ? new Date(0) : new Date(handedOverAt));
  return { unitName: nearest.unitName, predikat: nearest.predikat, shares };
}

/** What was said until a moment, by subject: later words did not count for the rating; in a window, on its days alone. */
async function feedbackUntil(
  planId: string,
  resultIds: readonly string[],
  { window, until }: { readonly window: AppraisalView["window"]; readonly until: Date },
): Promise<ReadonlyMap<string, PaperFeedback>> {
  const givenAt = { lte: until, ...(window ? givenOn(window) : {}) };
  const where = { planId, correctedBy: { is: null }, givenAt };
  const newest = (about: { readonly resultId: string } | { readonly behaviour: Behaviour }) =>
    db().feedback.findMany({
      where: { ...where, ...about },
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      take: FEEDBACK_PRINTED,
      select: { resultId: true, behaviour: true, kind: true, relation: true, givenAt: true, text: true },
    });
  const groups = await db().feedback.groupBy({
    by: ["resultId", "behaviour"],
    where,
    _count: { _all: true },
  });
  const counts = new Map(groups.map((group) => [keyOfRow(group), group._count._all]));
  const subjects = [
    ...resultIds.map((resultId) => ({ key: keyOfResult(resultId), about: { resultId } })),
    ...BEHAVIOURS.map((behaviour) => ({ key: keyOfBehaviour(behaviour), about: { behaviour } })),
  ].filter(({ key }) => counts.has(key));
  const entries = await Promise.all(
    subjects.map(async ({ key, about }): Promise<readonly [string, PaperFeedback]> => {
      const rows = await newest(about);
      const printed = rows.map(({ kind, relation, givenAt, text }) => ({
        kind,
        relation,
        givenAt: givenAt.toISOString(),
        text,
      }));
      return [key, { printed, more: (counts.get(key) ?? 0) - printed.length }];
    }),
  );
  return new Map(entries);
}
