import { ButtonForm } from "@/components/form/button-form";
import { Details } from "@/components/ui/details";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { FormAction } from "@/lib/actions/action-state";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import { decideModeration, type QuestionState } from "@/lib/domain/consultation/question";
import { QUESTION_STATE_LABELS, votesText } from "@/lib/text/consultation";
import { formatMoment } from "@/lib/text/format";
import { RejectQuestionForm } from "./reject-question-form";

const TONES = {
  PENDING: "warning",
  SHOWN: "success",
  REJECTED: "neutral",
} as const satisfies Record<QuestionState, Tone>;

export function QuestionBadge({ state }: { readonly state: QuestionState }) {
  return <StatusBadge tone={TONES[state]}>{QUESTION_STATE_LABELS[state]}</StatusBadge>;
}

type QuestionQueueProps = {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly votes: number;
    readonly state: QuestionState;
    readonly rejectReason: string | null;
    readonly askedAt: string;
  }[];
  readonly consultation: { readonly state: ConsultationState };
  readonly show: FormAction;
  readonly reject: FormAction;
};

/** All questions of a dialogue for who moderates them, with what may be done with each. */
export function QuestionQueue({ questions, consultation, show, reject }: QuestionQueueProps) {
  return (
    <ul className="max-w-3xl space-y-4">
      {questions.map(({ id, text, votes, state, rejectReason, askedAt }) => (
        <li key={id} className="space-y-3 rounded-lg border border-line bg-surface p-5">
          <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
          <div className="flex flex-wrap items-center gap-4 text-sm text-ink-soft">
            <QuestionBadge state={state} />
            <span>{formatMoment(askedAt)}</span>
            {state === "SHOWN" && <span className="figures">{votesText(votes)}</span>}
          </div>
          {rejectReason && <p className="text-sm">Alasan: {rejectReason}</p>}
          {decideModeration(consultation, state, "show").ok && (
            <ButtonForm action={show} fields={{ questionId: id }}>
              Tampilkan
            </ButtonForm>
          )}
          {decideModeration(consultation, state, "reject").ok && (
            <Details summary="Jangan tampilkan">
              <RejectQuestionForm action={reject} questionId={id} />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
