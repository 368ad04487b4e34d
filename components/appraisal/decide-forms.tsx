"use client";

import { RatingFields } from "@/components/appraisal/rating-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import type { FormAction } from "@/lib/actions/action-state";
import { changeRatingsSchema, upholdRatingsSchema } from "@/lib/schemas/appraisal";

type DecideFormProps = {
  readonly action: FormAction;
  readonly appraisalId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** The superior leaves both ratings as they are. */
export function UpholdForm({ action, appraisalId, version, draftKey }: DecideFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "tetap",
    schema: upholdRatingsSchema,
    action,
  });
  return (
    <div className="max-w-2xl space-y-5">
      <form {...formProps} className="space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="verdict" value="UPHOLD" />
        <WordsField field={fields.reason} label="Alasan mempertahankan rating" />
      </form>
      <ConfirmDialog
        trigger="Pertahankan rating"
        triggerVariant="primary"
        title="Pertahankan kedua rating?"
        confirm="Ya, pertahankan"
        confirmVariant="primary"
        formId={form.id}
      >
        <p>Keputusan Anda final dan langsung terlihat oleh pegawai dan penilai.</p>
      </ConfirmDialog>
    </div>
  );
}

/** Or sets both anew. */
export function ChangeForm({ action, appraisalId, version, draftKey }: DecideFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "ubah",
    schema: changeRatingsSchema,
    action,
  });
  return (
    <Details summary="Ubah rating" open={outcome.state.status !== "idle"}>
      <div className="max-w-2xl space-y-5">
        <form {...formProps} className="space-y-6">
          <FormOutcome {...outcome} keepsDraft />
          <DraftKeeper storageKey={draftKey} version={String(version)} />
          <input type="hidden" name="appraisalId" value={appraisalId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="verdict" value="CHANGE" />
          <RatingFields fields={fields} />
          <WordsField field={fields.reason} label="Alasan mengubah rating" />
        </form>
        <ConfirmDialog
          trigger="Putuskan perubahan"
          triggerVariant="primary"
          title="Ubah kedua rating?"
          confirm="Ya, ubah"
          confirmVariant="primary"
          formId={form.id}
        >
          <p>Keputusan Anda final. Rating semula tetap terbaca di halaman asal nilai.</p>
        </ConfirmDialog>
      </div>
    </Details>
  );
}
