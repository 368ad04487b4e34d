import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { minutesPaper } from "@/lib/queries/consultation/minutes-paper";
import { fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";
import { paperResponse } from "../../../../../paper-response";

/** The minutes of a public dialogue as a paper to sign, for who holds it. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const paper = id.success ? await minutesPaper(viewer, id.data) : null;
  if (!paper) notFound();
  return paperResponse(
    viewer,
    {
      kind: "consultationMinutes",
      paper,
      government: env().BINA_GOVERNMENT,
      printedOn: localToday(),
    },
    fileName(["Berita acara", paper.title], "pdf"),
  );
}
