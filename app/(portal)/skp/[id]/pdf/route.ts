import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse } from "../../../paper-response";

/** The SKP on its official form, for whoever may read its page. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const paper = id.success ? await planPaper(viewer, id.data, localToday()) : null;
  if (!paper) notFound();
  return paperResponse(
    viewer,
    { kind: "plan", paper, government: env().BINA_GOVERNMENT, printedOn: localToday() },
    fileName(["SKP", paper.period, paper.employee.name], "pdf"),
  );
}
