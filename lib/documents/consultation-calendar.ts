import { createEvents, type EventAttributes } from "ics";

/** What a calendar is told of one public dialogue; instants in ISO 8601. */
export interface CalendarEntry {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly unitName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly state: string;
  readonly cancelReason: string | null;
}

interface CalendarFrame {
  /** Name of the calendar in the reader's program. */
  readonly name: string;
  /** The host of the addresses: with it an entry's UID is the world's only one. */
  readonly host: string;
  readonly urlOf: (id: string) => string;
}

const utc = (iso: string) => new Date(iso).getTime();

const toEvent = (entry: CalendarEntry, { host, name, urlOf }: CalendarFrame): EventAttributes => ({
  calName: name,
  productId: "Bina",
  method: "PUBLISH",
  uid: `dialog-${entry.id}@${host}`,
  sequence: entry.version - 1,
  status: entry.state === "CANCELLED" ? "CANCELLED" : "CONFIRMED",
  title: entry.title,
  description: [
    ...(entry.cancelReason === null ? [] : [`Dibatalkan: ${entry.cancelReason}`]),
    entry.unitName,
    entry.description,
  ].join("\n\n"),
  location: entry.place,
  url: urlOf(entry.id),
  start: utc(entry.startsAt),
  end: utc(entry.endsAt),
  startInputType: "utc",
  startOutputType: "utc",
  endInputType: "utc",
  endOutputType: "utc",
  created: utc(entry.changedAt),
  lastModified: utc(entry.changedAt),
});

/**
 * Public dialogues as a calendar that programs subscribe to (RFC 5545). An entry keeps its UID; its SEQUENCE grows with each
 * change, and one that was called off stays with STATUS:CANCELLED, so that it disappears from calendars that have it.
 */
export function consultationCalendar(entries: readonly CalendarEntry[], frame: CalendarFrame): string {
  const { error, value } = createEvents(
    entries.map((entry) => toEvent(entry, frame)),
    { calName: frame.name, productId: "Bina", method: "PUBLISH" },
  );
  if (error || !value) throw error ?? new Error("the calendar could not be written");
  return value;
}
