"use client";

import { RatingFields } from "@/components/appraisal/rating-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { Rating } from "@/lib/domain/appraisal/predikat";
import { rateAppraisalSchema } from "@/lib/schemas/appraisal";

type RateFormProps = {
  readonly action: FormAction;
  readonly appraisalId: string;
  readonly version: number;
  readonly draftKey: string;
  readonly given: {
    readonly resultsRating: Rating | null;
    readonly resultsReason: string | null;
    readonly behaviourRating: Rating | null;
    readonly behaviourReason: string | null;
    readonly recommendation: string | null;
  } | null;
};

/** The appraiser's two ratings; the predikat follows from the table and is not chosen. Once given, one press away. */
export function RateForm({ action, appraisalId, version, draftKey, given }: RateFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "nilai",
    schema: rateAppraisalSchema,
    action,
    defaultValue: {
      resultsRating: given?.resultsRating ?? undefined,
      resultsReason: given?.resultsReason ?? "",
      behaviourRating: given?.behaviourRating ?? undefined,
      behaviourReason: given?.behaviourReason ?? "",
      recommendation: given?.recommendation ?? "",
    },
  });
  const form = (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <input type="hidden" name="version" value={version} />
      <RatingFields fields={fields} />
      <WordsField
        field={fields.recommendation}
        label="Catatan atau rekomendasi"
        hint="Misalnya pelatihan yang perlu diikuti."
        required={false}
      />
      <SubmitButton pendingText="Menyimpan…">Simpan penilaian</SubmitButton>
    </form>
  );
  if (!given?.resultsRating) return form;
  return (
    <Details summary="Ubah rating dan alasan" open={outcome.state.status !== "idle"}>
      {form}
    </Details>
  );
}
