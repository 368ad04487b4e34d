/** The government's time zone, named in this one place. The process also runs with TZ=UTC in mind: nothing else may ask. */
export const TIME_ZONE = process.env.BINA_TIME_ZONE ?? "Asia/Jakarta";

const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE });

/** The calendar day (YYYY-MM-DD) of an instant at the seat of the government. */
export const localDayOf = (at: Date): string => isoDay.format(at);

/**
 * Today at the seat of the government, for the edge alone: pages, routes, actions, tests. What lies below gets the day from its
 * caller (tests/checks/clock.test.ts).
 */
export const localToday = (): string => localDayOf(new Date());

/** The calendar day of a database date, which the driver hands over as midnight UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A calendar day as the driver wants it: midnight UTC. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const wallParts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  dateStyle: "short",
  timeStyle: "medium",
});

/** What a clock on the wall shows at an instant: "2026-12-01T08:00", as a form's field wants it. */
export const wallClockOf = (at: Date): string => wallParts.format(at).replace(" ", "T").slice(0, 16);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant so many times 24 hours before another. */
export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

/** The instant at which the wall clock shows "2026-12-01T08:00". */
export function instantOf(wallClock: string): Date {
  const asUtc = new Date(`${wallClock}:00Z`);
  const offset = new Date(`${wallClockOf(asUtc)}:00Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - offset);
}
