import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse } from "../../../../../paper-response";
import { posterOf } from "../poster";

/** The poster of the service's survey, for whoever may see its page. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const poster = await posterOf(viewer, (await params).id, query);
  if (!poster) notFound();
  const { service, counter, address } = poster;
  const unit = counter ? `${service.unitName} · ${counter.name}` : service.unitName;
  return paperResponse(
    viewer,
    {
      kind: "surveyPoster",
      paper: { service: service.name, unit, address },
      government: env().BINA_GOVERNMENT,
      printedOn: localToday(),
    },
    fileName(["Poster survei", service.name, ...(counter ? [counter.name] : [])], "pdf"),
  );
}
