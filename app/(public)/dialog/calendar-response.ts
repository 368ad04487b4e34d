import { type CalendarEntry, consultationCalendar } from "@/lib/documents/consultation-calendar";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** Public dialogues as a calendar, under the addresses of this portal. */
export function calendarResponse(name: string, entries: readonly CalendarEntry[]): Response {
  const { NEXTAUTH_URL } = env();
  const text = consultationCalendar(entries, {
    name,
    host: new URL(NEXTAUTH_URL).host,
    urlOf: (id) => `${NEXTAUTH_URL}${paths.consultation(id)}`,
  });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="dialog-publik.ics"',
      "cache-control": "public, max-age=300",
    },
  });
}
