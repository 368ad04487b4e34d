import { adviceFacts } from "@/lib/db/advice-facts";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { objectionFactsOf } from "@/lib/db/objection-facts";
import { type ResultsAdvice, resultsAdvice } from "@/lib/domain/appraisal/advice";
import { awaitsExplanation } from "@/lib/domain/appraisal/answer-terms";
import { availableEvents } from "@/lib/domain/appraisal/lifecycle";
import { stageOf } from "@/lib/domain/appraisal/windows";
import type { AuditAction } from "@/lib/domain/audit/actions";
import {
  type AppraisalAct,
  mayAct,
  mayReadAppraisal,
  mayReadRatings,
} from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { measureIndicators } from "../measured/measure-indicators";
import {
  indicatorsOf,
  MEASURED_RESULTS,
  type MeasuredResultView,
  measuredResults,
} from "../progress/measured-results";
import { windowTotals } from "../progress/window-totals";
import { achievementSetters } from "./achievement-setters";
import { appraisalRules } from "./appraisal-rules";
import type { AppraisalView, AppraisedWindow, ObjectionView, RatingsView } from "./appraisal-view";
import { earlierUnits } from "./earlier-units";
import { measuredAsRated, planAsRated, rowsOfVersion } from "./plan-as-rated";
import { unitDistribution } from "./unit-distribution";
import { APPRAISAL_RECORD, appraisalRecordOf } from "./visible-appraisals";
import { windowsOfYear } from "./windows-of-year";

const PERSON = { select: { name: true, nip: true } } as const;
const SELECT = {
  ...APPRAISAL_RECORD,
  id: true,
  planId: true,
  version: true,
  kind: true,
  createdAt: true,
  outcome: true,
  startsOn: true,
  endsOn: true,
  resultsRating: true,
  resultsReason: true,
  behaviourRating: true,
  behaviourReason: true,
  predikat: true,
  recommendation: true,
  distributionReason: true,
  rulesVersion: true,
  ratedAt: true,
  handedOverAt: true,
  objectionDueOn: true,
  finalAt: true,
  measurements: { select: { indicatorId: true, value: true, n: true, whyNull: true, asOf: true } },
  appraiser: { select: { ...PERSON.select, state: true } },
  superior: PERSON,
  plan: {
    select: {
      ...APPRAISAL_RECORD.plan.select,
      periodId: true,
      startsOn: true,
      versions: { orderBy: { revision: "asc" }, select: { revision: true, replacedAt: true } },
      positionTitle: true,
      employee: PERSON,
      unitId: true,
      unit: { select: { path: true, name: true } },
      period: { select: { name: true, frequency: true, endsOn: true, state: true } },
      results: MEASURED_RESULTS,
      behaviours: { select: { value: true, expectation: true } },
    },
  },
} as const satisfies Prisma.AppraisalSelect;

type AppraisalRowOnForm = Prisma.AppraisalGetPayload<{ select: typeof SELECT }>;

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

const ratingsOf = (row: AppraisalRowOnForm): RatingsView => ({
  resultsRating: row.resultsRating,
  resultsReason: row.resultsReason,
  behaviourRating: row.behaviourRating,
  behaviourReason: row.behaviourReason,
  predikat: row.predikat,
  recommendation: row.recommendation,
  distributionReason: row.distributionReason,
  rulesVersion: row.rulesVersion,
  ratedAt: moment(row.ratedAt),
});

async function objectionOf(row: AppraisalRowOnForm, today: string): Promise<ObjectionView | null> {
  const { objection } = row;
  const facts = objectionFactsOf(row);
  if (!objection || !facts) return null;
  const { decidedById, decidedAt } = objection;
  const [decider, chosen] = await Promise.all([
    decidedById ? db().employee.findUnique({ where: { id: decidedById }, select: { name: true } }) : null,
    db().auditEvent.findFirst({
      where: {
        subjectType: "employee",
        subjectId: row.appraiserId,
        actorId: row.plan.employeeId,
        action: { in: ["appraiser.appoint", "appraiser.end"] satisfies AuditAction[] },
        at: { gte: row.createdAt, ...(decidedAt ? { lte: decidedAt } : {}) },
      },
      select: { id: true },
    }),
  ]);
  return {
    reason: objection.reason,
    raisedAt: objection.raisedAt.toISOString(),
    isLate: objection.isLate,
    explanation: objection.explanation,
    explainedAt: moment(objection.explainedAt),
    decisionReason: objection.decisionReason,
    decidedAt: moment(decidedAt),
    decidedBy: decider?.name ?? null,
    awaitsExplanation: awaitsExplanation(row.state, facts, today),
    explanationDueOn: facts.explanationDueOn,
    decisionDueOn: dayOf(objection.decisionDueOn),
    isDeciderChosenByOwner: chosen !== null,
  };
}

/** The days that a periodic evaluation looks at. */
const windowOf = ({ kind, startsOn, endsOn, plan }: AppraisalRowOnForm): AppraisedWindow | null =>
  kind === "ANNUAL"
    ? null
    : { frequency: plan.period.frequency, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };

/** A plan may be changed after a periodic evaluation: then what was agreed before is what the rating rests on. */
const revisionThen = ({ ratedAt, plan }: AppraisalRowOnForm): number | null =>
  plan.versions.find(({ replacedAt }) => ratedAt !== null && replacedAt > ratedAt)?.revision ?? null;

