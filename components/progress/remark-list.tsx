import type { ReviewEvent } from "@/lib/domain/progress/review";
import { formatMoment } from "@/lib/text/format";
import { REMARKS_TEXT } from "@/lib/text/progress";

type Remark = {
  readonly id: string;
  readonly author: string;
  readonly event: ReviewEvent;
  readonly text: string | null;
  readonly at: string;
};

/** What was said about an entry, the oldest first. */
export function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <ol className="max-w-2xl divide-y divide-line border-y border-line">
      {remarks.map(({ id, author, event, text, at }) => (
        <li key={id} className="space-y-1 py-3">
          <p className="text-sm text-ink-soft">
            <strong className="text-ink">{author}</strong>, {formatMoment(at)}
          </p>
          <p className="font-semibold">{REMARKS_TEXT[event]}</p>
          {text && <p className="break-words whitespace-pre-line">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
