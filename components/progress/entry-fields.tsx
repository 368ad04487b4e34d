import type { FormField } from "@/components/form/form-field";
import { TextField } from "@/components/form/text-field";
import { WordsField } from "@/components/form/words-field";
import { DateInput } from "@/components/ui/date-input";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";

type EntryFieldsProps = {
  readonly fields: {
    readonly amount: FormField;
    readonly happenedOn: FormField;
    readonly note: FormField;
    readonly link: FormField;
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
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-5 sm:grid-cols-2">
        <TextField
          field={amount}
          label="Jumlah"
          input={{ width: "number", inputMode: "decimal", autoComplete: "off" }}
        />
        <Field name="happenedOn" id={happenedOn.id} label="Tanggal" errors={happenedOn.errors} required>
          {(control) => (
            <DateInput {...control} min={startsOn} max={today} defaultValue={happenedOn.defaultValue} />
          )}
        </Field>
      </div>
      <WordsField field={note} label="Apa yang dikerjakan" rows={2} />
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
        <TextField
          field={link}
          label="Tautan"
          hint="Diawali https://"
          required={false}
          input={{ type: "url", inputMode: "url" }}
        />
      </Details>
    </>
  );
}
