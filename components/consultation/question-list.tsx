import { ButtonForm } from "@/components/form/button-form";
import type { FormAction } from "@/lib/actions/action-state";
import { votesText } from "@/lib/text/consultation";

type QuestionListProps = {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly votes: number;
    readonly answer: string | null;
    readonly isVoted: boolean;
  }[];
  /** Null where no votes are taken any more. */
  readonly vote: FormAction | null;
};

/** The questions of a dialogue, those with most votes first. */
export function QuestionList({ questions, vote }: QuestionListProps) {
  return (
    <ul className="max-w-3xl space-y-4">
      {questions.map(({ id, text, votes, answer, isVoted }) => (
        <li key={id} className="space-y-3 rounded-lg border border-line bg-surface p-5">
          <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
          {answer && (
            <div className="border-l-4 border-brand pl-4">
              <p className="text-sm font-semibold">Jawaban penyelenggara</p>
              <p className="whitespace-pre-wrap wrap-anywhere">{answer}</p>
            </div>
          )}
          <div className="flex flex-wrap items-center gap-4">
            <p className="text-sm text-ink-soft figures">{votesText(votes)}</p>
            {isVoted && <p className="text-sm text-ink-soft">Perangkat ini sudah mendukung.</p>}
            {vote && !isVoted && (
              <ButtonForm action={vote} fields={{ questionId: id }}>
                Dukung
              </ButtonForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
