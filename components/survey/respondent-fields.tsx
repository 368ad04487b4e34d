import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EDUCATIONS, OCCUPATIONS } from "@/lib/domain/survey/response";
import { EDUCATION_TEXT, OCCUPATION_TEXT } from "@/lib/text/survey";
import type { SurveyFormState } from "./survey-form-state";

const NOT_SAID = "Tidak diisi";
const SEX_OPTIONS = [
  { value: "P", label: "Perempuan" },
  { value: "L", label: "Laki-laki" },
];
const EDUCATION_OPTIONS = EDUCATIONS.map((value) => ({ value, label: EDUCATION_TEXT[value] }));
const OCCUPATION_OPTIONS = OCCUPATIONS.map((value) => ({ value, label: OCCUPATION_TEXT[value] }));

/** Who answers, in groups only; all of it may stay empty. On a phone a list of long words has the line to itself. */
export function RespondentFields({ values, errors }: Pick<SurveyFormState, "values" | "errors">) {
  return (
    <div className="grid grid-cols-2 items-end gap-x-3 gap-y-4 sm:gap-5">
      <Field name="sex" label="Jenis kelamin" errors={errors.sex} isSaidAbove>
        {(control) => (
          <Select {...control} options={SEX_OPTIONS} placeholder={NOT_SAID} defaultValue={values.sex ?? ""} />
        )}
      </Field>
      <Field name="age" label="Umur" errors={errors.age} isSaidAbove>
        {(control) => (
          <Input
            {...control}
            width="number"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.age ?? ""}
          />
        )}
      </Field>
      <div className="col-span-full sm:col-span-1">
        <Field name="education" label="Pendidikan terakhir" errors={errors.education} isSaidAbove>
          {(control) => (
            <Select
              {...control}
              options={EDUCATION_OPTIONS}
              placeholder={NOT_SAID}
              defaultValue={values.education ?? ""}
            />
          )}
        </Field>
      </div>
      <div className="col-span-full sm:col-span-1">
        <Field name="occupation" label="Pekerjaan" errors={errors.occupation} isSaidAbove>
          {(control) => (
            <Select
              {...control}
              options={OCCUPATION_OPTIONS}
              placeholder={NOT_SAID}
              defaultValue={values.occupation ?? ""}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
