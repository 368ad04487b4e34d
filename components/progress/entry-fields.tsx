import { DateInput } from "@/components/ui/date-input";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";

type EntryField = {
  readonly id: string;
  readonly errors: string[] | undefined;
  readonly defaultValue: string | undefined;
};

type EntryFieldsProps = {
  readonly fields: {
    readonly amount: EntryField;
    readonly happenedOn: EntryField;
    readonly note: EntryField;
    readonly link: EntryField;
    readonly file: { readonly id: string; readonly errors: string[] | undefined };
  };
  readonly today: string;
  readonly startsOn: string;
  /** The name of the file that stays unless another one is chosen. */
  readonly keptFile?: string | undefined;
};

/** What an entry of the log says: how much, when, what was done, and its evidence. */
export function EntryFields({ fields, today, startsOn, keptFile }: EntryFieldsProps) {
  const { amount, happenedOn, note, link, file } = fields;
  const types = `JPG, PNG, WebP, atau PDF, paling besar ${EVIDENCE_MAX_MB} MB. Data lokasi pada foto dihapus.`;
  return (
    <>
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
        hint={
          keptFile ? `Bukti “${keptFile}” tetap dipakai, kecuali Anda memilih yang lain. ${types}` : types
        }
        errors={file.errors}
      >
        {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,application/pdf" />}
      </Field>
      <Details summary="Pakai tautan sebagai bukti" open={Boolean(link.errors ?? link.defaultValue)}>
        <Field name="link" id={link.id} label="Tautan" hint="Diawali https://" errors={link.errors}>
          {(control) => <Input {...control} type="url" inputMode="url" defaultValue={link.defaultValue} />}
        </Field>
      </Details>
    </>
  );
}
