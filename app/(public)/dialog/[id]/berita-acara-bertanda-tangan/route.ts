import { z } from "zod";
import { isShownInline } from "@/lib/domain/progress/evidence";
import { publicScan } from "@/lib/queries/consultation/read-scan";
import { storage } from "@/lib/storage/disk-storage";
import { scanName } from "@/lib/text/consultation";

export const dynamic = "force-dynamic";

/**
 * The signed minutes of a public dialogue, where the unit lets everybody open them; nothing keeps them on the way, as it may take
 * that back. Pictures were made anew and may be shown; a PDF is only handed over.
 */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const file = id.success ? await publicScan(id.data) : null;
  const bytes = file && (await storage().read(file.key));
  if (!file || !bytes)
    return new Response("Berita acara bertanda tangan tidak ditemukan.", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  const disposition = isShownInline(file.mediaType) ? "inline" : "attachment";
  return new Response(bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": `${disposition}; filename="${scanName(file.mediaType)}"`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    },
  });
}
