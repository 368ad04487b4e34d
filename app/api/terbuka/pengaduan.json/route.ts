import { anonymousContext } from "@/lib/actions/context";
import { openComplaintRows } from "@/lib/exports/open-complaints";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { openDataResponse } from "../open-data-response";

/** Open data: complaints by year, counted by category, unit and stage. */
export async function GET(request: Request): Promise<Response> {
  await publishComplaints(await anonymousContext());
  const rows = openComplaintRows(await publicComplaints());
  return openDataResponse(request, JSON.stringify(rows), "application/json");
}
