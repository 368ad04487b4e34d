"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { PrivacyLink } from "@/components/form/privacy-link";
import { Receipt, type ReceiptData } from "@/components/form/receipt";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { useProof } from "@/components/form/use-proof";
import { WordsField } from "@/components/form/words-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { paths } from "@/lib/paths";
import { sendApplicationSchema } from "@/lib/schemas/application";

type SubmitFormProps = {
  readonly action: FormAction<ReceiptData>;
  /** Made by the server for this page: a second press sends the same application. */
  readonly formId: string;
  readonly serviceId: string;
  /** The work that this browser does meanwhile, as JSON: it keeps the way open while others flood the service. */
  readonly challenge: string;
};

/** Who applies and for what; the papers are looked at by the counter. */
export function SubmitForm({ action, formId, serviceId, challenge }: SubmitFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "ajukan",
    schema: sendApplicationSchema,
    action,
    defaultValue: { id: formId, serviceId },
  });
  const { proof, begin } = useProof(challenge);
  if (state.status === "success") return <Submitted {...state.data} />;
  const { id, name, contact, request } = fields;
  return (
    <form {...formProps} onChange={begin} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="proof" value={proof} />
      <TextField field={name} label="Nama pemohon" input={{ autoComplete: "name" }} />
      <TextField
        field={contact}
        label="Surel atau telepon"
        hint="Bila surel, Anda diberi kabar pada setiap langkah. Dihapus setelah permohonan selesai."
        required={false}
        input={{ autoComplete: "email" }}
      />
      <WordsField
        field={request}
        label="Keperluan"
        hint="Apa yang Anda minta dan untuk siapa. Nomor KTP tidak perlu ditulis di sini."
        rows={5}
      />
      <p className="text-sm">
        <PrivacyLink part="permohonan" />
      </p>
      <SubmitButton size="lg" className="max-sm:w-full">
        Kirim permohonan
      </SubmitButton>
    </form>
  );
}

function Submitted(data: ReceiptData) {
  return (
    <Receipt
      {...data}
      title="Permohonan Anda sudah kami terima"
      warning="PIN yang hilang dapat diganti di loket dengan menunjukkan identitas."
      track={{ href: paths.trackApplicationOf(data.code), label: "Lacak permohonan" }}
    >
      Petugas loket memeriksa apakah permohonan Anda lengkap. Bila lengkap, waktu layanan dihitung sejak
      permohonan ini masuk, pada jam kerja.
    </Receipt>
  );
}
