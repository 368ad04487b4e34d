"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { createSurveyPeriodSchema } from "@/lib/schemas/survey-period";

type SurveyPeriodFormProps = {
  readonly action: FormAction;
  readonly value: {
    readonly id: string;
    readonly version?: string;
    readonly name?: string;
    readonly startsOn?: string;
    readonly endsOn?: string;
  };
  readonly submit: string;
};

/** A survey period: its name and its days. A changed one carries its version. */
export function SurveyPeriodForm({ action, value, submit }: SurveyPeriodFormProps) {
  const { version, ...facts } = value;
  const { fields, formProps, outcome } = useActionForm({
    id: "periode-survei",
    schema: createSurveyPeriodSchema,
    action,
    defaultValue: facts,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? value.id} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <TextField field={fields.name} label="Nama periode" hint="Misalnya: Semester I 2027" />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={fields.startsOn} label="Hari pertama" />
        <DayField field={fields.endsOn} label="Hari terakhir" />
      </div>
      <SubmitButton size="lg">{submit}</SubmitButton>
    </form>
  );
}
