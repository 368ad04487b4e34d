"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { DAY_KINDS } from "@/lib/domain/calendar/working-days";
import { EVALUATION_FREQUENCIES } from "@/lib/domain/period/period";
import { type PeriodFormValue, periodFormSchema } from "@/lib/schemas/period";
import { DAY_KIND_LABELS } from "@/lib/text/calendar";
import { FREQUENCY_LABELS } from "@/lib/text/period";

type PeriodFormProps = {
  readonly action: FormAction;
  readonly value: PeriodFormValue;
  readonly submit: string;
};

const FREQUENCIES = EVALUATION_FREQUENCIES.map((value) => ({ value, label: FREQUENCY_LABELS[value] }));
const KINDS = DAY_KINDS.map((value) => ({ value, label: DAY_KIND_LABELS[value] }));

/** How many days each step of an objection may take. */
const TERMS = [
  { name: "objectionDays", label: "Tenggang keberatan", hint: "Sejak hasil evaluasi diterima." },
  { name: "explanationDays", label: "Tenggang penjelasan penilai", hint: "Sejak keberatan diajukan." },
  {
    name: "decisionDays",
    label: "Tenggang keputusan atasan",
    hint: "Sejak penjelasan, paling lambat sejak tenggang penjelasan habis.",
  },
] as const;

/** The terms of a period, with what the rules usually say filled in. */
export function PeriodForm({ action, value, submit }: PeriodFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "periode",
    schema: periodFormSchema,
    action,
    defaultValue: value,
  });
  const { year, name, startsOn, endsOn, planDueOn, frequency, objectionDayKind } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      {value.periodId !== undefined && <input type="hidden" name="periodId" value={value.periodId} />}
      {value.version !== undefined && <input type="hidden" name="version" value={value.version} />}
      <div className="grid gap-6 sm:grid-cols-[8rem_1fr]">
        <Field name="year" id={year.id} label="Tahun" errors={year.errors} required>
          {(control) => <Input {...control} inputMode="numeric" defaultValue={year.defaultValue} />}
        </Field>
        <Field name="name" id={name.id} label="Nama periode" errors={name.errors} required>
          {(control) => <Input {...control} defaultValue={name.defaultValue} />}
        </Field>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field name="startsOn" id={startsOn.id} label="Mulai" errors={startsOn.errors} required>
          {(control) => <DateInput {...control} defaultValue={startsOn.defaultValue} />}
        </Field>
        <Field name="endsOn" id={endsOn.id} label="Selesai" errors={endsOn.errors} required>
          {(control) => <DateInput {...control} defaultValue={endsOn.defaultValue} />}
        </Field>
      </div>
      <Field
        name="planDueOn"
        id={planDueOn.id}
        label="Batas penetapan SKP"
        hint="Lazimnya 31 Januari. Bila jatuh pada hari Sabtu, Minggu, atau hari libur, batasnya hari kerja berikutnya. Sesudahnya SKP tetap dapat disusun."
        errors={planDueOn.errors}
        required
      >
        {(control) => <DateInput {...control} defaultValue={planDueOn.defaultValue} />}
      </Field>
      <Field name="frequency" id={frequency.id} label="Evaluasi periodik" errors={frequency.errors} required>
        {(control) => <Select {...control} options={FREQUENCIES} defaultValue={frequency.defaultValue} />}
      </Field>
      <fieldset className="grid gap-6 sm:grid-cols-2">
        <legend className="sr-only">Tenggang keberatan</legend>
        <p className="max-w-prose text-ink-soft sm:col-span-2">
          Tenggang di bawah ini belum dipastikan peraturan; cocokkan dengan ketentuan BKPSDM. Perubahannya
          berlaku bagi hasil yang disampaikan dan keberatan yang diajukan sesudahnya. Yang sudah berjalan
          tetap.
        </p>
        {TERMS.map(({ name: term, label, hint }) => (
          <Field
            key={term}
            name={term}
            id={fields[term].id}
            label={label}
            hint={hint}
            errors={fields[term].errors}
            required
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                width="number"
                defaultValue={fields[term].defaultValue}
              />
            )}
          </Field>
        ))}
        <Field
          name="objectionDayKind"
          id={objectionDayKind.id}
          label="Jenis hari"
          hint="Untuk ketiga tenggang itu: peraturan hanya menyebut “hari”."
          errors={objectionDayKind.errors}
          required
        >
          {(control) => <Select {...control} options={KINDS} defaultValue={objectionDayKind.defaultValue} />}
        </Field>
      </fieldset>
      <SubmitButton size="lg" pendingText="Menyimpan…">
        {submit}
      </SubmitButton>
    </form>
  );
}
