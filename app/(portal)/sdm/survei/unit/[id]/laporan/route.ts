import { requireViewer } from "@/lib/auth/current-session";
import { type ReportRequest, reportPaper } from "../../../report-files";

/** The SKM report of a unit on paper. */
export async function GET(request: Request, context: ReportRequest): Promise<Response> {
  const viewer = await requireViewer();
  return reportPaper(viewer, "unit", request, context);
}
