"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { CALIBRATION_ANSWERS } from "@/lib/domain/calibration/session";
import { answerProposalSchema } from "@/lib/schemas/calibration";
import { CALIBRATION_ANSWER_CHOICES } from "@/lib/text/calibration";

type AnswerFormProps = {
  readonly action: FormAction;
  readonly proposalId: string;
  readonly version: number;
  readonly appraisalId: string;
  readonly draftKey: string;
};

const OPTIONS = CALIBRATION_ANSWERS.map((value) => ({ value, ...CALIBRATION_ANSWER_CHOICES[value] }));

/** The appraiser's answer to a proposed change. */
export function AnswerForm({ action, proposalId, version, appraisalId, draftKey }: AnswerFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "jawab-usulan",
    schema: answerProposalSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <RadioGroup
        name="answer"
        id={fields.answer.id}
        legend="Jawaban Anda"
        options={OPTIONS}
        errors={fields.answer.errors}
        defaultValue={fields.answer.defaultValue}
        required
      />
      <WordsField
        field={fields.reason}
        label="Alasan jawaban"
        hint="Dibaca peserta sesi kalibrasi, bukan pegawai yang dinilai."
      />
      <SubmitButton>Simpan jawaban</SubmitButton>
    </form>
  );
}
