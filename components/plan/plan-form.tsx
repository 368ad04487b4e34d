"use client";

import { Plus, X } from "lucide-react";
import { FormOutcome } from "@/components/form/form-outcome";
import { RowButton } from "@/components/form/row-button";
import { useActionForm } from "@/components/form/use-action-form";
import { AnnexFields } from "@/components/plan/annex-fields";
import type { SourceOption } from "@/components/plan/indicator-fields";
import { type EditedPlan, newResult, planFormDraft, planFormValue } from "@/components/plan/plan-form-value";
import { ResultFields } from "@/components/plan/result-fields";
import { rowErrors } from "@/components/plan/row-errors";
import type { SuperiorOption } from "@/components/plan/superior-fields";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { PlanFormat } from "@/lib/domain/plan/plan";
import { savePlanFormSchema } from "@/lib/schemas/plan";
import { MAX_RESULTS } from "@/lib/schemas/plan-results";

type PlanFormProps = {
  readonly action: FormAction;
  readonly plan: EditedPlan;
  readonly format: PlanFormat;
  readonly superiorOptions: readonly SuperiorOption[];
  readonly sourceOptions: readonly SourceOption[];
  /** Names form, plan and person, for what is kept on the device. */
  readonly draftKey: string;
  /** Said beside the buttons: who saved from down there must not look for it above. */
  readonly saved?: string | undefined;
};

/** The whole plan in one form: results and indicators grow and shrink, also without JavaScript. */
export function PlanForm({
  action,
  plan,
  format,
  superiorOptions,
  sourceOptions,
  draftKey,
  saved,
}: PlanFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "skp",
    schema: savePlanFormSchema,
    action,
    defaultValue: planFormValue(plan),
  });
  const { results, annexes } = fields;
  const rows = results.getFieldList();
  return (
    <form {...formProps} className="max-w-3xl space-y-8">
      {/* Enter in a field presses the first button of a form; without this one it would remove an indicator. */}
      <button type="submit" name="next" value="edit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Simpan
      </button>
      <FormOutcome {...outcome} errors={rowErrors(outcome.errors)} keepsDraft />
      <DraftKeeper
        storageKey={draftKey}
        version={String(plan.version)}
        restore={(entries) => form.update({ value: planFormDraft(entries) })}
      />
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <ol className="space-y-6" id={results.id}>
        {rows.map((row, index) => (
          <li key={row.key} className="rounded-lg border border-line bg-surface p-4 sm:p-6">
            <fieldset className="min-w-0">
              <legend className="float-left mb-4 w-full font-display text-xl font-bold">
                Hasil kerja {index + 1}
              </legend>
              <div className="clear-both">
                <ResultFields
                  form={form}
                  row={row}
                  number={index + 1}
                  format={format}
                  superiorOptions={superiorOptions}
                  sourceOptions={sourceOptions}
                />
              </div>
              {rows.length > 1 && (
                <div className="mt-5 border-t border-line pt-3">
                  <RowButton variant="quiet" {...form.remove.getButtonProps({ name: results.name, index })}>
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
          {...form.insert.getButtonProps({ name: results.name, defaultValue: newResult("MAIN") })}
        >
          <Plus aria-hidden="true" className="size-5" />
          Tambah hasil kerja
        </RowButton>
      )}
      <AnnexFields field={annexes} />
      {saved && (
        <div id="tersimpan" className="scroll-mt-24">
          <FormMessage outcome="success">{saved}</FormMessage>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="lg" name="next" value="view" pendingText="Menyimpan…">
          Simpan dan periksa
        </SubmitButton>
        <SubmitButton size="lg" variant="secondary" name="next" value="edit" pendingText="Menyimpan…">
          Simpan dan lanjut mengisi
        </SubmitButton>
      </div>
    </form>
  );
}
