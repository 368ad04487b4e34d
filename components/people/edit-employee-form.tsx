"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { editEmployeeSchema } from "@/lib/schemas/people";
import { PersonFields } from "./person-fields";

type EditEmployeeFormProps = {
  readonly action: FormAction;
  readonly employeeId: string;
  readonly version: number;
  readonly value: Readonly<Record<string, string | undefined>>;
  readonly maskedNik: string | null;
  readonly isAppraisedOutside: boolean;
  readonly mayEditIdentity: boolean;
  readonly draftKey: string;
};

/** What is on file of somebody, to correct. */
export function EditEmployeeForm(props: EditEmployeeFormProps) {
  const { action, employeeId, version, value, maskedNik, isAppraisedOutside, mayEditIdentity, draftKey } =
    props;
  const { fields, formProps, outcome } = useActionForm({
    id: "pegawai",
    schema: editEmployeeSchema,
    action,
    defaultValue: { ...value, ...(isAppraisedOutside ? { isAppraisedOutside: "on" } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <input type="hidden" name="version" value={version} />
      <PersonFields fields={fields} maskedNik={maskedNik} isIdentityFixed={!mayEditIdentity} />
      <Checkbox
        name="isAppraisedOutside"
        id={fields.isAppraisedOutside.id}
        label="Dinilai pejabat di luar daftar pegawai"
        hint="Misalnya sekretaris daerah, yang dinilai Bupati. Ia tidak lagi dihitung sebagai “belum punya penilai”."
        defaultChecked={fields.isAppraisedOutside.defaultValue === "on"}
      />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan perubahan
      </SubmitButton>
    </form>
  );
}
