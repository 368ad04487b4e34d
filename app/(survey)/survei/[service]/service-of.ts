import { cache } from "react";
import { log } from "@/lib/log";
import { type SurveyedService, surveyedService } from "@/lib/queries/survey/surveyed-service";
import { localToday } from "@/lib/time";

/**
 * The service that a page of the survey is about: null where there is none, `UNAVAILABLE` when it could not be read. A
 * failure is told by the page itself, because these pages bring no error boundary: it would be a script more.
 */
export const serviceOf = cache(async (slug: string): Promise<SurveyedService | null | "UNAVAILABLE"> => {
  try {
    return await surveyedService(slug, localToday());
  } catch (error) {
    log().error({ err: error }, "survey page failed");
    return "UNAVAILABLE";
  }
});
