"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { POTENTIAL_LEVELS, type PotentialLevel } from "@/lib/domain/talent/nine-box";
import { recordPotentialSchema } from "@/lib/schemas/talent";
import { POTENTIAL_LABELS, scoreText } from "@/lib/text/talent";

type PotentialFormProps = {
  readonly action: FormAction;
  /** Made with the page, so that a form sent twice makes one record. */
  readonly id: string;
  readonly employeeId: string;
  /** The record that is corrected: its words stand in the form. */
  readonly corrected: {
    readonly id: string;
    readonly assessedOn: string;
    readonly validUntil: string;
    readonly instrument: string;
    readonly assessor: string | null;
    readonly institution: string;
    readonly score: number | null;
    readonly level: PotentialLevel | null;
    readonly documentNumber: string;
  } | null;
};

const LEVELS = POTENTIAL_LEVELS.map((value) => ({ value, label: POTENTIAL_LABELS[value] }));

/** What the report of an assessment says of a person's potential. */
export function PotentialForm({ action, id, employeeId, corrected }: PotentialFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "potensi",
    schema: recordPotentialSchema,
    action,
    ...(corrected && {
      defaultValue: {
        assessedOn: corrected.assessedOn,
        validUntil: corrected.validUntil,
        instrument: corrected.instrument,
        assessor: corrected.assessor ?? "",
        institution: corrected.institution,
        score: corrected.score === null ? "" : scoreText(corrected.score),
        ...(corrected.level && { level: corrected.level }),
        documentNumber: corrected.documentNumber,
      },
    }),
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="employeeId" value={employeeId} />
      {corrected && <input type="hidden" name="supersedesId" value={corrected.id} />}
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={fields.assessedOn} label="Tanggal asesmen" />
        <DayField field={fields.validUntil} label="Berlaku sampai" />
      </div>
      <TextField
        field={fields.instrument}
        label="Instrumen atau metode"
        hint="Misalnya assessment center atau uji kompetensi manajerial."
      />
      <TextField field={fields.institution} label="Lembaga yang melakukan asesmen" />
      <TextField field={fields.assessor} label="Asesor" required={false} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={fields.score}
          label="Nilai"
          hint="Nol sampai seratus, misalnya 78,5."
          required={false}
          input={{ inputMode: "decimal" }}
        />
        <SelectField
          field={fields.level}
          label="Tingkat potensi menurut laporan"
          hint="Kosongkan bila laporan hanya memuat nilai; tingkatnya mengikuti batas nilai."
          required={false}
          options={LEVELS}
          placeholder="Mengikuti nilai"
        />
      </div>
      <TextField
        field={fields.documentNumber}
        label="Nomor dokumen sumber"
        hint="Laporan atau surat hasil asesmen."
      />
      {corrected && (
        <WordsField
          field={fields.reason}
          label="Apa yang keliru pada catatan sebelumnya"
          hint="Catatan lama tetap tersimpan dan ditandai diganti."
        />
      )}
      <SubmitButton size="lg">{corrected ? "Simpan perbaikan" : "Simpan hasil asesmen"}</SubmitButton>
    </form>
  );
}
