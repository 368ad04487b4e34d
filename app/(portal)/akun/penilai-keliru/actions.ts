"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { reportAppraiserSchema } from "@/lib/schemas/people";
import { reportAppraiser } from "@/lib/services/people/report-appraiser";

export const reportAppraiserAction = formAction(reportAppraiserSchema, async (ctx, input) => {
  await reportAppraiser(ctx, input);
  redirect(paths.appraiserReported);
});
