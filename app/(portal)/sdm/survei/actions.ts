"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import { excludeResponsesSchema, returnResponsesSchema } from "@/lib/schemas/survey-exclusion";
import { createSurveyPeriodSchema, editSurveyPeriodSchema } from "@/lib/schemas/survey-period";
import { readSuggestion } from "@/lib/services/hearing/read-suggestion";
import { createSurveyPeriod } from "@/lib/services/survey/create-survey-period";
import { editSurveyPeriod } from "@/lib/services/survey/edit-survey-period";
import { excludeResponses } from "@/lib/services/survey/exclude-responses";
import { returnResponses } from "@/lib/services/survey/return-responses";

export const excludeResponsesAction = formAction(excludeResponsesSchema, async (ctx, input) => {
  const { id } = await excludeResponses(ctx, input);
  redirect(paths.hr.exclusionAfter(id, "keluar"));
});

export const returnResponsesAction = formAction(returnResponsesSchema, async (ctx, input) => {
  const { id } = await returnResponses(ctx, input);
  redirect(paths.hr.exclusionAfter(id, "kembali"));
});

export const createSurveyPeriodAction = formAction(createSurveyPeriodSchema, async (ctx, input) => {
  await createSurveyPeriod(ctx, input);
  redirect(paths.hr.surveys);
});

export const editSurveyPeriodAction = formAction(editSurveyPeriodSchema, async (ctx, input) => {
  await editSurveyPeriod(ctx, input);
  redirect(paths.hr.surveys);
});

export const readSuggestionAction = formAction(readSuggestionSchema, async (ctx, input) => {
  const { periodId } = await readSuggestion(ctx, input);
  redirect(paths.hr.suggestionsOf({ periode: periodId, langkah: "baca" }));
});
