import { cx } from "@/components/ui/cx";
import type { ComplaintParty } from "@/lib/domain/complaint/complaint";
import { PARTY_TEXT } from "@/lib/text/complaint";
import { formatMoment } from "@/lib/text/format";

type Message = {
  readonly id: string;
  readonly at: string;
  readonly party: ComplaintParty;
  readonly isAnswer: boolean;
  readonly text: string;
  readonly authorName?: string | null;
};

/** What was written to each other, oldest first; the official answer stands out. */
export function MessageList({ messages }: { readonly messages: readonly Message[] }) {
  return (
    <ol className="max-w-2xl space-y-4">
      {messages.map(({ id, at, party, isAnswer, text, authorName }) => (
        <li
          key={id}
          className={cx(
            "rounded-lg border p-4",
            party === "REPORTER" ? "border-line bg-surface" : "border-brand bg-brand-soft",
          )}
        >
          <p className="text-sm text-ink-soft">
            <strong className="text-ink">{isAnswer ? "Jawaban unit" : PARTY_TEXT[party]}</strong>
            {authorName && `, ${authorName}`}, {formatMoment(at)}
          </p>
          <p className="mt-2 whitespace-pre-wrap wrap-anywhere">{text}</p>
        </li>
      ))}
    </ol>
  );
}
