"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { acceptAppraisalSchema, objectToAppraisalSchema } from "@/lib/schemas/appraisal";

type AnswerFormProps = {
  readonly action: FormAction;
  readonly appraisalId: string;
  readonly version: number;
};

/** The staff member accepts; that is final. */
export function AcceptForm({ action, appraisalId, version }: AnswerFormProps) {
  const { form, formProps, outcome } = useActionForm({ id: "terima", schema: acceptAppraisalSchema, action });
  return (
    <div className="space-y-4">
      <form {...formProps}>
        <FormOutcome {...outcome} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <input type="hidden" name="version" value={version} />
      </form>
      <ConfirmDialog
        trigger="Terima hasil ini"
        triggerVariant="primary"
        title="Terima hasil evaluasi?"
        confirm="Ya, saya terima"
        confirmVariant="primary"
        formId={form.id}
      >
        <p>Setelah diterima, hasilnya final dan keberatan tidak dapat diajukan lagi.</p>
      </ConfirmDialog>
    </div>
  );
}

/** Or objects, with reasons, to the appraiser's superior. */
export function ObjectForm({
  action,
  appraisalId,
  version,
  draftKey,
}: AnswerFormProps & { readonly draftKey: string }) {
  const { fields, formProps, outcome } = useActionForm({
    id: "keberatan",
    schema: objectToAppraisalSchema,
    action,
  });
  return (
    <Details summary="Ajukan keberatan" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <input type="hidden" name="version" value={version} />
        <WordsField
          field={fields.reason}
          label="Alasan keberatan"
          hint="Sebut bagian mana yang tidak tepat, dan bukti mana yang mendukung Anda. Dibaca penilai dan atasannya."
        />
        <SubmitButton variant="secondary">Kirim keberatan</SubmitButton>
      </form>
    </Details>
  );
}
