"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { assignComplaintSchema } from "@/lib/schemas/complaint-desk";
import { assignableText, UNANSWERED_HINT } from "@/lib/text/complaint";
import type { SeenProps } from "./verify-form";

type AssignFormProps = SeenProps & {
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly isAnswered: boolean;
  }[];
  readonly namedUnitId: string | undefined;
  readonly isAboutOfficer: boolean;
};

/** Disposition: to a unit, or for a complaint about an officer to the inspectorate. */
export function AssignForm({
  action,
  complaintId,
  version,
  units,
  namedUnitId,
  isAboutOfficer,
}: AssignFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "disposisi",
    schema: assignComplaintSchema,
    action,
    ...(namedUnitId && !isAboutOfficer ? { defaultValue: { unitId: namedUnitId } } : {}),
  });
  const { unitId, note } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <input type="hidden" name="version" value={version} />
      {!isAboutOfficer && (
        <Field
          name={unitId.name}
          id={unitId.id}
          label="Unit yang menangani"
          hint={units.every(({ isAnswered }) => isAnswered) ? undefined : UNANSWERED_HINT}
          errors={unitId.errors}
          required
        >
          {(control) => (
            <Select
              {...control}
              options={units.map(({ id, name, isAnswered }) => ({
                value: id,
                label: assignableText(name, isAnswered),
              }))}
              placeholder="Pilih unit"
              defaultValue={unitId.defaultValue ?? ""}
            />
          )}
        </Field>
      )}
      <WordsField
        field={note}
        label="Catatan disposisi"
        hint="Antarpetugas; tidak dibaca pelapor."
        required={false}
        rows={2}
      />
      <SubmitButton>{isAboutOfficer ? "Teruskan kepada Inspektorat" : "Disposisikan"}</SubmitButton>
    </form>
  );
}
