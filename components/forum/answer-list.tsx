import { Details } from "@/components/ui/details";
import { formatMoment } from "@/lib/text/format";

type Answer = {
  readonly revision: number;
  readonly publishedAt: string;
  readonly points: readonly { readonly ordinal: number; readonly point: string; readonly answer: string }[];
};

/** The unit's answer in force, point by point, and those before it. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  const [current, ...older] = answers;
  if (!current) return null;
  return (
    <div className="space-y-6">
      <Points answer={current} />
      {older.map((answer) => (
        <Details
          key={answer.revision}
          summary={`Versi ${answer.revision}, ${formatMoment(answer.publishedAt)}`}
        >
          <Points answer={answer} />
        </Details>
      ))}
    </div>
  );
}

function Points({ answer: { revision, publishedAt, points } }: { readonly answer: Answer }) {
  return (
    <div className="max-w-3xl space-y-4">
      <p className="text-sm text-ink-soft">
        Versi {revision}, terbit {formatMoment(publishedAt)}
      </p>
      <ol className="space-y-4">
        {points.map(({ ordinal, point, answer }) => (
          <li key={ordinal} className="space-y-2 rounded-lg border border-line bg-surface p-5">
            <p className="font-semibold wrap-anywhere">{point}</p>
            <p className="border-l-4 border-brand pl-4 whitespace-pre-wrap wrap-anywhere">{answer}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
