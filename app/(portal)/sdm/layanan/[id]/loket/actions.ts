"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { createCounterSchema, editCounterSchema, renewCounterSchema } from "@/lib/schemas/counter";
import { createCounter } from "@/lib/services/service/create-counter";
import { editCounter } from "@/lib/services/service/edit-counter";
import { renewCounter } from "@/lib/services/service/renew-counter";

export const createCounterAction = formAction(createCounterSchema, async (ctx, input) => {
  await createCounter(ctx, input);
  redirect(paths.hr.countersAfter(input.serviceId, "tambah"));
});

export const editCounterAction = formAction(editCounterSchema, async (ctx, input) => {
  const { serviceId } = await editCounter(ctx, input);
  redirect(paths.hr.countersAfter(serviceId, "simpan"));
});

export const renewCounterAction = formAction(renewCounterSchema, async (ctx, input) => {
  const { serviceId } = await renewCounter(ctx, input);
  redirect(paths.hr.countersAfter(serviceId, "ganti"));
});
