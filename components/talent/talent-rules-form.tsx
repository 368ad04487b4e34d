"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import type { TalentRules } from "@/lib/domain/talent/rules";
import { setTalentRulesSchema } from "@/lib/schemas/talent";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { scoreText } from "@/lib/text/talent";

type TalentRulesFormProps = {
  readonly action: FormAction;
  readonly version: number;
  readonly rules: TalentRules;
};

const MEANINGS = RATINGS.map((value) => ({ value, label: RATINGS_TEXT[value] }));

/** What a predikat and a score mean on the axes of the talent boxes. */
export function TalentRulesForm({ action, version, rules }: TalentRulesFormProps) {
  const { performance, middleFrom, highFrom } = rules;
  const { fields, formProps, outcome } = useActionForm({
    id: "ketentuan",
    schema: setTalentRulesSchema,
    action,
    defaultValue: {
      performance_SANGAT_BAIK: performance.SANGAT_BAIK,
      performance_BAIK: performance.BAIK,
      performance_BUTUH_PERBAIKAN: performance.BUTUH_PERBAIKAN,
      performance_KURANG: performance.KURANG,
      performance_SANGAT_KURANG: performance.SANGAT_KURANG,
      middleFrom: scoreText(middleFrom),
      highFrom: scoreText(highFrom),
    },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-8">
      <FormOutcome {...outcome} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">Kinerja menurut predikat</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {PREDIKAT_VALUES.map((predikat) => (
            <SelectField
              key={predikat}
              field={fields[`performance_${predikat}`]}
              label={PREDIKAT_TEXT[predikat]}
              options={MEANINGS}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">Potensi menurut nilai asesmen</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field={fields.middleFrom}
            label="Menengah mulai nilai"
            input={{ inputMode: "decimal", width: "number" }}
          />
          <TextField
            field={fields.highFrom}
            label="Tinggi mulai nilai"
            input={{ inputMode: "decimal", width: "number" }}
          />
        </div>
      </fieldset>
      <SubmitButton size="lg">Simpan ketentuan</SubmitButton>
    </form>
  );
}
