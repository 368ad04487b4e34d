"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { officeHoursSchema } from "@/lib/schemas/office-hours";
import { WEEKDAY_TEXT } from "@/lib/text/calendar";

type OfficeHoursFormProps = {
  readonly action: FormAction;
  readonly draftKey: string;
  readonly seen: { readonly serviceId: string; readonly seenService: string; readonly seenUnit: string };
  readonly value: {
    readonly scope: "UNIT" | "SERVICE";
    readonly opens: readonly string[];
    readonly closes: readonly string[];
    readonly days: string;
  };
};

const SCOPES = [
  { value: "UNIT", label: "Semua layanan unit", hint: "Kecuali yang mempunyai jam kerja sendiri." },
  { value: "SERVICE", label: "Layanan ini saja" },
];

/** The hours of a week, and days that are different. */
export function OfficeHoursForm({ action, draftKey, seen, value }: OfficeHoursFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "jam",
    schema: officeHoursSchema,
    action,
    defaultValue: {
      ...seen,
      scope: value.scope,
      opens: [...value.opens],
      closes: [...value.closes],
      days: value.days,
    },
  });
  const { scope, days } = fields;
  const opens = fields.opens.getFieldList();
  const closes = fields.closes.getFieldList();
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={`${seen.seenService}-${seen.seenUnit}`} />
      {Object.entries(seen).map(([name, given]) => (
        <input key={name} type="hidden" name={name} value={given} />
      ))}
      <RadioGroup
        name={scope.name}
        id={scope.id}
        legend="Berlaku untuk"
        options={SCOPES}
        defaultValue={scope.defaultValue}
        errors={scope.errors}
        required
      />
      <p className="text-ink-soft">Kosongkan kedua jam pada hari yang tutup.</p>
      <div className="space-y-3">
        {WEEKDAY_TEXT.map((day, index) => (
          <fieldset
            key={day}
            className="grid grid-cols-[4rem_minmax(0,1fr)_minmax(0,1fr)] items-end gap-2 sm:max-w-md"
          >
            <legend className="sr-only">{day}</legend>
            <span aria-hidden="true" className="pb-2.5 font-display font-bold">
              {day}
            </span>
            <TimeField name={`opens[${index}]`} label="Buka" field={opens[index]} />
            <TimeField name={`closes[${index}]`} label="Tutup" field={closes[index]} />
          </fieldset>
        ))}
      </div>
      <WordsField
        field={days}
        label="Hari khusus"
        hint="Di luar kalender libur, satu hari per baris: 24-12-2026 tutup, atau 31-12-2026 08.00-12.00."
        required={false}
        rows={4}
      />
      <SubmitButton size="lg">Simpan jam kerja</SubmitButton>
    </form>
  );
}

type TimeFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly field:
    | { readonly defaultValue?: string | undefined; readonly errors?: string[] | undefined }
    | undefined;
};

/** A time of the day; left empty where the office is closed. */
const TimeField = ({ name, label, field }: TimeFieldProps) => (
  // Not optional in the words of the page: a whole row of them is what may be left out.
  <Field name={name} id={`jam-${name}`} label={label} errors={field?.errors} required>
    {(control) => (
      <Input {...control} required={false} type="time" width="number" defaultValue={field?.defaultValue} />
    )}
  </Field>
);
