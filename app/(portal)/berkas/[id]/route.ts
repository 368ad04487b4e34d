import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import { isShownInline } from "@/lib/domain/progress/evidence";
import { readableFile } from "@/lib/queries/progress/readable-file";
import { storage } from "@/lib/storage/disk-storage";
import { localToday } from "@/lib/time";

/**
 * A piece of evidence, for whoever may read the log that it belongs to. Pictures were made anew and may be shown; a
 * PDF is somebody's file and is only handed over. Neither may run, embed or be guessed to be something else.
 */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const file = id.success ? await readableFile(viewer, id.data, localToday()) : null;
  const bytes = file && (await storage().read(file.key));
  if (!file || !bytes) notFound();
  const disposition = isShownInline(file.mediaType) ? "inline" : "attachment";
  return new Response(bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
