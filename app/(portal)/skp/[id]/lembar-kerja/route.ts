import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import { planWorksheet } from "@/lib/exports/plan-worksheet";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { workbookResponse } from "../../../paper-response";

/** The plan as a workbook in the order of e-Kinerja, for whoever may read its page. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const paper = id.success ? await planPaper(viewer, id.data, localToday()) : null;
  if (!paper) notFound();
  const workbook = await planWorksheet(paper, localToday());
  return workbookResponse(
    workbook,
    fileName(["SKP untuk e-Kinerja", paper.period, paper.employee.name], "xlsx"),
  );
}
