"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { createUnitSchema } from "@/lib/schemas/people";
import { UnitFields } from "./unit-fields";

type CreateUnitFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press adds nothing. */
  readonly id: string;
  readonly parentId: string | undefined;
  readonly parents: ReadonlyArray<{ readonly id: string; readonly name: string; readonly depth: number }>;
};

/** A new unit. */
export function CreateUnitForm({ action, id, parentId, parents }: CreateUnitFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "unit",
    schema: createUnitSchema,
    action,
    defaultValue: { id, ...(parentId ? { parentId } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <UnitFields fields={fields} parents={parents} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan unit
      </SubmitButton>
    </form>
  );
}
