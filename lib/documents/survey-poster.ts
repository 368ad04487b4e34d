/** What stands on the poster of a service's survey. */
export interface SurveyPoster {
  readonly service: string;
  readonly unit: string;
  /** Where the survey is, as people would type it. */
  readonly address: string;
}
