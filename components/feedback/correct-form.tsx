"use client";

import { WordFields } from "@/components/feedback/word-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { FeedbackKind } from "@/lib/domain/feedback/feedback";
import { correctFeedbackSchema } from "@/lib/schemas/feedback";

type CorrectFormProps = {
  readonly action: FormAction;
  readonly correctionId: string;
  readonly feedbackId: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly draftKey: string;
};

/** The giver puts a slip right within a day; the earlier words stay readable. */
export function CorrectForm({ action, correctionId, feedbackId, kind, text, draftKey }: CorrectFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `koreksi-${feedbackId}`,
    schema: correctFeedbackSchema,
    action,
    defaultValue: { id: correctionId, kind, text },
  });
  return (
    <Details summary="Koreksi" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} />
        <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
        <input type="hidden" name="feedbackId" value={feedbackId} />
        <WordFields kind={fields.kind} text={fields.text} />
        <SubmitButton variant="secondary">Simpan koreksi</SubmitButton>
      </form>
    </Details>
  );
}
