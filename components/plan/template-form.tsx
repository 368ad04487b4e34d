"use client";

import type { DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { AnnexFields } from "@/components/plan/annex-fields";
import type { SourceOption } from "@/components/plan/indicator-fields";
import { newResult } from "@/components/plan/plan-form-value";
import { ResultRows } from "@/components/plan/result-rows";
import { rowErrors } from "@/components/plan/row-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { ANNEX_KINDS, type PlanFormat } from "@/lib/domain/plan/plan";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import { savePlanTemplateSchema } from "@/lib/schemas/plan-template";
import { formatDecimal } from "@/lib/text/format";

type Defaults = DefaultValue<z.input<typeof savePlanTemplateSchema>>;

type TemplateFormProps = {
  readonly action: FormAction;
  readonly template: {
    readonly id: string;
    /** 0 for a new one. */
    readonly version: number;
    readonly positionId: string;
    readonly name: string;
    readonly isActive: boolean;
    readonly document: PlanVersionDocument | null;
  };
  readonly format: PlanFormat;
  /** For whom it is: a choice for a new one, settled for one that is there already. */
  readonly scope:
    | { readonly unitId: string | null }
    | {
        readonly units: readonly { readonly value: string; readonly label: string }[];
        readonly forAll: boolean;
      };
  readonly sourceOptions: readonly SourceOption[];
  readonly draftKey: string;
};

/** A template of a position: what a plan of it usually says. */
export function TemplateForm({
  action,
  template,
  format,
  scope,
  sourceOptions,
  draftKey,
}: TemplateFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "templat",
    schema: savePlanTemplateSchema,
    action,
    defaultValue: shownValue(template),
  });
  return (
    <form {...formProps} className="max-w-3xl space-y-8">
      {/* Enter in a field presses the first button of a form; without this one it would remove an indicator. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Simpan
      </button>
      <FormOutcome {...outcome} errors={rowErrors(outcome.errors)} keepsDraft />
      <DraftKeeper
        storageKey={draftKey}
        version={String(template.version)}
        restore={(entries) => form.update({ value: draftOf(entries) })}
      />
      <input type="hidden" name="templateId" value={template.id} />
      <input type="hidden" name="version" value={template.version} />
      <input type="hidden" name="positionId" value={template.positionId} />
      <div className="max-w-2xl space-y-5">
        <TextField
          field={fields.name}
          label="Nama templat"
          hint="Yang dibaca pegawai saat memilihnya, misalnya “Petugas loket kependudukan”."
          input={{ autoComplete: "off" }}
        />
        {"unitId" in scope ? (
          scope.unitId && <input type="hidden" name="unitId" value={scope.unitId} />
        ) : (
          <SelectField
            field={fields.unitId}
            label="Untuk unit"
            hint="Berlaku juga bagi unit di bawahnya."
            options={scope.units}
            required={!scope.forAll}
            placeholder={scope.forAll ? "Semua unit" : "Pilih unit"}
          />
        )}
        <Checkbox
          name={fields.isActive.name}
          id={fields.isActive.id}
          label="Dapat dipakai pegawai"
          defaultChecked={fields.isActive.defaultValue === "on"}
        />
      </div>
      <ResultRows
        form={form}
        field={fields.results}
        format={format}
        hasAspect={format !== "JPT"}
        superiorOptions={null}
        sourceOptions={sourceOptions}
      />
      <AnnexFields field={fields.annexes} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan templat
      </SubmitButton>
    </form>
  );
}

/** A template as its form shows it; an empty one opens with one row to write in. */
function shownValue({ name, isActive, document }: TemplateFormProps["template"]) {
  const rows = document?.results.map(({ superior: _, ...result }) => ({
    ...result,
    perspective: result.perspective ?? "",
    indicators: result.indicators.map(({ subject: __, ...indicator }) => ({
      ...indicator,
      aspect: indicator.aspect ?? "",
      targetLow: formatDecimal(indicator.targetLow),
      targetHigh: indicator.targetHigh === null ? "" : formatDecimal(indicator.targetHigh),
    })),
  }));
  const linesOf = (kind: (typeof ANNEX_KINDS)[number]) =>
    (document?.annexes ?? []).flatMap((annex) => (annex.kind === kind ? [annex.text] : [])).join("\n");
  const value = {
    name,
    ...(isActive ? { isActive: "on" } : {}),
    results: rows && rows.length > 0 ? rows : [newResult("MAIN")],
    annexes: Object.fromEntries(ANNEX_KINDS.map((kind) => [kind, linesOf(kind)])),
  };
  // Conform's type of a default wants the exact choices of each list; a form's values are text.
  return value as Defaults;
}

/** What was kept of an unsent form, as its form shows it: with as many rows as there were. */
function draftOf(entries: readonly { readonly name: string; readonly value: string }[]) {
  const typed = new FormData();
  for (const { name, value } of entries) typed.append(name, value);
  return parseWithZod(typed, { schema: savePlanTemplateSchema }).payload as NonNullable<Defaults>;
}
