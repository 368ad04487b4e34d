import { anonymousContext } from "@/lib/actions/context";
import { openComplaintRows, openComplaintsCsv } from "@/lib/exports/open-complaints";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { openDataResponse } from "../open-data-response";

/** Open data: complaints by year, as a table. */
export async function GET(request: Request): Promise<Response> {
  await publishComplaints(await anonymousContext());
  const csv = openComplaintsCsv(openComplaintRows(await publicComplaints()));
  return openDataResponse(request, csv, "text/csv");
}
