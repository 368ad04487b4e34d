"use client";

import { CodeAndPin } from "@/components/form/code-and-pin";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { renewPinSchema } from "@/lib/schemas/application";

type RenewPinFormProps = {
  readonly action: FormAction<{ readonly code: string; readonly pin: string }>;
  /** Made by the server for this form, so that a second press gives the same PIN. */
  readonly formId: string;
  readonly applicationId: string;
  readonly version: number;
};

/** A new PIN for who lost theirs, once the counter has looked at their identity. */
export function RenewPinForm({ action, formId, applicationId, version }: RenewPinFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "pin-baru",
    schema: renewPinSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success")
    return (
      <div className="max-w-2xl space-y-4">
        <Alert tone="warning" title="Berikan PIN baru ini sekarang">
          <p>PIN hanya tampil satu kali. PIN yang lama tidak berlaku lagi.</p>
        </Alert>
        <CodeAndPin {...state.data} />
      </div>
    );
  const { id, identity } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <Checkbox
        name={identity.name}
        id={identity.id}
        label="Identitas pemohon sudah saya cocokkan"
        hint="Nama pada KTP sama dengan nama pemohon. Penggantian PIN tercatat di jejak audit."
        errors={identity.errors}
        defaultChecked={identity.defaultValue === "on"}
      />
      <SubmitButton variant="secondary">Buat PIN baru</SubmitButton>
    </form>
  );
}
