"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { reportAppraiserSchema } from "@/lib/schemas/people";
import { reportData } from "@/lib/services/people/report-data";
import { dataReportLetter } from "@/lib/text/people-letters";

export const reportAppraiserAction = formAction(reportAppraiserSchema, async (ctx, input) => {
  await reportData(ctx, { ...input, subject: "APPRAISER" }, dataReportLetter);
  redirect(paths.appraiserReported);
});
