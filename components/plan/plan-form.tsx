"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { AnnexFields } from "@/components/plan/annex-fields";
import type { SourceOption } from "@/components/plan/indicator-fields";
import { type EditedPlan, planFormDraft, planFormValue } from "@/components/plan/plan-form-value";
import { ResultRows } from "@/components/plan/result-rows";
import { rowErrors } from "@/components/plan/row-errors";
import type { SuperiorOption } from "@/components/plan/superior-fields";
import { ActionBar } from "@/components/ui/action-bar";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { hasAspects, PLAN_APPROACHES, type PlanApproach, type PlanFormat } from "@/lib/domain/plan/plan";
import type { ReviewLine } from "@/lib/domain/plan/review";
import { savePlanFormSchema } from "@/lib/schemas/plan";
import { PLAN_APPROACH_HINTS, PLAN_APPROACH_LABELS } from "@/lib/text/plan";

const APPROACHES = PLAN_APPROACHES.map((value) => ({
  value,
  label: PLAN_APPROACH_LABELS[value],
  hint: PLAN_APPROACH_HINTS[value],
}));

type PlanFormProps = {
  readonly action: FormAction;
  readonly plan: EditedPlan;
  readonly format: PlanFormat;
  readonly superiorOptions: readonly SuperiorOption[];
  readonly sourceOptions: readonly SourceOption[];
  /** What the appraiser said of single results when the plan went back. */
  readonly lineComments: readonly ReviewLine[];
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
  lineComments,
  draftKey,
  saved,
}: PlanFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "skp",
    schema: savePlanFormSchema,
    action,
    defaultValue: planFormValue(plan),
  });
  const { approach, results, annexes } = fields;
  const chosen = (approach.value ?? plan.approach) as PlanApproach;
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
      {format !== "JPT" && (
        <RadioGroup
          name={approach.name}
          id={approach.id}
          legend="Pendekatan hasil kerja"
          errors={approach.errors}
          options={APPROACHES}
          defaultValue={approach.defaultValue}
          required
        />
      )}
      <ResultRows
        form={form}
        field={results}
        format={format}
        hasAspect={hasAspects({ format, approach: chosen })}
        superiorOptions={superiorOptions}
        sourceOptions={sourceOptions}
        comments={new Map(lineComments.map(({ resultId, comment }) => [resultId, comment]))}
      />
      <AnnexFields field={annexes} />
      {saved && (
        <div id="tersimpan" className="scroll-mt-24">
          <FormMessage outcome="success">{saved}</FormMessage>
        </div>
      )}
      <ActionBar>
        <SubmitButton name="next" value="view" pendingText="Menyimpan…">
          Simpan dan periksa
        </SubmitButton>
        <SubmitButton variant="secondary" name="next" value="edit" pendingText="Menyimpan…">
          Simpan dan lanjut mengisi
        </SubmitButton>
      </ActionBar>
    </form>
  );
}
