import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { StatusBadge } from "@/components/ui/status-badge";
import type { DialogueEvent, DialogueState, DialogueTopic } from "@/lib/domain/coaching/dialogue";
import { DIALOGUE_STATE_LABELS, DIALOGUE_STATE_TONES, DIALOGUE_TOPIC_LABELS } from "@/lib/text/coaching";
import { formatDay } from "@/lib/text/format";

export type ShownDialogue = {
  readonly id: string;
  readonly version: number;
  readonly topic: DialogueTopic;
  readonly heldOn: string;
  readonly agreements: string;
  readonly nextOn: string | null;
  readonly state: DialogueState;
  readonly objection: string | null;
  readonly author: string;
  readonly other: string;
  /** The record that stands for it. */
  readonly replacedBy: { readonly heldOn: string; readonly author: string } | null;
  /** It stands for an earlier one. */
  readonly isReplacement: boolean;
  readonly acts: readonly DialogueEvent[];
};

type DialogueListProps = {
  readonly dialogues: readonly ShownDialogue[];
  readonly actions: (dialogue: ShownDialogue) => ReactNode;
};

/** The dialogues of a plan with what was agreed in each, newest first. */
export function DialogueList({ dialogues, actions }: DialogueListProps) {
  return (
    <ol className="space-y-4">
      {dialogues.map((dialogue) => (
        <li key={dialogue.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h3 className="text-lg">
              {DIALOGUE_TOPIC_LABELS[dialogue.topic]}, {formatDay(dialogue.heldOn)}
            </h3>
            <StatusBadge tone={DIALOGUE_STATE_TONES[dialogue.state]}>
              {DIALOGUE_STATE_LABELS[dialogue.state]}
            </StatusBadge>
          </div>
          <p className="mt-1 text-sm text-ink-soft">
            Dicatat {dialogue.author}; pihak lain {dialogue.other}
            {dialogue.isReplacement && "; menggantikan catatan penilai sebelumnya"}
          </p>
          <p className="mt-3 max-w-prose break-words whitespace-pre-line">{dialogue.agreements}</p>
          {dialogue.nextOn && dialogue.state !== "WITHDRAWN" && dialogue.state !== "REPLACED" && (
            <p className="mt-2">
              Dialog berikutnya <strong>{formatDay(dialogue.nextOn)}</strong>
            </p>
          )}
          {dialogue.replacedBy && (
            <p className="mt-2">
              Digantikan oleh catatan {dialogue.replacedBy.author} tentang dialog{" "}
              {formatDay(dialogue.replacedBy.heldOn)}.
            </p>
          )}
          {dialogue.objection && (dialogue.state === "DISPUTED" || dialogue.state === "REPLACED") && (
            <div className="mt-3">
              <Alert tone="warning" title={`${dialogue.other} meminta perbaikan`}>
                {dialogue.objection}
              </Alert>
            </div>
          )}
          {dialogue.acts.length > 0 && <div className="mt-4 space-y-3">{actions(dialogue)}</div>}
        </li>
      ))}
    </ol>
  );
}
