"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { EntryFields } from "@/components/progress/entry-fields";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { logProgressSchema } from "@/lib/schemas/progress";

type LogFormProps = {
  readonly action: FormAction;
  /** Made by the server for this entry: a second press sends the same one. */
  readonly entryId: string;
  readonly indicators: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  readonly indicatorId?: string | undefined;
  /** The day that stands there already. */
  readonly day: string;
  readonly today: string;
  readonly startsOn: string;
  readonly draftKey: string;
};

/** Writes down work in a few seconds: the day stands there already, evidence is one press away. */
export function LogForm({
  action,
  entryId,
  indicators,
  indicatorId,
  day,
  today,
  startsOn,
  draftKey,
}: LogFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "catat",
    schema: logProgressSchema,
    action,
    defaultValue: { id: entryId, indicatorId: indicatorId ?? "", happenedOn: day },
  });
  const { id, indicatorId: indicator } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      {indicators.length === 1 ? (
        <input type="hidden" name="indicatorId" value={indicators[0]?.value} />
      ) : (
        <Field name="indicatorId" id={indicator.id} label="Indikator" errors={indicator.errors} required>
          {(control) => (
            <Select
              {...control}
              options={indicators}
              placeholder="Pilih indikator"
              defaultValue={indicator.defaultValue}
            />
          )}
        </Field>
      )}
      <EntryFields fields={fields} today={today} startsOn={startsOn} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan catatan
      </SubmitButton>
    </form>
  );
}
