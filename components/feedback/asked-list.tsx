import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FeedbackRequestState } from "@/lib/domain/feedback/request";
import { FEEDBACK_REQUEST_STATE_LABELS, FEEDBACK_REQUEST_STATE_TONES } from "@/lib/text/feedback";
import { formatMoment } from "@/lib/text/format";

type Asked = {
  readonly id: string;
  readonly version: number;
  readonly colleague: string;
  readonly hasLeft: boolean;
  readonly subjectText: string;
  readonly question: string;
  readonly state: FeedbackRequestState;
  readonly reason: string | null;
  readonly askedAt: string;
};

type AskedListProps = {
  readonly asked: readonly Asked[];
  readonly actions: (request: Asked) => ReactNode;
};

/** What the owner of a plan asked colleagues, and what became of it. */
export function AskedList({ asked, actions }: AskedListProps) {
  return (
    <ul className="space-y-4">
      {asked.map((request) => (
        <li key={request.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="font-semibold">{request.colleague}</p>
            <StatusBadge tone={FEEDBACK_REQUEST_STATE_TONES[request.state]}>
              {FEEDBACK_REQUEST_STATE_LABELS[request.state]}
            </StatusBadge>
          </div>
          <p className="mt-1 text-sm text-ink-soft">
            Tentang {request.subjectText} · {formatMoment(request.askedAt)}
          </p>
          <p className="mt-3 max-w-prose break-words whitespace-pre-line">{request.question}</p>
          {request.reason && <p className="mt-2 max-w-prose text-ink-soft">Alasannya: {request.reason}</p>}
          {request.state === "WAITING" && request.hasLeft && (
            <p className="mt-2 max-w-prose text-ink-soft">
              {request.colleague} tidak aktif lagi. Tarik permintaan ini dan tanyakan kepada rekan lain.
            </p>
          )}
          {request.state === "WAITING" && <div className="mt-3">{actions(request)}</div>}
        </li>
      ))}
    </ul>
  );
}
