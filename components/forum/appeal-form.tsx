"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { appealSchema } from "@/lib/schemas/forum";

type AppealFormProps = { readonly action: FormAction; readonly id: string };

/** Asks another moderator to look again; once. Folded away until it is wanted, or came back with an error. */
export function AppealForm({ action, id }: AppealFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `keberatan-${id}`,
    schema: appealSchema,
    action,
  });
  return (
    <Details summary="Nyatakan keberatan" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-xl space-y-4">
        <FormOutcome {...outcome} />
        <input type="hidden" name="id" value={id} />
        <WordsField
          field={fields.appeal}
          label="Keberatan"
          hint="Satu kali. Orang lain daripada yang menolak yang memutuskannya."
        />
        <SubmitButton variant="secondary">Kirim keberatan</SubmitButton>
      </form>
    </Details>
  );
}
