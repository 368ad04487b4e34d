"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { PrivacyLink } from "@/components/form/privacy-link";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import {
  PARTICIPANT_GROUPS,
  PARTICIPANT_RETENTION_DAYS,
  type RegistrationState,
} from "@/lib/domain/consultation/registration";
import { registerSchema } from "@/lib/schemas/consultation-public";
import {
  confirmText,
  PARTICIPANT_GROUP_LABELS,
  REGISTERED_HEADING,
  REGISTERED_MEANING,
} from "@/lib/text/consultation";
import { TicketReceipt } from "./ticket-receipt";

type RegisterFormProps = {
  readonly action: FormAction<{
    readonly code: string;
    readonly pin: string;
    readonly state: RegistrationState;
    readonly confirmBy: string | null;
  }>;
  readonly consultationId: string;
  /** Made by the server for this page: a second press signs up once. */
  readonly formId: string;
  /** No place is left: who signs up now waits. */
  readonly isFull: boolean;
};

const GROUP_OPTIONS = PARTICIPANT_GROUPS.map((value) => ({ value, label: PARTICIPANT_GROUP_LABELS[value] }));

/** Signing up for a public dialogue, whole without JavaScript. */
export function RegisterForm({ action, consultationId, formId, isFull }: RegisterFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "daftar",
    schema: registerSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success") {
    return (
      <TicketReceipt {...state.data} title={REGISTERED_HEADING[state.data.state]}>
        {state.data.confirmBy && <strong className="mb-3 block">{confirmText(state.data.confirmBy)}</strong>}
        {REGISTERED_MEANING[state.data.state]}
      </TicketReceipt>
    );
  }
  const { id, name, group, contact } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <TextField field={name} label="Nama" input={{ autoComplete: "name" }} />
      <RadioGroup
        name={group.name}
        id={group.id}
        legend="Anda datang sebagai"
        options={GROUP_OPTIONS}
        defaultValue={group.defaultValue}
        errors={group.errors}
        required
      />
      <TextField
        field={contact}
        label="Nomor telepon atau surel"
        hint="Surel perlu Anda pastikan lewat surat yang kami kirim; sesudahnya dipakai mengabari Anda bila mendapat tempat, jadwalnya berubah, atau dialognya batal."
        required={false}
        input={{ autoComplete: "tel" }}
      />
      <p className="max-w-prose text-sm text-ink-soft">
        Nama dan kontak disandikan, hanya dibaca penyelenggara, dan dihapus {PARTICIPANT_RETENTION_DAYS}
        &nbsp;hari setelah dialog. <PrivacyLink part="dialog" />
      </p>
      <SubmitButton size="lg" className="max-sm:w-full">
        {isFull ? "Masuk daftar tunggu" : "Daftar"}
      </SubmitButton>
    </form>
  );
}
