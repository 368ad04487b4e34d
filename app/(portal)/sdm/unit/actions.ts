"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { createUnitSchema, editUnitSchema, switchUnitSchema } from "@/lib/schemas/people";
import { createUnit } from "@/lib/services/people/create-unit";
import { deactivateUnit } from "@/lib/services/people/deactivate-unit";
import { editUnit } from "@/lib/services/people/edit-unit";
import { reactivateUnit } from "@/lib/services/people/reactivate-unit";

export const createUnitAction = formAction(createUnitSchema, async (ctx, input) => {
  const { id } = await createUnit(ctx, input);
  redirect(paths.hr.unitAfter(id, "catat"));
});

export const editUnitAction = formAction(editUnitSchema, async (ctx, input) => {
  const { id } = await editUnit(ctx, input);
  redirect(paths.hr.unitAfter(id, "simpan"));
});

export const deactivateUnitAction = formAction(switchUnitSchema, async (ctx, input) => {
  const { id } = await deactivateUnit(ctx, input);
  redirect(paths.hr.unitAfter(id, "nonaktif"));
});

export const reactivateUnitAction = formAction(switchUnitSchema, async (ctx, input) => {
  const { id } = await reactivateUnit(ctx, input);
  redirect(paths.hr.unitAfter(id, "aktif"));
});
