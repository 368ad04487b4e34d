import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";
import { formatDayShort } from "@/lib/text/format";

type EvidenceFieldProps = {
  readonly field: FormField;
  readonly evidence: readonly { readonly id: string; readonly note: string; readonly happenedOn: string }[];
};

const NOTE_SHOWN = 60;
const shortened = (note: string): string =>
  note.length > NOTE_SHOWN ? `${note.slice(0, NOTE_SHOWN)}…` : note;

/** The piece of work that it rests on, by reference to the log. */
export function EvidenceField({ field, evidence }: EvidenceFieldProps) {
  if (evidence.length === 0) return null;
  return (
    <SelectField
      field={field}
      label="Berdasarkan catatan"
      hint="Catatan realisasi yang menjadi buktinya."
      required={false}
      options={evidence.map(({ id, note, happenedOn }) => ({
        value: id,
        label: `${formatDayShort(happenedOn)}: ${shortened(note)}`,
      }))}
      placeholder="Tanpa catatan"
    />
  );
}
