import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { groupTogether, type PublishedResult, publishedResult } from "@/lib/domain/survey/publication";
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
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleServicesWhere } from "../service/visible-services";
import { elementTotalsOf } from "./element-columns";
import { type PublicResult, publicResultOf } from "./public-results";
import { type ServiceTally, serviceTallies } from "./service-tallies";
import { type SurveyPeriodView, surveyPeriodById } from "./survey-periods";

/** What a report is about: one service, or all of a unit. */
export type ReportSubject = { readonly kind: "service" | "unit"; readonly id: string };

export interface DimensionResult {
  readonly dimension: RespondentDimension;
  readonly rows: readonly RespondentResult[];
}

/** What the answers of one period say of a service or a unit, as far as it may be shown inside. */
export interface SurveyReport {
  readonly subject: ReportSubject & { readonly name: string; readonly unitName: string };
  readonly period: SurveyPeriodView;
  readonly result: PublishedResult;
  /** The services of a unit, or the one service, each by itself; only those that somebody answered. */
  readonly services: readonly PublicResult[];
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

/** By whom the published answers of these services were given, in groups that may be seen. */
async function dimensionsOf(
  periodId: string,
  tallies: readonly ServiceTally[],
): Promise<readonly DimensionResult[]> {
  const shown = tallies.filter(({ counted }) => counted >= MIN_PUBLISHED_RESPONSES);
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
  const tallies = await serviceTallies({ periodIds: [periodId], services: subject.services });
  const [only] = of.kind === "service" ? tallies : [];
  const group = only ?? groupTogether(tallies);
  const opensOn = breakdownOpensOn(period.endsOn);
  return {
    subject: { ...of, name: subject.name, unitName: subject.unitName },
    period,
    result: publishedResult(group),
    services: tallies.map(publicResultOf),
    breakdown: today < opensOn ? null : await dimensionsOf(periodId, tallies),
    breakdownOpensOn: opensOn,
  };
}
