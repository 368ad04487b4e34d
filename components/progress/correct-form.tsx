"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { EntryFields } from "@/components/progress/entry-fields";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { correctProgressSchema } from "@/lib/schemas/progress";

type CorrectFormProps = {
  readonly action: FormAction;
  /** Made by the server for this correction: a second press sends the same one. */
  readonly correctionId: string;
  readonly version: number;
  readonly entry: {
    readonly id: string;
    readonly happenedOn: string;
    readonly amount: string;
    readonly note: string;
    readonly link: string | null;
    readonly file: { readonly name: string } | null;
  };
  readonly today: string;
  readonly startsOn: string;
  readonly draftKey: string;
};

/** Writes an entry anew; what stood before stays readable. */
export function CorrectForm({
  action,
  correctionId,
  version,
  entry,
  today,
  startsOn,
  draftKey,
}: CorrectFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "perbaiki",
    schema: correctProgressSchema,
    action,
    defaultValue: {
      id: correctionId,
      happenedOn: entry.happenedOn,
      amount: entry.amount.replace(".", ","),
      note: entry.note,
      link: entry.link ?? "",
    },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={version} />
      <EntryFields fields={fields} today={today} startsOn={startsOn} keptFile={entry.file?.name} />
      <SubmitButton pendingText="Menyimpan…">Simpan perbaikan</SubmitButton>
    </form>
  );
}
