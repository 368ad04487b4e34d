"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { SUGGESTION_LIMIT } from "@/lib/domain/survey/form";
import { assistedResponseSchema } from "@/lib/schemas/assisted-response";
import { ElementQuestion } from "./element-question";
import { RespondentFields } from "./respondent-fields";

type AssistedFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that an answer that is sent twice counts once. */
  readonly responseId: string;
  readonly serviceId: string;
  readonly counterId: string | undefined;
  /** When the server made the form, ISO 8601. */
  readonly openedAt: string;
};

/** The citizen's survey, filled in by the officer who reads it out. */
export function AssistedForm({ action, responseId, serviceId, counterId, openedAt }: AssistedFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "bantu-survei",
    schema: assistedResponseSchema,
    action,
    defaultValue: { id: responseId, serviceId, counterId, openedAt },
  });
  const { sex, age, education, occupation, suggestion } = fields;
  const respondent = { sex, age, education, occupation };
  const named = Object.entries(respondent);
  return (
    <form {...formProps} className="max-w-3xl space-y-7 sm:space-y-10">
      {/* The questions carry their own names as ids. */}
      <FormOutcome {...outcome} fieldIds={{}} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="serviceId" value={serviceId} />
      {counterId && <input type="hidden" name="counterId" value={counterId} />}
      <input type="hidden" name="openedAt" defaultValue={fields.openedAt.defaultValue} />
      <div className="space-y-4 sm:space-y-8">
        {ELEMENTS.map((element) => (
          <ElementQuestion
            key={element}
            element={element}
            defaultValue={fields[element].defaultValue}
            errors={fields[element].errors}
          />
        ))}
      </div>
      <div className="space-y-4 border-t border-line pt-6 sm:space-y-5 sm:pt-8">
        <div className="space-y-1">
          <h2 className="text-xl">Sedikit tentang warga ini</h2>
          <p className="text-ink-soft">Tanyakan hanya bila ia berkenan; semuanya boleh dikosongkan.</p>
        </div>
        <RespondentFields
          values={Object.fromEntries(named.map(([name, field]) => [name, field.defaultValue ?? ""]))}
          errors={Object.fromEntries(
            named.flatMap(([name, { errors }]) => (errors ? [[name, errors] as const] : [])),
          )}
        />
      </div>
      <Field
        name={suggestion.name}
        label="Saran atau masukan"
        hint={`Kata-katanya sendiri, paling panjang ${SUGGESTION_LIMIT.toLocaleString("id-ID")} huruf, tanpa nama dan nomor telepon.`}
        errors={suggestion.errors}
      >
        {(control) => <Textarea {...control} defaultValue={suggestion.defaultValue} />}
      </Field>
      <div className="space-y-3">
        <SubmitButton size="lg" className="max-sm:w-full">
          Kirim jawaban
        </SubmitButton>
        <p className="text-sm text-ink-soft">
          Jawaban disimpan tanpa nama warga dan tanpa nama petugas; yang tampak hanya bahwa ia diisikan
          petugas.
        </p>
      </div>
    </form>
  );
}
