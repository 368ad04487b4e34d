import { isLocalDate } from "@/lib/domain/calendar/local-date";
import { dateOf } from "@/lib/time";

const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const DAY_KEY = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})~${ID}$`);
const MOMENT_KEY = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)~${ID}$`);

/** Where a list goes on: after the row of this day or moment and this id. */
interface RowKey {
  readonly at: Date;
  readonly id: string;
}

/** The key of a row in a list by day (YYYY-MM-DD) and id, as the address carries it: "2026-06-30~<uuid>". */
export const dayKey = (day: string, id: string): string => `${day}~${id}`;

/** Such a key as the database compares it; null for none and for anything that no list has given out, such as a day of month 13. */
export function dayKeyParts(key: string | undefined): RowKey | null {
  const [, day, id] = DAY_KEY.exec(key ?? "") ?? [];
  return day && id && isLocalDate(day) ? { at: dateOf(day), id } : null;
}

/** The key of a row in a list by moment (ISO 8601, UTC) and id: "2026-12-01T02:00:00.000Z~<uuid>". */
export const momentKey = (moment: string, id: string): string => `${moment}~${id}`;

/** Such a key; null as above. A year that the clock of this program has and the database has not is no key either. */
export function momentKeyParts(key: string | undefined): RowKey | null {
  const [, moment, id] = MOMENT_KEY.exec(key ?? "") ?? [];
  if (!moment || !id || !isLocalDate(moment.slice(0, 10))) return null;
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? null : { at, id };
}
