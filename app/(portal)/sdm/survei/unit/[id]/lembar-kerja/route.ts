import { requireViewer } from "@/lib/auth/current-session";
import { type ReportRequest, reportWorkbook } from "../../../report-files";

/** The SKM report of a unit as a workbook. */
export async function GET(request: Request, context: ReportRequest): Promise<Response> {
  const viewer = await requireViewer();
  return reportWorkbook(viewer, "unit", request, context);
}
