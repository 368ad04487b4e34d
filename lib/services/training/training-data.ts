import type { TrainingInput } from "@/lib/schemas/training";
import { dateOf, dayOf, instantOf, localDayOf } from "@/lib/time";

/** Sessions in the order of time, numbered. */
export const sessionRows = (input: TrainingInput) =>
  input.sessions
    .map(({ topic, startsAt, endsAt }) => ({
      topic,
      startsAt: instantOf(startsAt),
      endsAt: instantOf(endsAt),
    }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((session, index) => ({ ...session, ordinal: index + 1 }));

/** The columns of a training; its first and last day follow from its sessions. */
export function trainingColumns(input: TrainingInput) {
  const sessions = sessionRows(input);
  const starts = sessions.map(({ startsAt }) => localDayOf(startsAt)).sort();
  const ends = sessions.map(({ endsAt }) => localDayOf(endsAt)).sort();
  return {
    title: input.title,
    description: input.description,
    kind: input.kind,
    organiser: input.organiser,
    place: input.place,
    link: input.link ?? null,
    startsOn: dateOf(starts[0] ?? input.enrolmentClosesOn),
    endsOn: dateOf(ends.at(-1) ?? input.enrolmentClosesOn),
    enrolmentClosesOn: dateOf(input.enrolmentClosesOn),
    capacity: input.capacity,
    jp: input.jp,
  };
}

interface TrainingRow extends Omit<ReturnType<typeof trainingColumns>, "kind"> {
  readonly kind: string;
}

interface SessionRow {
  readonly topic: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** All that HR writes of a training, as the trail shows it. */
export const trainingShown = (row: TrainingRow, sessions: readonly SessionRow[]) => ({
  title: row.title,
  description: row.description,
  kind: row.kind,
  organiser: row.organiser,
  place: row.place,
  link: row.link,
  startsOn: dayOf(row.startsOn),
  endsOn: dayOf(row.endsOn),
  enrolmentClosesOn: dayOf(row.enrolmentClosesOn),
  capacity: row.capacity,
  jp: row.jp,
  sessions: sessions.map(({ topic, startsAt, endsAt }) => ({
    topic,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  })),
});
