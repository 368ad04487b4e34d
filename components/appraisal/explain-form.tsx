"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { explainAppraisalSchema } from "@/lib/schemas/appraisal";

type ExplainFormProps = {
  readonly action: FormAction;
  readonly appraisalId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** The appraiser's explanation of a rating that was objected to. */
export function ExplainForm({ action, appraisalId, version, draftKey }: ExplainFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "jelas",
    schema: explainAppraisalSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <input type="hidden" name="version" value={version} />
      <WordsField
        field={fields.explanation}
        label="Penjelasan Anda"
        hint="Dibaca pegawai yang dinilai dan atasan Anda, yang akan memutus."
      />
      <SubmitButton>Kirim penjelasan</SubmitButton>
    </form>
  );
}
