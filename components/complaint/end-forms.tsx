"use client";

import type { FormField } from "@/components/form/form-field";
import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { EXTENSION_DAYS, REJECTION_GROUNDS } from "@/lib/domain/complaint/complaint";
import {
  archiveComplaintSchema,
  extendComplaintSchema,
  handOverComplaintSchema,
  rejectComplaintSchema,
} from "@/lib/schemas/complaint-desk";
import { GROUND_REDIRECT, GROUND_TEXT } from "@/lib/text/complaint";
import type { SeenProps } from "./verify-form";

const GROUND_OPTIONS = REJECTION_GROUNDS.map((value) => ({
  value,
  label: GROUND_TEXT[value],
  hint: GROUND_REDIRECT[value],
}));

const ReasonField = ({ field }: { readonly field: FormField }) => (
  <WordsField field={field} label="Alasan" hint="Dibaca oleh pelapor." />
);

const Seen = ({ complaintId, version }: Omit<SeenProps, "action">) => (
  <>
    <input type="hidden" name="complaintId" value={complaintId} />
    <input type="hidden" name="version" value={version} />
  </>
);

/** Not for this government; the ground tells the reporter where it belongs. */
export function RejectForm({ action, ...seen }: SeenProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tolak",
    schema: rejectComplaintSchema,
    action,
  });
  const { ground, reason } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <Seen {...seen} />
      <RadioGroup
        name={ground.name}
        id={ground.id}
        legend="Sebab"
        options={GROUND_OPTIONS}
        defaultValue={ground.defaultValue}
        errors={ground.errors}
        required
      />
      <ReasonField field={reason} />
      <SubmitButton variant="danger">Tolak laporan</SubmitButton>
    </form>
  );
}

/** Nothing to act upon. */
export function ArchiveForm({ action, ...seen }: SeenProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "arsip",
    schema: archiveComplaintSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <Seen {...seen} />
      <ReasonField field={fields.reason} />
      <SubmitButton variant="danger">Arsipkan</SubmitButton>
    </form>
  );
}

/** More time for a request under the law on public information, once. */
export function ExtendForm({ action, ...seen }: SeenProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "perpanjang",
    schema: extendComplaintSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <Seen {...seen} />
      <ReasonField field={fields.reason} />
      <SubmitButton variant="secondary">{`Perpanjang ${EXTENSION_DAYS.PUBLIC_INFORMATION} hari kerja`}</SubmitButton>
    </form>
  );
}

/** On at SP4N-LAPOR!, under its number there. */
export function HandOverForm({ action, ...seen }: SeenProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "alih",
    schema: handOverComplaintSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <Seen {...seen} />
      <TextField
        field={fields.laporNumber}
        label="Nomor laporan di SP4N-LAPOR!"
        hint="Catat dahulu laporannya di SP4N-LAPOR!, lalu isi nomor yang Anda dapat."
        input={{ inputMode: "numeric", autoComplete: "off" }}
      />
      <SubmitButton variant="secondary">Alihkan</SubmitButton>
    </form>
  );
}
