import { anonymousContext } from "@/lib/actions/context";
import { openSurveyCsv, openSurveyRows } from "@/lib/exports/open-survey";
import { publicResults } from "@/lib/queries/survey/public-results";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { openDataResponse } from "../open-data-response";

/** Open data: the satisfaction survey by service and period, as a table. */
export async function GET(request: Request): Promise<Response> {
  await publishFigures(await anonymousContext());
  const csv = openSurveyCsv(openSurveyRows(await publicResults()));
  return openDataResponse(request, csv, "text/csv");
}
