"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { resolveReportSchema } from "@/lib/schemas/people";

type ResolveReportFormProps = {
  readonly action: FormAction;
  readonly reportId: string;
  readonly version: number;
  readonly hasEmail: boolean;
  readonly draftKey: string;
};

/** The answer to one report. */
export function ResolveReportForm({ action, reportId, version, hasEmail, draftKey }: ResolveReportFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `jawaban-${reportId}`,
    schema: resolveReportSchema,
    action,
  });
  const { answer } = fields;
  return (
    <form {...formProps} className="space-y-4">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <WordsField
        field={answer}
        label="Jawaban untuk pegawai"
        hint={
          hasEmail
            ? "Tampil di akunnya dan dikirim ke surelnya."
            : "Tampil di akunnya; surelnya belum tercatat."
        }
      />
      <SubmitButton>Jawab dan selesaikan</SubmitButton>
    </form>
  );
}
