"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import type { SurveyFormState } from "@/components/survey/survey-form-state";
import { anonymousContext } from "@/lib/actions/context";
import { isFormSound } from "@/lib/actions/form-gate";
import { requestOrigin } from "@/lib/auth/request-origin";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { fieldErrorsOf, surveyCandidateOf, surveyResponseSchema } from "@/lib/schemas/survey";
import { ServiceError } from "@/lib/services/errors";
import { limitResponses } from "@/lib/services/survey/limit-responses";
import { recordResponse } from "@/lib/services/survey/record-response";
import { failureText, UNSOUND_FORM, unexpectedText } from "@/lib/text/refusals";
import { SURVEY_ALREADY_SENT } from "@/lib/text/survey";

/** Everything that was written, to stand in the fields again. */
const valuesOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

function messageOf(error: ServiceError): string {
  return error.code === "CONFLICT" ? SURVEY_ALREADY_SENT : failureText(error.code, error.reasons);
}

/** Takes a citizen's answer from the survey's page and thanks; a second press thanks again and counts nothing. */
export async function sendSurveyAction(state: SurveyFormState, form: FormData): Promise<SurveyFormState> {
  const attempt = state.attempt + 1;
  if (!isFormSound(form)) return { attempt, message: UNSOUND_FORM, errors: {}, values: {} };
  const again = { attempt, values: valuesOf(form) };
  const parsed = surveyResponseSchema.safeParse(surveyCandidateOf(form));
  if (!parsed.success) return { ...again, message: null, errors: fieldErrorsOf(parsed.error) };

  const ctx = await anonymousContext();
  try {
    const { address } = await requestOrigin();
    await limitResponses(ctx, { address, token: null, responseId: parsed.data.id });
    await recordResponse(ctx, parsed.data, "WEB");
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ServiceError) return { ...again, message: messageOf(error), errors: {} };
    log().error({ err: error, requestId: ctx.origin.requestId }, "survey form failed");
    return { ...again, message: unexpectedText(error), errors: {} };
  }
  redirect(paths.surveyThanks(parsed.data.service));
}
