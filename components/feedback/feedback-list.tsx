import { MessageSquareText } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FeedbackKind, FeedbackRelation } from "@/lib/domain/feedback/feedback";
import { paths } from "@/lib/paths";
import { FEEDBACK_KIND_LABELS, FEEDBACK_KIND_TONES, FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { formatDay, formatMoment } from "@/lib/text/format";

export type ShownFeedback = {
  readonly id: string;
  readonly planId: string;
  readonly subjectText: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly giver: string;
  readonly relation: FeedbackRelation;
  readonly givenAt: string;
  readonly question: string | null;
  readonly evidence: {
    readonly id: string;
    readonly indicatorId: string;
    readonly note: string;
    readonly happenedOn: string;
    readonly isWithdrawn: boolean;
  } | null;
  readonly earlierText: string | null;
};

type FeedbackListProps<Item extends ShownFeedback> = {
  readonly feedback: readonly Item[];
  /** The line that says from whom, or to whom. */
  readonly heading?: (item: Item) => ReactNode;
  /** Whether the log can be opened by the reader; else the evidence is only named. */
  readonly linksEvidence?: boolean;
  readonly actions?: (item: Item) => ReactNode;
};

const fromWhom = ({ giver, relation }: ShownFeedback): string =>
  `${giver}, ${FEEDBACK_RELATION_LABELS[relation]}`;

/** Feedback, newest first, with what it is about, what it rests on and what a correction replaced. */
export function FeedbackList<Item extends ShownFeedback>({
  feedback,
  heading = fromWhom,
  linksEvidence = false,
  actions,
}: FeedbackListProps<Item>) {
  return (
    <ol className="space-y-4">
      {feedback.map((item) => (
        <li key={item.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="font-semibold">{heading(item)}</p>
            <StatusBadge tone={FEEDBACK_KIND_TONES[item.kind]}>{FEEDBACK_KIND_LABELS[item.kind]}</StatusBadge>
          </div>
          <p className="mt-1 text-sm text-ink-soft">
            Tentang {item.subjectText} · {formatMoment(item.givenAt)}
          </p>
          {item.question && (
            <p className="mt-3 max-w-prose border-l-4 border-line pl-3 text-ink-soft">
              Ditanya: {item.question}
            </p>
          )}
          <p className="mt-3 max-w-prose break-words whitespace-pre-line">{item.text}</p>
          <Evidence item={item} isLinked={linksEvidence} />
          {item.earlierText !== null && (
            <Details summary="Sudah dikoreksi; lihat tulisan sebelumnya">
              <p className="max-w-prose whitespace-pre-line text-ink-soft">{item.earlierText}</p>
            </Details>
          )}
          {actions?.(item)}
        </li>
      ))}
    </ol>
  );
}

type EvidenceProps = { readonly item: ShownFeedback; readonly isLinked: boolean };

function Evidence({ item: { planId, evidence }, isLinked }: EvidenceProps) {
  if (!evidence) return null;
  const text = `${formatDay(evidence.happenedOn)}: ${evidence.note}`;
  return (
    <p className="mt-3 flex max-w-prose items-start gap-2 text-sm">
      <MessageSquareText aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0">
        <span className="text-ink-soft">Berdasarkan catatan </span>
        {isLinked ? (
          <AppLink
            href={`${paths.progressOf(planId, evidence.indicatorId)}#catatan-${evidence.id}`}
            className="link"
          >
            {text}
          </AppLink>
        ) : (
          text
        )}
        {evidence.isWithdrawn && <span className="text-ink-soft"> (catatan ini sudah dibatalkan)</span>}
      </span>
    </p>
  );
}
