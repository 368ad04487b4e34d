"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { editServiceSchema } from "@/lib/schemas/service";
import { ServiceFields } from "./service-fields";

type EditServiceFormProps = {
  readonly action: FormAction;
  readonly value: Readonly<Record<string, string | undefined>> & {
    readonly id: string;
    readonly version: string;
  };
  readonly isActive: boolean;
  readonly draftKey: string;
};

/** A service's standard, and whether it is open. */
export function EditServiceForm({ action, value, isActive, draftKey }: EditServiceFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "layanan",
    schema: editServiceSchema,
    action,
    defaultValue: { ...value, ...(isActive ? { isActive: "on" } : {}) },
  });
  return (
    <form {...formProps} className="max-w-3xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={value.version} />
      <input type="hidden" name="id" value={value.id} />
      <input type="hidden" name="version" value={value.version} />
      <ServiceFields fields={fields} />
      <Checkbox
        name="isActive"
        id={fields.isActive.id}
        label="Layanan dibuka"
        hint="Layanan yang ditutup hilang dari daftar warga dan surveinya tidak menerima jawaban; nilainya tetap tersimpan."
        defaultChecked={fields.isActive.defaultValue === "on"}
      />
      <SubmitButton size="lg">Simpan perubahan</SubmitButton>
    </form>
  );
}
