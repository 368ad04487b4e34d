"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import {
  type RatingNumberKey,
  type RatingNumbers,
  REGISTER_NUMBERS,
} from "@/lib/domain/appraisal/rating-numbers";
import { setRatingNumbersSchema } from "@/lib/schemas/rating-numbers";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";

type RatingNumbersFormProps = {
  readonly action: FormAction;
  readonly version: number;
  readonly numbers: RatingNumbers;
};

const GROUPS = [
  {
    kind: "rating",
    legend: "Rating hasil kerja dan perilaku kerja",
    options: RATINGS.map((value) => ({ value, label: RATINGS_TEXT[value] })),
  },
  {
    kind: "predikat",
    legend: "Predikat (kuadran kinerja)",
    options: PREDIKAT_VALUES.map((value) => ({ value, label: PREDIKAT_TEXT[value] })),
  },
] as const;

/** What each integer of a register means; one left empty means nothing. */
export function RatingNumbersForm({ action, version, numbers }: RatingNumbersFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "angka-rating",
    schema: setRatingNumbersSchema,
    action,
    defaultValue: valuesOf(numbers),
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-8">
      <FormOutcome {...outcome} />
      <input type="hidden" name="version" value={version} />
      {GROUPS.map(({ kind, legend, options }) => (
        <fieldset key={kind} className="space-y-4">
          <legend className="text-lg font-semibold">{legend}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            {REGISTER_NUMBERS.map((number) => (
              <SelectField
                key={number}
                field={fields[`${kind}_${number}`]}
                label={`Angka ${number}`}
                required={false}
                isSaidAbove
                options={options}
                placeholder="Tidak dipakai (ditolak)"
              />
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton size="lg">Simpan arti angka</SubmitButton>
    </form>
  );
}

const valuesOf = (numbers: RatingNumbers): Partial<Record<RatingNumberKey, string>> =>
  Object.fromEntries(
    GROUPS.flatMap(({ kind }) =>
      REGISTER_NUMBERS.map((number) => [`${kind}_${number}`, numbers[kind].get(number)] as const),
    ),
  );
