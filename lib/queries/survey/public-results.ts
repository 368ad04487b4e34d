import { type PublishedResult, publishedResult } from "@/lib/domain/survey/publication";
import { sampleSize } from "@/lib/domain/survey/sample-size";
import { type ServiceTally, serviceTallies, type TallyFilter } from "./service-tallies";

/** The result of one service in one period, as pages and open data show it. */
export interface PublicResult extends PublishedResult {
  readonly service: ServiceTally["service"];
  readonly period: ServiceTally["period"];
  readonly excluded: ServiceTally["excluded"];
  /** Answers needed for the yearly number of users; null where that number is not known. */
  readonly sampleNeeded: number | null;
}

export function publicResultOf({ service, period, excluded, ...group }: ServiceTally): PublicResult {
  const { usersPerYear } = service;
  return {
    service,
    period,
    excluded,
    ...publishedResult(group),
    sampleNeeded: usersPerYear === null ? null : sampleSize(usersPerYear),
  };
}

/** The one source of every public figure about single services: pages, JSON and CSV. */
export async function publicResults(filter: TallyFilter = {}): Promise<readonly PublicResult[]> {
  return (await serviceTallies(filter)).map(publicResultOf);
}
