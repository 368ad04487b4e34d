"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { returnPlanSchema, revisePlanSchema } from "@/lib/schemas/plan";

const STEPS = {
  kembalikan: { schema: returnPlanSchema, label: "Yang perlu diperbaiki", button: "Kembalikan" },
  buka: {
    schema: revisePlanSchema,
    label: "Alasan perubahan, dan apa yang diubah",
    button: "Buka untuk diubah",
  },
} as const;

type PlanCommentFormProps = {
  readonly step: keyof typeof STEPS;
  readonly action: FormAction;
  readonly planId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Gives a plan back to its owner with what must become better, or an agreed one with why it is opened again. */
export function PlanCommentForm({ step, action, planId, version, draftKey }: PlanCommentFormProps) {
  const { schema, label, button } = STEPS[step];
  const { fields, formProps, outcome } = useActionForm({
    id: step,
    schema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <Field name="comment" id={fields.comment.id} label={label} errors={fields.comment.errors} required>
        {(control) => <Textarea {...control} rows={4} defaultValue={fields.comment.defaultValue} />}
      </Field>
      <SubmitButton variant="secondary">{button}</SubmitButton>
    </form>
  );
}
