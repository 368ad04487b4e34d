"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import {
  editRemedySchema,
  finishRemedySchema,
  giveUpRemedySchema,
  planRemedySchema,
  startRemedySchema,
} from "@/lib/schemas/remedy";
import { excludeResponsesSchema, returnResponsesSchema } from "@/lib/schemas/survey-exclusion";
import { createSurveyPeriodSchema, editSurveyPeriodSchema } from "@/lib/schemas/survey-period";
import { editRemedy, finishRemedy, giveUpRemedy, startRemedy } from "@/lib/services/hearing/move-remedy";
import { planRemedy } from "@/lib/services/hearing/plan-remedy";
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

export const planRemedyAction = formAction(planRemedySchema, async (ctx, input) => {
  const { id } = await planRemedy(ctx, input);
  redirect(paths.hr.remedyAfter(id, "plan"));
});

export const editRemedyAction = formAction(editRemedySchema, async (ctx, input) => {
  await editRemedy(ctx, input);
  redirect(paths.hr.remedyAfter(input.id, "edit"));
});

export const startRemedyAction = formAction(startRemedySchema, async (ctx, input) => {
  await startRemedy(ctx, input);
  redirect(paths.hr.remedyAfter(input.id, "start"));
});

export const finishRemedyAction = formAction(finishRemedySchema, async (ctx, input) => {
  await finishRemedy(ctx, input);
  redirect(paths.hr.remedyAfter(input.id, "finish"));
});

export const giveUpRemedyAction = formAction(giveUpRemedySchema, async (ctx, input) => {
  await giveUpRemedy(ctx, input);
  redirect(paths.hr.remedyAfter(input.id, "giveUp"));
});
