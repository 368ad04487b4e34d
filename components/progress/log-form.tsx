"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DateInput } from "@/components/ui/date-input";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";
import { logProgressSchema } from "@/lib/schemas/progress";

type LogFormProps = {
  readonly action: FormAction;
  /** Made by the server for this entry: a second press sends the same one. */
  readonly entryId: string;
  readonly indicators: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  readonly indicatorId?: string | undefined;
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
  today,
  startsOn,
  draftKey,
}: LogFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "catat",
    schema: logProgressSchema,
    action,
    defaultValue: { id: entryId, indicatorId: indicatorId ?? "", happenedOn: today },
  });
  const { id, indicatorId: indicator, amount, happenedOn, note, link, file } = fields;
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
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="amount" id={amount.id} label="Jumlah" errors={amount.errors} required>
          {(control) => (
            <Input
              {...control}
              width="number"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={amount.defaultValue}
            />
          )}
        </Field>
        <Field name="happenedOn" id={happenedOn.id} label="Tanggal" errors={happenedOn.errors} required>
          {(control) => (
            <DateInput {...control} min={startsOn} max={today} defaultValue={happenedOn.defaultValue} />
          )}
        </Field>
      </div>
      <Field name="note" id={note.id} label="Apa yang dikerjakan" errors={note.errors} required>
        {(control) => <Textarea {...control} rows={2} defaultValue={note.defaultValue} />}
      </Field>
      <Field
        name="file"
        id={file.id}
        label="Bukti: foto atau PDF"
        hint={`JPG, PNG, WebP, atau PDF, paling besar ${EVIDENCE_MAX_MB} MB. Data lokasi pada foto dihapus.`}
        errors={file.errors}
      >
        {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,application/pdf" />}
      </Field>
      <Details summary="Pakai tautan sebagai bukti" open={Boolean(link.errors ?? link.defaultValue)}>
        <Field name="link" id={link.id} label="Tautan" hint="Diawali https://" errors={link.errors}>
          {(control) => <Input {...control} type="url" inputMode="url" defaultValue={link.defaultValue} />}
        </Field>
      </Details>
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan catatan
      </SubmitButton>
    </form>
  );
}
