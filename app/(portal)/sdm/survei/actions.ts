"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { createSurveyPeriodSchema, editSurveyPeriodSchema } from "@/lib/schemas/survey-period";
import { createSurveyPeriod } from "@/lib/services/survey/create-survey-period";
import { editSurveyPeriod } from "@/lib/services/survey/edit-survey-period";

export const createSurveyPeriodAction = formAction(createSurveyPeriodSchema, async (ctx, input) => {
  await createSurveyPeriod(ctx, input);
  redirect(paths.hr.surveys);
});

export const editSurveyPeriodAction = formAction(editSurveyPeriodSchema, async (ctx, input) => {
  await editSurveyPeriod(ctx, input);
  redirect(paths.hr.surveys);
});
