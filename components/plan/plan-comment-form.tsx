"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { returnPlanSchema, revisePlanSchema } from "@/lib/schemas/plan";

type PlanCommentFormProps = {
  readonly action: FormAction;
  readonly planId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Opens an agreed plan again for a change, with why. */
export function RevisePlanForm({ action, planId, version, draftKey }: PlanCommentFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "buka", schema: revisePlanSchema, action });
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.comment} label="Alasan perubahan, dan apa yang diubah" rows={4} />
      <SubmitButton variant="secondary">Buka untuk diubah</SubmitButton>
    </form>
  );
}

type ReturnPlanFormProps = PlanCommentFormProps & {
  readonly results: readonly { readonly id: string; readonly text: string }[];
};

/** Gives a plan back to its owner with what must become better: of the whole, and of single results where that helps. */
export function ReturnPlanForm({ action, planId, version, results, draftKey }: ReturnPlanFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "kembalikan",
    schema: returnPlanSchema,
    action,
    defaultValue: { lines: results.map(({ id }) => ({ resultId: id, comment: "" })) },
  });
  const lines = fields.lines.getFieldList();
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.comment} label="Yang perlu diperbaiki" rows={4} />
      {results.map(({ id, text }, index) => {
        const comment = lines[index]?.getFieldset().comment;
        return (
          <div key={id}>
            <input type="hidden" name={`lines[${index}].resultId`} value={id} />
            <Field
              name={`lines[${index}].comment`}
              id={comment?.id ?? `kembalikan-${id}`}
              label={`Catatan pada hasil kerja ${index + 1}`}
              hint={text}
              errors={comment?.errors}
            >
              {(control) => (
                <Textarea {...control} rows={2} className="min-h-16" defaultValue={comment?.defaultValue} />
              )}
            </Field>
          </div>
        );
      })}
      <SubmitButton variant="secondary">Kembalikan</SubmitButton>
    </form>
  );
}
