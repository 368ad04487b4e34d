import {
  groupTogether,
  type MeanIndex,
  meanOfIndices,
  type PublishedResult,
  publishedResult,
} from "@/lib/domain/survey/publication";
import { type PublicResult, publicResultOf } from "./public-results";
import { type ServiceTally, serviceTallies, type TallyFilter } from "./service-tallies";
import { begunSurveyPeriods, type SurveyPeriodView } from "./survey-periods";

export interface UnitResult extends PublishedResult {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
}

/** All services of the government in one period. */
export interface PeriodOverview {
  readonly period: SurveyPeriodView;
  /** Mean of the units' indices (docs/rules.md#index); null while no unit's is shown. */
  readonly meanOfUnits: MeanIndex | null;
  /** The same answers weighed by respondents. */
  readonly together: PublishedResult;
  /** Every answer received, also of services whose result is still hidden. */
  readonly responses: number;
  readonly units: readonly UnitResult[];
  readonly results: readonly PublicResult[];
}

function overviewOf(period: SurveyPeriodView, tallies: readonly ServiceTally[]): PeriodOverview {
  const ofPeriod = tallies.filter((tally) => tally.period.id === period.id);
  const unitsOfPeriod = new Map(ofPeriod.map(({ service }) => [service.unitId, service]));
  const units = [...unitsOfPeriod].map(([unitId, { unitName, unitCode }]) => {
    const ofUnit = ofPeriod.filter(({ service }) => service.unitId === unitId);
    return { unitId, unitName, unitCode, ...publishedResult(groupTogether(ofUnit)) };
  });
  return {
    period,
    meanOfUnits: meanOfIndices(units.flatMap(({ index }) => (index === null ? [] : [index]))),
    together: publishedResult(groupTogether(ofPeriod)),
    responses: ofPeriod.reduce((total, { n }) => total + n, 0),
    units,
    results: ofPeriod.map(publicResultOf),
  };
}

/** The last periods that have begun, newest first: what the home page, the statistics and, for its services, a unit's page show. */
export async function publicOverview(
  today: string,
  periods: number,
  services?: TallyFilter["services"],
): Promise<readonly PeriodOverview[]> {
  const begun = await begunSurveyPeriods(today, periods);
  const tallies = await serviceTallies({
    periodIds: begun.map(({ id }) => id),
    ...(services ? { services } : {}),
  });
  return begun.map((period) => overviewOf(period, tallies));
}
