"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { completeActionSchema } from "@/lib/schemas/improvement";
import { formatDayShort } from "@/lib/text/format";

type DoneFormProps = {
  readonly action: FormAction;
  readonly actionId: string;
  readonly draftKey: string;
  readonly entries: readonly { readonly id: string; readonly note: string; readonly happenedOn: string }[];
};

/** The staff member reports one action as done, with what shows it. */
export function DoneForm({ action, actionId, entries, draftKey }: DoneFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `selesai-${actionId}`,
    schema: completeActionSchema,
    action,
  });
  const { evidence, entryId } = fields;
  return (
    <Details summary="Laporkan selesai" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} />
        <input type="hidden" name="actionId" value={actionId} />
        <WordsField
          field={evidence}
          label="Buktinya"
          hint="Apa yang sudah berubah dan di mana dapat dilihat."
          rows={2}
        />
        {entries.length > 0 && (
          <SelectField
            field={entryId}
            label="Catatan realisasi"
            required={false}
            options={entries.map(({ id, note, happenedOn }) => ({
              value: id,
              label: `${formatDayShort(happenedOn)}: ${note.slice(0, 60)}`,
            }))}
            placeholder="Tanpa catatan"
          />
        )}
        <SubmitButton variant="secondary">Laporkan</SubmitButton>
      </form>
    </Details>
  );
}
