import { SecondLine } from "@/components/ui/second-line";
import type { ReviewLine } from "@/lib/domain/plan/review";
import { formatMoment } from "@/lib/text/format";
import { PLAN_EVENT_LABELS } from "@/lib/text/plan";

type Review = {
  readonly id: string;
  readonly event: string;
  readonly comment: string | null;
  readonly lines: readonly ReviewLine[];
  readonly author: string | null;
  readonly at: string;
};

const LABELS: Readonly<Record<string, string>> = PLAN_EVENT_LABELS;

/** What happened to a plan and what was said, the newest first. */
export function PlanHistory({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <ol className="border-t border-line">
      {reviews.toReversed().map(({ id, event, comment, lines, author, at }) => (
        <li key={id} className="border-b border-line py-3">
          <p>
            <span className="font-semibold">{LABELS[event] ?? event}</span>
            {author && ` oleh ${author}`}
          </p>
          <p className="text-sm text-ink-soft">{formatMoment(at)}</p>
          {comment && (
            <blockquote className="mt-2 max-w-prose border-l-4 border-line-strong pl-4 whitespace-pre-line">
              {comment}
            </blockquote>
          )}
          {lines.map(({ resultId, resultText, comment: said }) => (
            <blockquote
              key={resultId}
              className="mt-2 max-w-prose border-l-4 border-line-strong pl-4 whitespace-pre-line"
            >
              <SecondLine>Tentang “{resultText}”</SecondLine>
              {said}
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}
