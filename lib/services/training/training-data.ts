import type { TrainingInput } from "@/lib/schemas/training";
import { dateOf, instantOf, localDayOf } from "@/lib/time";

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
