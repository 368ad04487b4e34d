import { calendarConsultations } from "@/lib/queries/consultation/read-consultation";
import { calendarResponse } from "../calendar-response";

export const dynamic = "force-dynamic";

/** The calendar of public dialogues, to subscribe to. */
export async function GET(): Promise<Response> {
  return calendarResponse("Dialog publik", await calendarConsultations(new Date()));
}
