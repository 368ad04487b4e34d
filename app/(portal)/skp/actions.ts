"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  agreePlanSchema,
  createPlanSchema,
  deleteDraftSchema,
  returnPlanSchema,
  revisePlanSchema,
  savePlanFormSchema,
  submitPlanSchema,
  withdrawPlanSchema,
} from "@/lib/schemas/plan";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { deleteDraft } from "@/lib/services/plan/delete-draft";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { withdrawPlan } from "@/lib/services/plan/withdraw-plan";

export const createPlanAction = formAction(createPlanSchema, async (ctx, input) => {
  const { id } = await createPlan(ctx, input);
  redirect(paths.editPlan(id));
});

export const savePlanAction = formAction(savePlanFormSchema, async (ctx, { next, ...input }) => {
  await savePlan(ctx, input);
  redirect(next === "edit" ? paths.editPlanAfter(input.planId) : paths.planAfter(input.planId, "simpan"));
});

export const submitPlanAction = formAction(submitPlanSchema, async (ctx, input) => {
  await submitPlan(ctx, input);
  redirect(paths.planAfter(input.planId, "ajukan"));
});

export const withdrawPlanAction = formAction(withdrawPlanSchema, async (ctx, input) => {
  await withdrawPlan(ctx, input);
  redirect(paths.planAfter(input.planId, "tarik"));
});

export const agreePlanAction = formAction(agreePlanSchema, async (ctx, input) => {
  await agreePlan(ctx, input);
  redirect(paths.planAfter(input.planId, "setujui"));
});

export const returnPlanAction = formAction(returnPlanSchema, async (ctx, input) => {
  await returnPlan(ctx, input);
  redirect(paths.planAfter(input.planId, "kembalikan"));
});

export const revisePlanAction = formAction(revisePlanSchema, async (ctx, input) => {
  await revisePlan(ctx, input);
  redirect(paths.planAfter(input.planId, "buka"));
});

export const deleteDraftAction = formAction(deleteDraftSchema, async (ctx, input) => {
  await deleteDraft(ctx, input);
  redirect(paths.plans);
});
