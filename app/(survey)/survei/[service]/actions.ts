"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import type { SurveyFormState } from "@/components/survey/survey-form-state";
import { anonymousContext } from "@/lib/actions/context";
import { isFormSound } from "@/lib/actions/form-gate";
import { surveyDevice } from "@/lib/actions/survey-device-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { isOpenSurveyTicket } from "@/lib/queries/survey/open-survey-ticket";
import { fieldErrorsOf, surveyCandidateOf, surveyResponseSchema, surveyTicketOf } from "@/lib/schemas/survey";
import { proofOf } from "@/lib/schemas/survey-proof";
import { ServiceError } from "@/lib/services/errors";
import { countOfDevice, receiveResponse } from "@/lib/services/survey/limit-responses";
import { openCounterId } from "@/lib/services/survey/open-counter";
import { isProven } from "@/lib/services/survey/proof";
import { recordResponse } from "@/lib/services/survey/record-response";
import { responseIdOfTicket, spendSurveyTicket } from "@/lib/services/survey/survey-ticket";
import { failureText, UNSOUND_FORM, unexpectedText } from "@/lib/text/refusals";
import { SURVEY_ALREADY_SENT, SURVEY_TOO_MANY } from "@/lib/text/survey";
import { surveyErrorsOf } from "@/lib/text/survey-api";

/** Everything that was written, to stand in the fields again. */
const valuesOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

function messageOf({ code, reasons, retryAfterSeconds }: ServiceError): string {
  if (code === "CONFLICT") return SURVEY_ALREADY_SENT;
  const sentence = failureText(code, reasons, retryAfterSeconds);
  return code === "RATE_LIMITED" ? `${SURVEY_TOO_MANY} ${sentence}` : sentence;
}

/** A refusal at its field where the form has it, else above all fields. */
function refusalOf(error: ServiceError): Pick<SurveyFormState, "message" | "errors"> {
  const { code, reasons } = error;
  if (code === "REFUSED" && reasons.includes("OFFICER_NOT_SERVING"))
    return { message: null, errors: surveyErrorsOf(code, reasons) };
  return { message: messageOf(error), errors: {} };
}

/** Seconds from when the page was made to now; null when the page does not say, or says what cannot be. */
function secondsSince(openedAt: FormDataEntryValue | null, now: Date): number | null {
  const opened = typeof openedAt === "string" ? Date.parse(openedAt) : Number.NaN;
  const seconds = Math.floor((now.getTime() - opened) / 1000);
  return seconds >= 0 ? seconds : null;
}

/** Takes a citizen's answer from the survey's page and thanks; a second press thanks again and counts nothing. */
export async function sendSurveyAction(state: SurveyFormState, form: FormData): Promise<SurveyFormState> {
  const attempt = state.attempt + 1;
  if (!isFormSound(form)) return { attempt, message: UNSOUND_FORM, errors: {}, values: {} };
  const again = { attempt, values: valuesOf(form) };
  const ticket = surveyTicketOf(form.get("ticket"));
  // A ticket has one answer, whatever id its form was sent with.
  const id = ticket === null ? {} : { id: responseIdOfTicket(ticket) };
  const parsed = surveyResponseSchema.safeParse({ ...surveyCandidateOf(form), ...id });
  if (!parsed.success) return { ...again, message: null, errors: fieldErrorsOf(parsed.error) };

  const ctx = await anonymousContext();
  try {
    const { address } = await requestOrigin();
    const { id, service, token } = parsed.data;
    const counterId = await openCounterId(service, token);
    const device = await surveyDevice();
    // Who holds the ticket of an application has shown more than a browser that worked for a second.
    const hasShown = () =>
      ticket === null
        ? isProven(proofOf(form.get("proof")), { id, service })
        : isOpenSurveyTicket(ticket, service);
    const sender = {
      counterId,
      address,
      token,
      device,
      isProven: hasShown,
      responseId: id,
      answeredAt: null,
    };
    await receiveResponse(ctx, sender, async (admission) => {
      const ofDevice = await countOfDevice(ctx, device, service);
      const seconds = secondsSince(form.get("openedAt"), ctx.now);
      return recordResponse(ctx, parsed.data, "WEB", { ...admission, seconds, ofDevice });
    });
    if (ticket !== null) await spendSurveyTicket(ctx, ticket);
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ServiceError) return { ...again, ...refusalOf(error) };
    log().error({ err: error, requestId: ctx.origin.requestId }, "survey form failed");
    return { ...again, message: unexpectedText(error), errors: {} };
  }
  redirect(paths.surveyThanks(parsed.data.service));
}
