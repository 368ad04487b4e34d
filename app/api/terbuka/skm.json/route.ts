import { anonymousContext } from "@/lib/actions/context";
import { openSurveyRows } from "@/lib/exports/open-survey";
import { publicResults } from "@/lib/queries/survey/public-results";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { openDataResponse } from "../open-data-response";

/** Open data: the satisfaction survey by service and period. */
export async function GET(request: Request): Promise<Response> {
  await publishFigures(await anonymousContext());
  const rows = openSurveyRows(await publicResults());
  return openDataResponse(request, JSON.stringify(rows), "application/json");
}
