import { openComplaintRows, openComplaintsCsv } from "@/lib/exports/open-complaints";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { openDataResponse } from "../open-data-response";

/** Open data: complaints by year, as a table. */
export async function GET(request: Request): Promise<Response> {
  const csv = openComplaintsCsv(openComplaintRows(await publicComplaints()));
  return openDataResponse(request, csv, "text/csv");
}
