"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { acceptAppraisalSchema } from "@/lib/schemas/appraisal";
import { agreePlanSchema, returnPlanSchema, submitPlanSchema } from "@/lib/schemas/plan";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";

export const submitPlanAction = formAction(submitPlanSchema, async (ctx, input) => {
  await submitPlan(ctx, input);
  revalidatePath(paths.plan(input.planId));
  return { data: undefined, message: "SKP diajukan kepada penilai." };
});

export const agreePlanAction = formAction(agreePlanSchema, async (ctx, input) => {
  await agreePlan(ctx, input);
  revalidatePath(paths.plan(input.planId));
  return { data: undefined, message: "SKP disetujui." };
});

export const returnPlanAction = formAction(returnPlanSchema, async (ctx, input) => {
  await returnPlan(ctx, input);
  revalidatePath(paths.plan(input.planId));
  return { data: undefined, message: "SKP dikembalikan." };
});

export const acceptAppraisalAction = formAction(acceptAppraisalSchema, async (ctx, input) => {
  await acceptAppraisal(ctx, input);
  revalidatePath(paths.plans, "layout");
  return { data: undefined, message: "Hasil evaluasi Anda terima." };
});
