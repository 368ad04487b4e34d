import { ButtonForm } from "@/components/form/button-form";
import { cx } from "@/components/ui/cx";
import type { FormAction } from "@/lib/actions/action-state";
import { FORUM_CHOICES, type ForumChoice } from "@/lib/domain/forum/contribution";
import { FORUM_CHOICE_LABELS } from "@/lib/text/forum";

/** On a phone yes and no stand side by side, equally large, and what is neither under them. */
const CHOICES = cx(
  "grid grid-cols-2 gap-3 sm:flex sm:flex-wrap",
  "max-sm:[&_button]:w-full max-sm:[&_button]:px-2 max-sm:[&>:nth-child(3)]:col-span-2",
);

type RateButtonsProps = {
  readonly statementId: string;
  readonly rate: FormAction;
  /** What was chosen before, which needs no button. */
  readonly chosen?: ForumChoice;
};

/** The three answers to a statement. */
export function RateButtons({ statementId, rate, chosen }: RateButtonsProps) {
  return (
    <div className={CHOICES}>
      {FORUM_CHOICES.filter((choice) => choice !== chosen).map((choice) => (
        <ButtonForm key={choice} action={rate} fields={{ statementId, choice }}>
          {FORUM_CHOICE_LABELS[choice]}
        </ButtonForm>
      ))}
    </div>
  );
}

type RateCardProps = {
  readonly statement: { readonly id: string; readonly text: string };
  readonly rate: FormAction;
};

/** One statement to rate; the next one follows. */
export function RateCard({ statement: { id, text }, rate }: RateCardProps) {
  return (
    <div className="max-w-2xl space-y-5 rounded-lg border border-line-strong bg-surface p-5 sm:p-6">
      <p className="text-xl wrap-anywhere">{text}</p>
      <RateButtons key={id} statementId={id} rate={rate} />
    </div>
  );
}
