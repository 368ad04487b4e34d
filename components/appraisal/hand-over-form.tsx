"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import type { FormAction } from "@/lib/actions/action-state";
import { handOverAppraisalSchema } from "@/lib/schemas/appraisal";

type HandOverFormProps = {
  readonly action: FormAction;
  readonly appraisalId: string;
  readonly version: number;
  readonly draftKey: string;
  readonly employeeName: string;
  readonly predikat: string;
  /** The distribution departs from the pattern, so a reason is asked for. */
  readonly needsReason: boolean;
};

/** Hands the rating to whom it is about; from then on it cannot be taken back. */
export function HandOverForm(props: HandOverFormProps) {
  const { action, appraisalId, version, employeeName, predikat, needsReason, draftKey } = props;
  const { form, fields, formProps, outcome } = useActionForm({
    id: "sampaikan",
    schema: handOverAppraisalSchema,
    action,
  });
  return (
    <div className="max-w-2xl space-y-5">
      <form {...formProps} className="space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <input type="hidden" name="version" value={version} />
        {needsReason && (
          <WordsField
            field={fields.distributionReason}
            label="Alasan sebaran menyimpang dari pola"
            hint="Sebaran predikat di unit ini di luar pola resmi. Itu boleh, asal ada alasannya."
          />
        )}
      </form>
      <ConfirmDialog
        trigger="Sampaikan kepada pegawai"
        triggerVariant="primary"
        title={`Sampaikan predikat ${predikat}?`}
        confirm="Ya, sampaikan"
        confirmVariant="primary"
        formId={form.id}
      >
        <p>
          {`${employeeName} akan melihat kedua rating dan alasannya, dan masa keberatan mulai berjalan. Setelah disampaikan, rating tidak dapat Anda ubah lagi.`}
        </p>
      </ConfirmDialog>
    </div>
  );
}
