"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { declineRequestSchema } from "@/lib/schemas/feedback";

type DeclineFormProps = {
  readonly action: FormAction;
  readonly requestId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Says that one cannot answer, and why. */
export function DeclineForm({ action, requestId, version, draftKey }: DeclineFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "tolak", schema: declineRequestSchema, action });
  return (
    <Details summary="Saya tidak dapat menjawab" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="version" value={version} />
        <WordsField field={fields.reason} label="Alasan" hint="Hanya dibaca oleh yang meminta." rows={2} />
        <SubmitButton variant="secondary">Sampaikan</SubmitButton>
      </form>
    </Details>
  );
}
