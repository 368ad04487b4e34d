import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { appraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import { evaluatedDaysText } from "@/lib/text/appraisal";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse, plainAnswer } from "../../paper-response";

const NAMES = {
  appraisalSheet: "Lembar Evaluasi Kinerja",
  appraisalDocument: "Dokumen Evaluasi Kinerja",
} as const;

/** One of the two papers of an evaluation, for whoever may read its page; 409 with why while it is not handed over. */
export async function appraisalDownload(
  kind: keyof typeof NAMES,
  params: Promise<{ readonly id: string }>,
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const paper = id.success ? await appraisalPaper(viewer, id.data, localToday()) : null;
  if (!paper) notFound();
  if (paper === "NOT_HANDED_OVER")
    return plainAnswer(409, "Evaluasi ini belum disampaikan, jadi belum dapat diunduh.");
  return paperResponse(
    viewer,
    { kind, paper, government: env().BINA_GOVERNMENT, printedOn: localToday() },
    fileName([NAMES[kind], evaluatedDaysText(paper), paper.employee.name], "pdf"),
  );
}
