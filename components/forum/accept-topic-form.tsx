"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { acceptTopicSchema } from "@/lib/schemas/forum";

type AcceptTopicFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly submit: string;
};

/** Opens the topic that a citizen proposed, for these days. */
export function AcceptTopicForm({ action, id, version, submit }: AcceptTopicFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `buka-${id}`,
    schema: acceptTopicSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-4">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField field={fields.opensOn} label="Hari pertama" />
        <DayField field={fields.closesOn} label="Hari terakhir" />
      </div>
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
}
