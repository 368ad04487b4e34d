import { z } from "zod";
import { PressBusy } from "@/lib/documents/press";
import { pressForEverybody, tagOf } from "@/lib/documents/public-press";
import { env } from "@/lib/env";
import { publicMinutesPaper } from "@/lib/queries/consultation/minutes-paper";
import { attachment, fileName } from "@/lib/text/file-name";
import { localToday } from "@/lib/time";

export const dynamic = "force-dynamic";

const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } as const;

/**
 * The published minutes of a public dialogue for everybody, as their page shows them. Kept by browsers for five minutes, as the
 * agreements go on; the tag spares whoever asks again the same paper.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const paper = id.success ? await publicMinutesPaper(id.data) : null;
  if (!paper) return new Response("Berita acara tidak ditemukan.", { status: 404, headers: PLAIN });
  const printedOn = localToday();
  const order = { kind: "publicMinutes", paper, government: env().BINA_GOVERNMENT, printedOn } as const;
  const etag = `"${tagOf(order)}"`;
  const kept = { etag, "cache-control": "public, max-age=300" };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: kept });
  try {
    const pdf = new Uint8Array(await pressForEverybody(order));
    return new Response(pdf, {
      headers: {
        ...kept,
        "content-type": "application/pdf",
        "content-length": String(pdf.byteLength),
        "content-disposition": attachment(fileName(["Berita acara", paper.title], "pdf")),
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
      },
    });
  } catch (error) {
    if (!(error instanceof PressBusy)) throw error;
    const words = "Sedang banyak yang mengunduh. Coba lagi sebentar lagi.";
    return new Response(words, { status: 503, headers: { ...PLAIN, "retry-after": "20" } });
  }
}
