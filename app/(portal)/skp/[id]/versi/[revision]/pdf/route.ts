import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { planVersionParams } from "@/lib/schemas/plan";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse } from "../../../../../paper-response";

/** What was agreed once, on the official form and marked as replaced. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<object> },
): Promise<Response> {
  const viewer = await requireViewer();
  const given = planVersionParams.safeParse(await params);
  const paper = given.success
    ? await planPaper(viewer, given.data.id, localToday(), given.data.revision)
    : null;
  if (!paper) notFound();
  return paperResponse(
    viewer,
    { kind: "plan", paper, government: env().BINA_GOVERNMENT, printedOn: localToday() },
    fileName(["SKP", paper.period, paper.employee.name, `versi ${paper.revision}`], "pdf"),
  );
}
