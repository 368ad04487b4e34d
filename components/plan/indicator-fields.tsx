"use client";

import type { FieldMetadata } from "@conform-to/react";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ACCUMULATIONS, INDICATOR_ASPECTS, INDICATOR_DIRECTIONS } from "@/lib/domain/plan/plan";
import type { IndicatorFormRow } from "@/lib/schemas/plan-results";
import { bringsAlong } from "@/lib/text/measured";
import { ACCUMULATION_LABELS, ASPECT_LABELS, DIRECTION_LABELS } from "@/lib/text/plan";

const ASPECTS = INDICATOR_ASPECTS.map((value) => ({ value, label: ASPECT_LABELS[value] }));
const DIRECTIONS = INDICATOR_DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }));
const WAYS = ACCUMULATIONS.map((value) => ({ value, label: ACCUMULATION_LABELS[value] }));

export type SourceOption = { readonly value: string; readonly label: string; readonly group?: string };

type IndicatorFieldsProps = {
  readonly row: FieldMetadata<IndicatorFormRow>;
  readonly hasAspect: boolean;
  readonly sources: readonly SourceOption[];
};

/**
 * One indicator with its target; how it is counted is folded away, because the usual way is set already. A measured figure
 * brings unit and direction along: what is not asked then is not shown.
 */
export function IndicatorFields({ row, hasAspect, sources }: IndicatorFieldsProps) {
  const { id, text, aspect, targetLow, targetHigh, unit, direction, accumulation, source } =
    row.getFieldset();
  const brought = bringsAlong(source.value ?? source.initialValue);
  return (
    <div className="space-y-4">
      {id.initialValue && <input type="hidden" data-draft="" name={id.name} defaultValue={id.initialValue} />}
      <Field name={text.name} id={text.id} label="Indikator" errors={text.errors} required>
        {({ required: _, ...control }) => (
          <Textarea {...control} rows={2} className="min-h-16" defaultValue={text.defaultValue} />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-[1fr_1fr_1fr]">
        {hasAspect && (
          <div className="max-lg:col-span-2">
            <Field name={aspect.name} id={aspect.id} label="Aspek" errors={aspect.errors} required>
              {({ required: _, ...control }) => (
                <Select {...control} options={ASPECTS} defaultValue={aspect.defaultValue} />
              )}
            </Field>
          </div>
        )}
        <Field name={targetLow.name} id={targetLow.id} label="Target" errors={targetLow.errors} required>
          {({ required: _, ...control }) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="figures"
              defaultValue={targetLow.defaultValue}
            />
          )}
        </Field>
        {!brought && (
          <Field name={unit.name} id={unit.id} label="Satuan" errors={unit.errors} required>
            {({ required: _, ...control }) => (
              <Input {...control} placeholder="dokumen, %, hari" defaultValue={unit.defaultValue} />
            )}
          </Field>
        )}
      </div>
      <Field
        name={source.name}
        id={source.id}
        label="Sumber angka"
        hint={brought ?? "Yang diukur oleh Bina tidak dicatat lagi; satuannya boleh dikosongkan."}
        errors={source.errors}
        required
      >
        {({ required: _, ...control }) => (
          <Select {...control} options={sources} defaultValue={source.defaultValue} />
        )}
      </Field>
      <Details
        summary={brought ? "Target berupa rentang" : "Cara menghitung"}
        open={Boolean(targetHigh.errors?.length)}
      >
        <div className="grid gap-4 pb-2 sm:grid-cols-2">
          {!brought && (
            <>
              <Field
                name={direction.name}
                id={direction.id}
                label="Arah target"
                hint="Misalnya, lama pelayanan makin rendah makin baik."
                errors={direction.errors}
                required
              >
                {({ required: _, ...control }) => (
                  <Select {...control} options={DIRECTIONS} defaultValue={direction.defaultValue} />
                )}
              </Field>
              <Field
                name={accumulation.name}
                id={accumulation.id}
                label="Cara menjumlah catatan"
                hint="Jumlah dokumen dijumlahkan; persentase biasanya memakai rata-rata."
                errors={accumulation.errors}
                required
              >
                {({ required: _, ...control }) => (
                  <Select {...control} options={WAYS} defaultValue={accumulation.defaultValue} />
                )}
              </Field>
            </>
          )}
          <TextField
            field={targetHigh}
            label="Batas atas target"
            hint="Hanya bila targetnya rentang, misalnya 80 sampai 90."
            required={false}
            input={{ inputMode: "decimal", autoComplete: "off", width: "number" }}
          />
        </div>
      </Details>
    </div>
  );
}
