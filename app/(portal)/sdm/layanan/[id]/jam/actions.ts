"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { dropOfficeHoursSchema, officeHoursSchema } from "@/lib/schemas/office-hours";
import { dropOfficeHours, setOfficeHours } from "@/lib/services/service/set-office-hours";

export const setOfficeHoursAction = formAction(officeHoursSchema, async (ctx, input) => {
  await setOfficeHours(ctx, input);
  redirect(paths.hr.officeHoursAfter(input.serviceId, "simpan"));
});

export const dropOfficeHoursAction = formAction(dropOfficeHoursSchema, async (ctx, input) => {
  await dropOfficeHours(ctx, input);
  redirect(paths.hr.officeHoursAfter(input.serviceId, "kembali"));
});
