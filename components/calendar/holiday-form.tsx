"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { holidaySchema } from "@/lib/schemas/holiday";

/** One more day on which offices are closed. */
export function HolidayForm({ action }: { readonly action: FormAction }) {
  const { fields, formProps, outcome } = useActionForm({ id: "hari-libur", schema: holidaySchema, action });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <div className="grid gap-6 sm:grid-cols-[12rem_1fr]">
        <DayField field={fields.date} label="Tanggal" />
        <TextField field={fields.name} label="Nama hari libur" />
      </div>
      <SubmitButton>Tambah hari libur</SubmitButton>
    </form>
  );
}
