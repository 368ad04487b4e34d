"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { IMPROVEMENT_JUDGEMENTS } from "@/lib/domain/improvement/improvement";
import { concludeImprovementSchema } from "@/lib/schemas/improvement";
import { IMPROVEMENT_CONCLUSION_LABELS } from "@/lib/text/improvement";

const OPTIONS = IMPROVEMENT_JUDGEMENTS.map((value) => ({
  value,
  label: IMPROVEMENT_CONCLUSION_LABELS[value],
}));

type ConcludeFormProps = {
  readonly action: FormAction;
  readonly improvementId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** The appraiser says what came of it. */
export function ConcludeForm({ action, improvementId, version, draftKey }: ConcludeFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "simpulkan",
    schema: concludeImprovementSchema,
    action,
  });
  const { conclusion, reason } = fields;
  return (
    <Details summary="Tutup dengan simpulan" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-6">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="improvementId" value={improvementId} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          name="conclusion"
          id={conclusion.id}
          legend="Simpulan"
          hint="Pertimbangan Anda. Tidak ada yang terjadi otomatis karena simpulan ini."
          errors={conclusion.errors}
          options={OPTIONS}
          defaultValue={conclusion.defaultValue}
          required
        />
        <Field name="reason" id={reason.id} label="Alasan" errors={reason.errors} required>
          {(control) => <Textarea {...control} defaultValue={reason.defaultValue} />}
        </Field>
        <SubmitButton>Tutup rencana</SubmitButton>
      </form>
    </Details>
  );
}
