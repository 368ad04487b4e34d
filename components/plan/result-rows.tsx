"use client";

import type { FieldMetadata } from "@conform-to/react";
import { Plus, X } from "lucide-react";
import { RowButton } from "@/components/form/row-button";
import type { SourceOption } from "@/components/plan/indicator-fields";
import { LineComment } from "@/components/plan/line-comment";
import { newResult } from "@/components/plan/plan-form-value";
import { ResultFields, type RowsForm } from "@/components/plan/result-fields";
import type { SuperiorOption } from "@/components/plan/superior-fields";
import type { PlanFormat } from "@/lib/domain/plan/plan";
import { MAX_RESULTS, type ResultFormRow } from "@/lib/schemas/plan-results";

type ResultRowsProps = {
  readonly form: RowsForm;
  readonly field: FieldMetadata<ResultFormRow[] | undefined>;
  readonly format: PlanFormat;
  /** Whether each indicator has an aspect. */
  readonly hasAspect: boolean;
  /** Null where no superior is known: in a template. */
  readonly superiorOptions: readonly SuperiorOption[] | null;
  readonly sourceOptions: readonly SourceOption[];
  /** What the appraiser said of single results, by their id. */
  readonly comments?: ReadonlyMap<string, string> | undefined;
};

/** The results of a plan or of a template: they grow and shrink, also without JavaScript. */
export function ResultRows(props: ResultRowsProps) {
  const { form, field, format, hasAspect, superiorOptions, sourceOptions, comments } = props;
  const rows = field.getFieldList();
  return (
    <>
      <ol className="space-y-6" id={field.id}>
        {rows.map((row, index) => (
          <li key={row.key} className="rounded-lg border border-line bg-surface p-4 sm:p-6">
            <fieldset className="min-w-0">
              <legend className="float-left mb-4 w-full font-display text-xl font-bold">
                Hasil kerja {index + 1}
              </legend>
              <div className="clear-both space-y-5">
                <LineComment comment={comments?.get(row.getFieldset().id.initialValue ?? "")} />
                <ResultFields
                  form={form}
                  row={row}
                  number={index + 1}
                  format={format}
                  hasAspect={hasAspect}
                  superiorOptions={superiorOptions}
                  sourceOptions={sourceOptions}
                />
              </div>
              {rows.length > 1 && (
                <div className="mt-5 border-t border-line pt-3">
                  <RowButton variant="quiet" {...form.remove.getButtonProps({ name: field.name, index })}>
                    <X aria-hidden="true" className="size-5" />
                    Hapus hasil kerja {index + 1}
                  </RowButton>
                </div>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {rows.length < MAX_RESULTS && (
        <RowButton
          variant="secondary"
          {...form.insert.getButtonProps({ name: field.name, defaultValue: newResult("MAIN") })}
        >
          <Plus aria-hidden="true" className="size-5" />
          Tambah hasil kerja
        </RowButton>
      )}
    </>
  );
}
