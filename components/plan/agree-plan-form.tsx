"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { BEHAVIOUR_GUIDES, BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";
import { agreePlanSchema } from "@/lib/schemas/plan";

type AgreePlanFormProps = {
  readonly action: FormAction;
  readonly planId: string;
  readonly version: number;
  readonly draftKey: string;
  readonly expectations: readonly { readonly value: Behaviour; readonly expectation: string | null }[];
};

/** Agrees to a plan; what the appraiser expects of a behaviour beyond its guides is written here, and only here. */
export function AgreePlanForm({ action, planId, version, expectations, draftKey }: AgreePlanFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "setujui",
    schema: agreePlanSchema,
    action,
    defaultValue: {
      expectations: Object.fromEntries(
        expectations.map(({ value, expectation }) => [value, expectation ?? ""]),
      ),
    },
  });
  const behaviours = fields.expectations.getFieldset();
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <Details summary="Tulis ekspektasi khusus untuk perilaku kerja">
        <div className="space-y-5 pb-2">
          {BEHAVIOURS.map((value) => {
            const field = behaviours[value];
            return (
              <Field
                key={value}
                name={field.name}
                id={field.id}
                label={BEHAVIOUR_GUIDES[value].name}
                errors={field.errors}
              >
                {(control) => (
                  <Textarea {...control} rows={2} className="min-h-16" defaultValue={field.defaultValue} />
                )}
              </Field>
            );
          })}
        </div>
      </Details>
      <Field
        name={fields.comment.name}
        id={fields.comment.id}
        label="Pesan untuk pegawai"
        errors={fields.comment.errors}
      >
        {(control) => (
          <Textarea {...control} rows={2} className="min-h-16" defaultValue={fields.comment.defaultValue} />
        )}
      </Field>
      <SubmitButton pendingText="Menyetujui…">Setujui SKP</SubmitButton>
    </form>
  );
}
