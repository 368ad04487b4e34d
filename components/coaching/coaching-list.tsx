import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FollowUpEvent, FollowUpState } from "@/lib/domain/coaching/follow-up";
import { FOLLOW_UP_STATE_LABELS, FOLLOW_UP_STATE_TONES } from "@/lib/text/coaching";
import { formatDay } from "@/lib/text/format";

export type ShownFollowUp = {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly dueOn: string;
  readonly state: FollowUpState;
  readonly acts: readonly FollowUpEvent[];
};

type ShownNote = {
  readonly id: string;
  readonly coach: string;
  readonly heldOn: string;
  readonly gap: string;
  readonly advice: string;
  readonly followUps: readonly ShownFollowUp[];
};

type CoachingListProps = {
  readonly notes: readonly ShownNote[];
  readonly actions: (followUp: ShownFollowUp) => ReactNode;
};

/** What was coached, newest first, and what became of what follows from it. */
export function CoachingList({ notes, actions }: CoachingListProps) {
  return (
    <ol className="space-y-4">
      {notes.map((note) => (
        <li key={note.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <h3 className="text-lg">{note.gap}</h3>
          <p className="mt-1 text-sm text-ink-soft">
            {formatDay(note.heldOn)}, oleh {note.coach}
          </p>
          <p className="mt-3 max-w-prose break-words whitespace-pre-line">{note.advice}</p>
          {note.followUps.length > 0 && (
            <ul className="mt-4 divide-y divide-line border-t border-line">
              {note.followUps.map((followUp) => (
                <li key={followUp.id} className="space-y-2 py-3">
                  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <p className="min-w-0 break-words">{followUp.text}</p>
                    <StatusBadge tone={FOLLOW_UP_STATE_TONES[followUp.state]}>
                      {FOLLOW_UP_STATE_LABELS[followUp.state]}
                    </StatusBadge>
                  </div>
                  <p className="text-sm text-ink-soft">Batas {formatDay(followUp.dueOn)}</p>
                  {followUp.acts.length > 0 && (
                    <div className="flex flex-wrap gap-3">{actions(followUp)}</div>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
