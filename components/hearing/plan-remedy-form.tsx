"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { planRemedySchema } from "@/lib/schemas/remedy";
import { type OfficialOption, RemedyFields } from "./remedy-fields";

type PlanRemedyFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press plans nothing more. */
  readonly id: string;
  readonly subject: { readonly serviceId: string; readonly periodId: string; readonly element: string };
  readonly officials: readonly OfficialOption[];
  readonly draftKey: string;
};

/** Plans what is done about one of the lowest elements. */
export function PlanRemedyForm({ action, id, subject, officials, draftKey }: PlanRemedyFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "perbaikan",
    schema: planRemedySchema,
    action,
    defaultValue: { id },
  });
  const { heard, deed, ownerId, dueOn } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      {Object.entries(subject).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RemedyFields heard={heard} deed={deed} ownerId={ownerId} dueOn={dueOn} officials={officials} />
      <SubmitButton>Rencanakan perbaikan</SubmitButton>
    </form>
  );
}
