import { formatSpan } from "@/lib/text/format";

type Session = {
  readonly id: string;
  readonly topic: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** The timetable of a training. */
export function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  return (
    <ol className="border-t border-line">
      {sessions.map(({ id, topic, startsAt, endsAt }) => (
        <li key={id} className="border-b border-line py-3">
          <p className="font-semibold">{topic}</p>
          <p className="text-sm text-ink-soft">{formatSpan(startsAt, endsAt)}</p>
        </li>
      ))}
    </ol>
  );
}
