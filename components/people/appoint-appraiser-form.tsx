"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { appointAppraiserSchema } from "@/lib/schemas/people";
import { TenureFields } from "./tenure-fields";

type AppointAppraiserFormProps = {
  readonly action: FormAction;
  readonly employeeId: string;
  readonly version: number;
  readonly appraiserId: string;
};

/** From when on, and as what, the chosen person appraises. */
export function AppointAppraiserForm({
  action,
  employeeId,
  version,
  appraiserId,
}: AppointAppraiserFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "penetapan",
    schema: appointAppraiserSchema,
    action,
    defaultValue: { kind: "DEFINITIVE" },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="appraiserId" value={appraiserId} />
      <TenureFields fields={fields} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Tetapkan penilai
      </SubmitButton>
    </form>
  );
}
