"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { BLACKED_OUT } from "@/lib/domain/hearing/black-out";
import type { KeptReason, SuggestionState, SuggestionTopic } from "@/lib/domain/hearing/suggestion";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import { KEPT_REASON_OPTIONS, TOPIC_OPTIONS } from "@/lib/text/hearing";

type SuggestionFormProps = {
  readonly action: FormAction;
  readonly responseId: string;
  readonly version: number;
  /** How it was read before, or what is proposed. */
  readonly value: {
    readonly topic?: SuggestionTopic;
    readonly state?: SuggestionState;
    readonly shownText: string;
    readonly keptReason?: KeptReason;
  };
};

const STATE_OPTIONS = [
  { value: "SHOWN", label: "Tampilkan", hint: "Dibaca pimpinan unit, warga, dan pegawai bila pujian." },
  {
    value: "KEPT_BACK",
    label: "Tahan",
    hint: "Tidak dibaca siapa pun selain pemeriksa; alasannya tercatat.",
  },
] as const satisfies readonly {
  readonly value: SuggestionState;
  readonly label: string;
  readonly hint: string;
}[];

/** How a suggestion is read: its group, and whether others may read it, without the persons in it. */
export function SuggestionForm({ action, responseId, version, value }: SuggestionFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "saran",
    schema: readSuggestionSchema,
    action,
    defaultValue: value,
  });
  const { topic, state, shownText, keptReason } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="responseId" value={responseId} />
      <input type="hidden" name="version" value={version} />
      <SelectField field={topic} label="Kelompok" hint="Unsur yang dibicarakan." options={TOPIC_OPTIONS} />
      <RadioGroup
        name={state.name}
        id={state.id}
        legend="Putusan"
        options={STATE_OPTIONS}
        defaultValue={state.defaultValue}
        errors={state.errors}
        required
      />
      <WordsField
        field={shownText}
        label="Yang ditampilkan"
        hint={`Nama orang diganti ${BLACKED_OUT}. Kata lain tidak dapat diubah; “tidak”, “kurang”, dan sejenisnya harus tetap terbaca.`}
        required={false}
      />
      <SelectField
        field={keptReason}
        label="Alasan bila ditahan"
        hint="Tidak enak dibaca bukan alasan."
        options={KEPT_REASON_OPTIONS}
        placeholder="Tidak ditahan"
        required={false}
      />
      <SubmitButton>Simpan</SubmitButton>
    </form>
  );
}
