"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { assistedResponseSchema } from "@/lib/schemas/assisted-response";
import { recordAssistedResponse } from "@/lib/services/survey/record-assisted-response";

/** Takes the answer in and offers the form for the next citizen. */
export const assistSurveyAction = formAction(assistedResponseSchema, async (ctx, input): Promise<never> => {
  await recordAssistedResponse(ctx, input);
  const { serviceId, counterId } = input;
  redirect(paths.assistedSurveyAfter(serviceId, counterId ?? null, "terkirim"));
});
