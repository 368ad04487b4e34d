"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { savePlanTemplateSchema } from "@/lib/schemas/plan-template";
import { saveTemplate } from "@/lib/services/plan/save-template";

export const saveTemplateAction = formAction(savePlanTemplateSchema, async (ctx, input) => {
  const { id } = await saveTemplate(ctx, input);
  redirect(paths.hr.planTemplateAfter(id, input.version === 0 ? "buat" : "simpan"));
});