/** What the viewer may do now: the rules say whose turn it is, the grants whether it is theirs. */
function actsOf(viewer: EmployeeViewer, row: AppraisalRowOnForm, today: string): readonly AppraisalAct[] {
  const record = appraisalRecordOf(row);
  const facts = {
    state: row.state,
    outcome: row.outcome,
    appraisedId: record.ownerId,
    appraiserId: record.appraiserId,
    superiorId: record.superiorId,
    objectionDueOn: row.objectionDueOn ? dayOf(row.objectionDueOn) : null,
    awaitsExplanation: awaitsExplanation(row.state, objectionFactsOf(row), today),
  };
  // Of a closed period everything is final, also what nobody answered.
  const isOver = row.state === "FINAL" && row.plan.period.state !== "OPEN";
  const events = isOver ? [] : availableEvents(facts, viewer.employeeId);
  return events.filter((event) => mayAct(viewer, event, record));
}

/** The pattern and the actual curve are for those who rate, decide and calibrate, not for whom it is about. */
function readsDistribution(viewer: EmployeeViewer, row: AppraisalRowOnForm): boolean {
  const { ownerId, appraiserId, superiorId, unitPath } = appraisalRecordOf(row);
  if (ownerId === viewer.employeeId) return false;
  const isParty = [appraiserId, superiorId].includes(viewer.employeeId);
  return isParty || can(viewer, "report.read", { unitPath: unitPath ?? null });
}

/** The advice to whoever may rate: by what was reached of the plan's own targets, or the unit's for whoever leads it. */
async function adviceOf(
  row: AppraisalRowOnForm,
  results: readonly MeasuredResultView[],
  today: string,
): Promise<ResultsAdvice> {
  const { plan, planId, kind } = row;
  const { employeeId, unitId, periodId, period } = plan;
  const window = windowOf(row);
  const { window: number } = stageOf(kind, period.frequency, dayOf(row.startsOn));
  const facts = await adviceFacts(db(), {
    planId,
    employeeId,
    unitId,
    periodId,
    window: number,
    days: window,
  });
  const areOfTheseDays = window === null && row.endsOn.getTime() === period.endsOn.getTime();
  const { rules } = await appraisalRules();
  return resultsAdvice(
    {
      ...facts,
      indicators: areOfTheseDays ? indicatorsOf(results).map(({ realisation }) => realisation.state) : null,
      areDaysOver: today >= dayOf(row.endsOn),
    },
    rules,
  );
}

/** One appraisal as its form; null for who may not read it. */
export async function findAppraisal(
  viewer: EmployeeViewer,
  id: string,
  today: string,
): Promise<AppraisalView | null> {
  const row = await db().appraisal.findUnique({ where: { id }, select: SELECT });
  if (!row) return null;
  const record = appraisalRecordOf(row);
  if (!mayReadAppraisal(viewer, record)) return null;
  const isOwn = record.ownerId === viewer.employeeId;
  const { plan } = row;
  const window = windowOf(row);
  const ofYear = { employeeId: record.ownerId, periodId: plan.periodId, startsOn: plan.startsOn };
  // What counts towards a target of the year counts from the plan's first day, in a window too.
  const span = { from: dayOf(plan.startsOn), to: dayOf(row.endsOn) };
  const measuredPlan = { employeeId: record.ownerId, span };
  const givenByRevision = revisionThen(row);
  const then = await planAsRated(row.planId, givenByRevision);
  const results = then ? rowsOfVersion(then) : plan.results;
  const indicatorIds = indicatorsOf(results).map((indicator) => indicator.id);
  const [objection, measured, earlier, windows, totals, distribution] = await Promise.all([
    objectionOf(row, today),
    measureIndicators(viewer, indicatorsOf(plan.results), measuredPlan, today),
    window ? [] : earlierUnits(ofYear),
    window ? [] : windowsOfYear(viewer, ofYear, today),
    window ? windowTotals(indicatorIds, window) : undefined,
    readsDistribution(viewer, row)
      ? unitDistribution({
          periodId: plan.periodId,
          unitPath: plan.unit.path,
          stage: stageOf(row.kind, plan.period.frequency, dayOf(row.startsOn)),
          withAppraisalId: mayReadRatings(viewer, record) ? row.id : undefined,
          handedOverAt: row.handedOverAt,
        })
      : null,
  ]);
  const acts = actsOf(viewer, row, today);
  const reached = measuredResults(
    results,
    measuredAsRated({ now: measured, kept: row.measurements, span }, then),
    totals,
  );
  const mayRate = acts.includes("rate");
  return {
    id: row.id,
    planId: row.planId,
    version: row.version,
    state: row.state,
    outcome: row.outcome,
    periodName: plan.period.name,
    window,
    givenByRevision,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    positionTitle: plan.positionTitle,
    unitName: plan.unit.name,
    employee: plan.employee,
    appraiser: row.appraiser,
    superior: row.superior,
    isOwn,
    isAppraiser: record.appraiserId === viewer.employeeId,
    ratings: mayReadRatings(viewer, record) ? ratingsOf(row) : null,
    handedOverAt: moment(row.handedOverAt),
    objectionDueOn: row.objectionDueOn ? dayOf(row.objectionDueOn) : null,
    finalAt: moment(row.finalAt),
    objection,
    acts,
    results: reached,
    behaviours: then?.document.behaviours ?? plan.behaviours,
    earlier,
    windows,
    distribution,
    advice: mayRate ? await adviceOf(row, reached, today) : null,
    achievementSetters: mayRate ? await achievementSetters(plan.unit.path) : [],
  };
}
