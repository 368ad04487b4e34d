import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SurveyFormState } from "./survey-form-state";

/** How an officer served, from 1 to 4. */
const OPTIONS = ["Tidak", "Kurang", "Ya", "Sangat"].map((label, index) => ({
  value: String(index + 1),
  label,
}));

type OfficerFieldsProps = Pick<SurveyFormState, "values" | "errors"> & {
  readonly officers: readonly { readonly id: string; readonly label: string }[];
  /** What becomes of it. */
  readonly note: string;
  readonly salt: string;
};

/** Who served and how they did; both may stay empty. Two choice lists, as they can be emptied again also without scripts. */
export function OfficerFields({ officers, note, salt, values, errors }: OfficerFieldsProps) {
  return (
    <div className="space-y-4 border-t border-line pt-6 sm:space-y-5 sm:pt-8">
      <div className="space-y-1">
        <h2 className="text-xl">Petugas yang melayani</h2>
        <p className="text-ink-soft">{note}</p>
      </div>
      <input type="hidden" name="salt" value={salt} />
      <div className="grid items-end gap-x-3 gap-y-4 sm:grid-cols-2 sm:gap-5">
        <Field name="officer" label="Siapa yang melayani Anda?" errors={errors.officer} isSaidAbove>
          {(control) => (
            <Select
              {...control}
              options={officers.map(({ id, label }) => ({ value: id, label }))}
              placeholder="Tidak diisi"
              defaultValue={values.officer ?? ""}
            />
          )}
        </Field>
        <Field
          name="officerAnswer"
          label="Ramah, jelas, dan cekatan?"
          errors={errors.officerAnswer}
          isSaidAbove
        >
          {(control) => (
            <Select
              {...control}
              options={OPTIONS}
              placeholder="Tidak diisi"
              defaultValue={values.officerAnswer ?? ""}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
