"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";
import { keepScanSchema } from "@/lib/schemas/consultation-minutes";

type ScanFormProps = {
  readonly action: FormAction;
  readonly id: string;
  /** The version of the scan that is there; 0 for none. */
  readonly seen: number;
};

/** The minutes as both sides signed them. Nobody but the unit opens them unless it says so. */
export function ScanForm({ action, id, seen }: ScanFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "pindaian", schema: keepScanSchema, action });
  const { file, isPublic } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <Field
        name={file.name}
        id={file.id}
        label="Pindaian atau foto"
        hint={`Satu berkas PDF, JPG, PNG, atau WebP, paling besar ${EVIDENCE_MAX_MB} MB.`}
        errors={file.errors}
        required
      >
        {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,application/pdf" />}
      </Field>
      <Checkbox
        name={isPublic.name}
        id={isPublic.id}
        label="Warga boleh mengunduhnya"
        hint="Nama dan tanda tangan adalah data pribadi. Centang hanya bila semua yang menandatangani setuju."
      />
      <SubmitButton variant="secondary">Simpan berkas</SubmitButton>
    </form>
  );
}
