"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { proposeChangeSchema } from "@/lib/schemas/calibration";
import { RATINGS_TEXT } from "@/lib/text/appraisal";

type ProposalFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly sessionId: string;
  readonly candidates: readonly { readonly appraisalId: string; readonly label: string }[];
  readonly draftKey: string;
};

const OPTIONS = RATINGS.map((value) => ({ value, label: RATINGS_TEXT[value] }));

/** Proposes other ratings for one person, with a reason. */
export function ProposalForm({ action, id, sessionId, candidates, draftKey }: ProposalFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "usul",
    schema: proposeChangeSchema,
    action,
  });
  const { appraisalId, resultsRating, behaviourRating, reason } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <SelectField
        field={appraisalId}
        label="Pegawai"
        options={candidates.map((one) => ({ value: one.appraisalId, label: one.label }))}
        placeholder="Pilih pegawai"
      />
      <RadioGroup
        name="resultsRating"
        id={resultsRating.id}
        legend="Usulan rating hasil kerja"
        options={OPTIONS}
        errors={resultsRating.errors}
        defaultValue={resultsRating.defaultValue}
        required
      />
      <RadioGroup
        name="behaviourRating"
        id={behaviourRating.id}
        legend="Usulan rating perilaku kerja"
        options={OPTIONS}
        errors={behaviourRating.errors}
        defaultValue={behaviourRating.defaultValue}
        required
      />
      <WordsField
        field={reason}
        label="Alasan usulan"
        hint="Dibaca penilainya dan peserta sesi, dengan nama Anda."
      />
      <SubmitButton>Usulkan</SubmitButton>
    </form>
  );
}
