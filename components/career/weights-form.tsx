"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { ASN_WEIGHT_KEYS, type AsnWeightKey, type FlatWeights } from "@/lib/domain/career/weights";
import { editWeightsSchema } from "@/lib/schemas/career";
import { tenthsText, weightLabel } from "@/lib/text/career";

type WeightsFormProps = {
  readonly action: FormAction;
  readonly version: number;
  readonly weights: FlatWeights;
};

const PARTS = [
  { prefix: "qualification", legend: "Kualifikasi" },
  { prefix: "competence", legend: "Kompetensi" },
  { prefix: "performance", legend: "Kinerja" },
  { prefix: "discipline", legend: "Disiplin" },
] as const;

/** Every weight of the simulated index. */
export function WeightsForm({ action, version, weights }: WeightsFormProps) {
  const entries = ASN_WEIGHT_KEYS.map((key) => [key, tenthsText(weights[key])] as const);
  const { fields, formProps, outcome } = useActionForm({
    id: "bobot",
    schema: editWeightsSchema,
    action,
    defaultValue: Object.fromEntries(entries) as Record<AsnWeightKey, string>,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-8">
      <FormOutcome {...outcome} />
      <input type="hidden" name="version" value={version} />
      {PARTS.map(({ prefix, legend }) => (
        <fieldset key={prefix} className="space-y-4">
          <legend className="text-lg font-semibold">{legend}</legend>
          <div className="grid grid-cols-2 items-end gap-4">
            {ASN_WEIGHT_KEYS.filter((key) => key.startsWith(prefix)).map((key) => {
              const field = fields[key];
              return (
                <Field
                  key={key}
                  name={key}
                  id={field.id}
                  label={weightLabel(key)}
                  errors={field.errors}
                  required
                >
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="decimal"
                      width="number"
                      defaultValue={field.defaultValue}
                    />
                  )}
                </Field>
              );
            })}
          </div>
        </fieldset>
      ))}
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan bobot
      </SubmitButton>
    </form>
  );
}
