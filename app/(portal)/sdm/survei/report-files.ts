import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { surveyReportWorkbook } from "@/lib/exports/survey-report-workbook";
import type { ReportSubject, SurveyReport } from "@/lib/queries/survey/survey-report";
import { fileName } from "@/lib/text/file-name";
import { localDayOf } from "@/lib/time";
import { paperResponse, workbookResponse } from "../../paper-response";
import { reportOf } from "./report-of";

type Context = { readonly params: Promise<{ readonly id: string }> };
type Kind = ReportSubject["kind"];

async function askedReport(kind: Kind, request: Request, { params }: Context) {
  const viewer = await requireViewer();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const report = await reportOf(viewer, kind, (await params).id, query);
  if (!report) notFound();
  return { viewer, report };
}

const nameOf = ({ subject, period }: SurveyReport, extension: "pdf" | "xlsx"): string =>
  fileName(["Laporan SKM", subject.name, period.name], extension);

/** The SKM report as a PDF, for whoever may read its page. */
export const reportPaper =
  (kind: Kind) =>
  async (request: Request, context: Context): Promise<Response> => {
    const { viewer, report } = await askedReport(kind, request, context);
    return paperResponse(
      viewer,
      {
        kind: "surveyReport",
        paper: report,
        government: env().BINA_GOVERNMENT,
        printedOn: localDayOf(new Date()),
      },
      nameOf(report, "pdf"),
    );
  };

/** The same as a workbook. */
export const reportWorkbook =
  (kind: Kind) =>
  async (request: Request, context: Context): Promise<Response> => {
    const { report } = await askedReport(kind, request, context);
    return workbookResponse(
      await surveyReportWorkbook(report, localDayOf(new Date())),
      nameOf(report, "xlsx"),
    );
  };
