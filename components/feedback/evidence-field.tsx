import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { formatDayShort } from "@/lib/text/format";

type EvidenceFieldProps = {
  readonly field: {
    readonly id: string;
    readonly name: string;
    readonly errors: string[] | undefined;
    readonly defaultValue: string | undefined;
  };
  readonly evidence: readonly { readonly id: string; readonly note: string; readonly happenedOn: string }[];
};

const NOTE_SHOWN = 60;
const shortened = (note: string): string =>
  note.length > NOTE_SHOWN ? `${note.slice(0, NOTE_SHOWN)}…` : note;

/** The piece of work that it rests on, by reference to the log. */
export function EvidenceField({ field, evidence }: EvidenceFieldProps) {
  if (evidence.length === 0) return null;
  return (
    <Field
      name={field.name}
      id={field.id}
      label="Berdasarkan catatan"
      hint="Catatan realisasi yang menjadi buktinya."
      errors={field.errors}
    >
      {(control) => (
        <Select
          {...control}
          placeholder="Tanpa catatan"
          defaultValue={field.defaultValue}
          options={evidence.map(({ id, note, happenedOn }) => ({
            value: id,
            label: `${formatDayShort(happenedOn)}: ${shortened(note)}`,
          }))}
        />
      )}
    </Field>
  );
}
