import { z } from "zod";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { calendarResponse } from "../../calendar-response";

export const dynamic = "force-dynamic";

/** One public dialogue for the calendar. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const consultation = id.success ? await publicConsultation(id.data) : null;
  if (!consultation) return new Response("Dialog tidak ditemukan.", { status: 404 });
  return calendarResponse(consultation.title, [consultation]);
}
