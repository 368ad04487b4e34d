"use client";

import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Plus, X } from "lucide-react";
import { RowButton } from "@/components/form/row-button";
import { IndicatorFields, type SourceOption } from "@/components/plan/indicator-fields";
import { NEW_INDICATOR } from "@/components/plan/plan-form-value";
import { SuperiorFields, type SuperiorOption } from "@/components/plan/superior-fields";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { PERSPECTIVES, type PlanFormat, RESULT_KINDS } from "@/lib/domain/plan/plan";
import { MAX_INDICATORS, type ResultFormRow } from "@/lib/schemas/plan-results";
import { PERSPECTIVE_LABELS, RESULT_KIND_HINTS, RESULT_KIND_LABELS } from "@/lib/text/plan";

const KINDS = RESULT_KINDS.map((value) => ({
  value,
  label: `${RESULT_KIND_LABELS[value]}: ${RESULT_KIND_HINTS[value]}`,
}));
const PERSPECTIVE_OPTIONS = PERSPECTIVES.map((value) => ({ value, label: PERSPECTIVE_LABELS[value] }));

/** What grows and shrinks the rows, of whichever form they stand in. */
export type RowsForm = Pick<FormMetadata, "insert" | "remove">;

type ResultFieldsProps = {
  readonly form: RowsForm;
  readonly row: FieldMetadata<ResultFormRow>;
  readonly number: number;
  readonly format: PlanFormat;
  readonly hasAspect: boolean;
  /** Null where no superior is known: in a template. */
  readonly superiorOptions: readonly SuperiorOption[] | null;
  readonly sourceOptions: readonly SourceOption[];
};

/** One result with its indicators, which grow with and without JavaScript. */
export function ResultFields({
  form,
  row,
  number,
  format,
  hasAspect,
  superiorOptions,
  sourceOptions,
}: ResultFieldsProps) {
  const { id, kind, text, perspective, indicators } = row.getFieldset();
  const rows = indicators.getFieldList();
  return (
    <div className="space-y-5">
      {id.initialValue && <input type="hidden" data-draft="" name={id.name} defaultValue={id.initialValue} />}
      <Field
        name={text.name}
        id={text.id}
        label="Rencana hasil kerja"
        hint="Tulis hasilnya, bukan kegiatannya: “Berkas terproses tepat waktu”, bukan “memproses berkas”."
        errors={text.errors}
        required
      >
        {({ required: _, ...control }) => (
          <Textarea {...control} rows={2} className="min-h-16" defaultValue={text.defaultValue} />
        )}
      </Field>
      <Field name={kind.name} id={kind.id} label="Klasifikasi" errors={kind.errors} required>
        {({ required: _, ...control }) => (
          <Select {...control} options={KINDS} defaultValue={kind.defaultValue} />
        )}
      </Field>
      {format === "JPT" ? (
        <Field
          name={perspective.name}
          id={perspective.id}
          label="Perspektif"
          errors={perspective.errors}
          required
        >
          {({ required: _, ...control }) => (
            <Select
              {...control}
              placeholder="Pilih perspektif"
              options={PERSPECTIVE_OPTIONS}
              defaultValue={perspective.defaultValue}
            />
          )}
        </Field>
      ) : (
        superiorOptions && <SuperiorFields row={row} options={superiorOptions} />
      )}
      <ul className="space-y-4">
        {rows.map((indicator, index) => (
          <li key={indicator.key}>
            <fieldset className="min-w-0 rounded-md border border-line bg-ground p-4">
              <legend className="px-1 text-sm font-semibold text-ink-soft">
                Indikator {number}.{index + 1}
              </legend>
              <IndicatorFields row={indicator} hasAspect={hasAspect} sources={sourceOptions} />
              {rows.length > 1 && (
                <RowButton variant="quiet" {...form.remove.getButtonProps({ name: indicators.name, index })}>
                  <X aria-hidden="true" className="size-5" />
                  Hapus indikator {number}.{index + 1}
                </RowButton>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      {rows.length < MAX_INDICATORS && (
        <RowButton
          variant="secondary"
          {...form.insert.getButtonProps({ name: indicators.name, defaultValue: NEW_INDICATOR })}
        >
          <Plus aria-hidden="true" className="size-5" />
          Tambah indikator
        </RowButton>
      )}
    </div>
  );
}
