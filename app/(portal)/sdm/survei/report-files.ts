import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { surveyReportWorkbook } from "@/lib/exports/survey-report-workbook";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import type { ReportSubject, SurveyReport } from "@/lib/queries/survey/survey-report";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse, workbookResponse } from "../../paper-response";
import { reportOf } from "./report-of";

export type ReportRequest = { readonly params: Promise<{ readonly id: string }> };
type Kind = ReportSubject["kind"];

async function askedReport(viewer: Viewer, kind: Kind, request: Request, { params }: ReportRequest) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const report = await reportOf(viewer, kind, (await params).id, query);
  if (!report) notFound();
  return report;
}

const nameOf = ({ subject, period }: SurveyReport, extension: "pdf" | "xlsx"): string =>
  fileName(["Laporan SKM", subject.name, period.name], extension);

/** The SKM report as a PDF, for whoever may read its page. */
export async function reportPaper(
  viewer: EmployeeViewer,
  kind: Kind,
  request: Request,
  context: ReportRequest,
): Promise<Response> {
  const report = await askedReport(viewer, kind, request, context);
  return paperResponse(
    viewer,
    {
      kind: "surveyReport",
      paper: report,
      government: env().BINA_GOVERNMENT,
      printedOn: localToday(),
    },
    nameOf(report, "pdf"),
  );
}

/** The same as a workbook. */
export async function reportWorkbook(
  viewer: Viewer,
  kind: Kind,
  request: Request,
  context: ReportRequest,
): Promise<Response> {
  const report = await askedReport(viewer, kind, request, context);
  return workbookResponse(await surveyReportWorkbook(report, localToday()), nameOf(report, "xlsx"));
}
