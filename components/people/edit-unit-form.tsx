"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { editUnitSchema } from "@/lib/schemas/people";
import { UnitFields } from "./unit-fields";

type EditUnitFormProps = {
  readonly action: FormAction;
  readonly unitId: string;
  readonly version: number;
  readonly name: string;
  readonly parentId: string | null;
  readonly parents: ReadonlyArray<{ readonly id: string; readonly name: string; readonly depth: number }>;
};

/** A unit's name and its place in the tree. */
export function EditUnitForm({ action, unitId, version, name, parentId, parents }: EditUnitFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "unit",
    schema: editUnitSchema,
    action,
    defaultValue: { name, ...(parentId ? { parentId } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
      <UnitFields fields={fields} parents={parents} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan perubahan
      </SubmitButton>
    </form>
  );
}
