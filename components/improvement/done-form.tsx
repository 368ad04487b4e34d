"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
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
        <Field
          name="evidence"
          id={evidence.id}
          label="Buktinya"
          hint="Apa yang sudah berubah dan di mana dapat dilihat."
          errors={evidence.errors}
          required
        >
          {(control) => <Textarea {...control} rows={2} defaultValue={evidence.defaultValue} />}
        </Field>
        {entries.length > 0 && (
          <Field name="entryId" id={entryId.id} label="Catatan realisasi" errors={entryId.errors}>
            {(control) => (
              <Select
                {...control}
                placeholder="Tanpa catatan"
                defaultValue={entryId.defaultValue}
                options={entries.map(({ id, note, happenedOn }) => ({
                  value: id,
                  label: `${formatDayShort(happenedOn)}: ${note.slice(0, 60)}`,
                }))}
              />
            )}
          </Field>
        )}
        <SubmitButton variant="secondary">Laporkan</SubmitButton>
      </form>
    </Details>
  );
}
