"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { createServiceSchema, editServiceSchema } from "@/lib/schemas/service";
import { createService } from "@/lib/services/service/create-service";
import { editService } from "@/lib/services/service/edit-service";

export const createServiceAction = formAction(createServiceSchema, async (ctx, input) => {
  await createService(ctx, input);
  redirect(paths.hr.servicesAfter("baru"));
});

export const editServiceAction = formAction(editServiceSchema, async (ctx, input) => {
  await editService(ctx, input);
  redirect(paths.hr.servicesAfter(input.id));
});
