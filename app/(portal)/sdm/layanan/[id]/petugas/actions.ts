"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { askOfficerSchema, editOfficerSchema, enlistOfficerSchema } from "@/lib/schemas/serving-officer";
import { askOfficer } from "@/lib/services/survey/ask-officer";
import { editOfficer } from "@/lib/services/survey/edit-officer";
import { enlistOfficer } from "@/lib/services/survey/enlist-officer";

export const enlistOfficerAction = formAction(enlistOfficerSchema, async (ctx, input) => {
  await enlistOfficer(ctx, input);
  redirect(paths.hr.servingOfficersAfter(input.serviceId, "tambah"));
});

export const editOfficerAction = formAction(editOfficerSchema, async (ctx, input) => {
  const { serviceId } = await editOfficer(ctx, input);
  redirect(paths.hr.servingOfficersAfter(serviceId, "simpan"));
});

export const askOfficerAction = formAction(askOfficerSchema, async (ctx, input) => {
  await askOfficer(ctx, input);
  redirect(paths.hr.servingOfficersAfter(input.serviceId, "tanya"));
});
