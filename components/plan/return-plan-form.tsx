"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { returnPlanSchema } from "@/lib/schemas/plan";

type ReturnPlanFormProps = {
  readonly action: FormAction;
  readonly planId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Sends a plan back with what must become better. */
export function ReturnPlanForm({ action, planId, version, draftKey }: ReturnPlanFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "kembalikan",
    schema: returnPlanSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <Field
        name="comment"
        id={fields.comment.id}
        label="Yang perlu diperbaiki"
        errors={fields.comment.errors}
        required
      >
        {(control) => <Textarea {...control} rows={4} defaultValue={fields.comment.defaultValue} />}
      </Field>
      <SubmitButton variant="secondary">Kembalikan</SubmitButton>
    </form>
  );
}
