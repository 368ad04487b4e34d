import { isLocalDate } from "@/lib/domain/calendar/local-date";

const KEY = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The key of a list by day and id, as the address carries it: "2026-06-30_<uuid>". */
export const dayKey = ({ happenedOn, id }: { readonly happenedOn: string; readonly id: string }): string =>
  `${happenedOn}_${id}`;

/** Day and id of a key; null for none and for anything that no list has given out, such as a day of month 13. */
export function dayKeyParts(key: string | undefined): { readonly day: string; readonly id: string } | null {
  const [, day, id] = KEY.exec(key ?? "") ?? [];
  return day && id && isLocalDate(day) ? { day, id } : null;
}
