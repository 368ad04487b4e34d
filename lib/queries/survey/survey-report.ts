import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { type IndexInterval, indexInterval } from "@/lib/domain/survey/index-interval";
import { type ElementScore, MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { addMoments } from "@/lib/domain/survey/moments";
import {
  type AnswerGroup,
  countsTogether,
  groupTogether,
  type PublishedResult,
  publishedElements,
  publishedResult,
} from "@/lib/domain/survey/publication";
import {
  breakdownOpensOn,
  RESPONDENT_DIMENSIONS,
  type RespondentDimension,
  type RespondentResult,
  respondentResults,
  respondentRows,
  rowsTogether,
  thinElements,
} from "@/lib/domain/survey/respondents";
import { sampleSize } from "@/lib/domain/survey/sample-size";
import type { Viewer } from "@/lib/permissions/viewer";
import { type FollowUp, followUpsOf } from "../hearing/follow-ups";
import { visibleServicesWhere } from "../service/visible-services";
import { elementTotalsOf } from "./element-columns";
import { type PublicResult, publicResultOf } from "./public-results";
import { type ServiceTally, serviceTallies } from "./service-tallies";
import { begunSurveyPeriods, type SurveyPeriodView, surveyPeriodById } from "./survey-periods";

/** How far back the trend goes. */
const TREND_PERIODS = 8;

/** What a report is about: one service, or all of a unit. */
export type ReportSubject = { readonly kind: "service" | "unit"; readonly id: string };

export interface DimensionResult {
  readonly dimension: RespondentDimension;
  readonly rows: readonly RespondentResult[];
}

export interface SampleNeed {
  readonly users: number;
  readonly needed: number;
}

export interface TrendPoint extends Pick<PublishedResult, "index" | "grade"> {
  readonly period: SurveyPeriodView;
  /** Answers that the index is made of; those received while it is hidden. */
  readonly n: number;
}

/** What the answers of one period say of a service or a unit, as far as it may be shown inside. */
export interface SurveyReport {
  readonly subject: ReportSubject & { readonly name: string; readonly unitName: string };
  readonly period: SurveyPeriodView;
  readonly result: PublishedResult;
  /** Mean, converted value and grade of each element, null where it is hidden; null while the whole result is. */
  readonly scores: Readonly<Record<ElementCode, ElementScore | null>> | null;
  /** Within which the index lies; null while it is hidden, or where its spread is not known. */
  readonly interval: IndexInterval | null;
  /** Answers needed for the yearly number of users; null where that number is not known. */
  readonly sample: SampleNeed | null;
  /** The periods up to this one, the oldest first. */
  readonly trend: readonly TrendPoint[];
  /** The services of a unit, or the one service, each by itself; only those that somebody answered. */
  readonly services: readonly PublicResult[];
  /** What is done about the lowest elements, by element. */
  readonly followUps: readonly FollowUp[];
  /** By sex, age, education and work, of the answers of `result`; null until `breakdownOpensOn`. */
  readonly breakdown: readonly DimensionResult[] | null;
  readonly breakdownOpensOn: string;
}

interface Subject {
  readonly name: string;
  readonly unitName: string;
  readonly services: Prisma.ServiceWhereInput;
}

async function subjectOf(viewer: Viewer, { kind, id }: ReportSubject): Promise<Subject | null> {
  const visible = visibleServicesWhere(viewer, "survey.read");
  if (!visible) return null;
  if (kind === "service") {
    const service = await db().service.findFirst({
      where: { AND: [visible, { id }] },
      select: { name: true, unit: { select: { name: true } } },
    });
    return service && { name: service.name, unitName: service.unit.name, services: { id } };
  }
  // A unit is seen by its services: of one that has none there is nothing to report.
  const unit = await db().workUnit.findFirst({
    where: { id, services: { some: visible } },
    select: { name: true },
  });
  return unit && { name: unit.name, unitName: unit.name, services: { unitId: id } };
}

/** The answers to the one service, or to those of the unit whose own result is shown. */
function groupOf({ kind }: ReportSubject, tallies: readonly ServiceTally[]): AnswerGroup {
  const [only] = kind === "service" ? tallies : [];
  return only ?? groupTogether(tallies);
}

/** Those whose answers the result is made of (`groupOf`). */
const shownOf = ({ kind }: ReportSubject, tallies: readonly ServiceTally[]) =>
  tallies.filter((tally) =>
    kind === "service" ? tally.counted >= MIN_PUBLISHED_RESPONSES : countsTogether(tally),
  );

/** Of the answers of these services; null where the sums of one of them are not there. */
async function intervalOf(periodId: string, shown: readonly ServiceTally[]): Promise<IndexInterval | null> {
  const rows = await db().surveyMomentPublication.findMany({
    where: { periodId, serviceId: { in: shown.map(({ service }) => service.id) } },
    select: { products: true },
  });
  if (rows.length < shown.length) return null;
  return indexInterval(
    addMoments(rows.map(({ products }) => products)),
    shown.reduce((sum, { counted }) => sum + counted, 0),
  );
}

/** How many must answer for the users of these services together. */
async function sampleOf(services: Prisma.ServiceWhereInput): Promise<SampleNeed | null> {
  const rows = await db().service.findMany({
    where: { AND: [services, { isActive: true }] },
    select: { usersPerYear: true },
  });
  const known = rows.flatMap(({ usersPerYear }) => usersPerYear ?? []);
  if (rows.length === 0 || known.length < rows.length) return null;
  const users = known.reduce((sum, of) => sum + of, 0);
  return { users, needed: sampleSize(users) };
}

/** By whom the answers of these services were given, in groups that may be seen. */
async function dimensionsOf(
  periodId: string,
  shown: readonly ServiceTally[],
): Promise<readonly DimensionResult[]> {
  const stored = await db().surveyBreakdownPublication.findMany({
    where: { periodId, serviceId: { in: shown.map(({ service }) => service.id) } },
  });
  return RESPONDENT_DIMENSIONS.map((dimension) => {
    const services = shown.map(({ service }) =>
      respondentRows(
        stored
          .filter((row) => row.serviceId === service.id && row.dimension === dimension)
          .map((row) => ({ value: row.value, n: row.n, totals: elementTotalsOf(row) })),
      ),
    );
    return {
      dimension,
      rows: respondentResults(
        rowsTogether(dimension, services),
        services.flatMap((rows) => thinElements(rows)),
      ),
    };
  }).filter(({ rows }) => rows.length > 0);
}

/**
 * The report of a service or a unit on one period; null where the viewer does not read its survey, or there is no such
 * period. Its cost does not depend on how many answers there are.
 * @param today the viewer's day (YYYY-MM-DD): a breakdown opens when no answer can arrive any more
 */
export async function surveyReport(
  viewer: Viewer,
  of: ReportSubject,
  periodId: string,
  today: string,
): Promise<SurveyReport | null> {
  const [subject, period] = await Promise.all([subjectOf(viewer, of), surveyPeriodById(periodId)]);
  if (!subject || !period || period.startsOn > today) return null;
  const periods = await begunSurveyPeriods(period.startsOn, TREND_PERIODS);
  const all = await serviceTallies({ periodIds: periods.map(({ id }) => id), services: subject.services });
  const tallies = all.filter((tally) => tally.period.id === periodId);
  const group = groupOf(of, tallies);
  const result = publishedResult(group);
  const shown = shownOf(of, tallies);
  const opensOn = breakdownOpensOn(period.endsOn);
  return {
    subject: { ...of, name: subject.name, unitName: subject.unitName },
    period,
    result,
    scores: publishedElements(group),
    // Around an index that is hidden it would tell it.
    interval: result.index === null ? null : await intervalOf(periodId, shown),
    sample: await sampleOf(subject.services),
    trend: periods.toReversed().map((begun) => {
      const { n, counted, index, grade } = publishedResult(
        groupOf(
          of,
          all.filter((tally) => tally.period.id === begun.id),
        ),
      );
      return { period: begun, n: index === null ? n : counted, index, grade };
    }),
    services: tallies.map(publicResultOf),
    followUps: await followUpsOf(subject.services, periodId),
    breakdown: today < opensOn ? null : await dimensionsOf(periodId, shown),
    breakdownOpensOn: opensOn,
  };
}
