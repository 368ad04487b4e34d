"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { endAppraiserSchema } from "@/lib/schemas/people";

type EndAppraiserFormProps = {
  readonly action: FormAction;
  readonly employeeId: string;
  readonly version: number;
  readonly assignmentId: string;
};

/** The last day of one appraiser. */
export function EndAppraiserForm({ action, employeeId, version, assignmentId }: EndAppraiserFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `akhiri-${assignmentId}`,
    schema: endAppraiserSchema,
    action,
  });
  return (
    <Details summary="Akhiri lebih awal" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="space-y-4">
        <FormOutcome {...outcome} />
        <input type="hidden" name="employeeId" value={employeeId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <DayField field={fields.endsOn} label="Hari terakhir menilai" />
        <SubmitButton variant="secondary" pendingText="Menyimpan…">
          Akhiri
        </SubmitButton>
      </form>
    </Details>
  );
}
