"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { moveEmployeeSchema } from "@/lib/schemas/people";
import { type PlaceChoices, PlaceFields } from "./place-fields";
import { TenureFields } from "./tenure-fields";

type MoveEmployeeFormProps = PlaceChoices & {
  readonly action: FormAction;
  readonly employeeId: string;
  readonly version: number;
  /** Where they are now: often only one of the two changes. */
  readonly current: {
    readonly unitId?: string | undefined;
    readonly positionTitle?: string | undefined;
    readonly positionKind?: string | undefined;
  };
};

/** A new placement, from a day on. */
export function MoveEmployeeForm(props: MoveEmployeeFormProps) {
  const { action, employeeId, version, current, units, positionTitles } = props;
  const { fields, formProps, outcome } = useActionForm({
    id: "penempatan",
    schema: moveEmployeeSchema,
    action,
    defaultValue: { ...current, kind: "DEFINITIVE" },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <input type="hidden" name="version" value={version} />
      <PlaceFields fields={fields} units={units} positionTitles={positionTitles} />
      <TenureFields fields={fields} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan penempatan
      </SubmitButton>
    </form>
  );
}
