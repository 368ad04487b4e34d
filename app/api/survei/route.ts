import { anonymousContext } from "@/lib/actions/context";
import { requestOrigin } from "@/lib/auth/request-origin";
import { RESPONSE_MAX_KB } from "@/lib/domain/survey/response";
import { log } from "@/lib/log";
import { type FieldErrors, fieldErrorsOf, surveyResponseSchema } from "@/lib/schemas/survey";
import { ServiceError } from "@/lib/services/errors";
import { receiveResponse } from "@/lib/services/survey/limit-responses";
import { openCounterId } from "@/lib/services/survey/open-counter";
import { recordResponse } from "@/lib/services/survey/record-response";
import { unexpectedText } from "@/lib/text/refusals";
import { API_TEXT, surveyErrorsOf } from "@/lib/text/survey-api";
import { jsonOf, readBody } from "../read-body";

const BODY_LIMIT = RESPONSE_MAX_KB * 1024;

const said = (status: number, error: string, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({ error }, { status, headers: { "Cache-Control": "no-store", ...headers } });

const invalid = (errors: FieldErrors) =>
  Response.json({ errors }, { status: 422, headers: { "Cache-Control": "no-store" } });

/** One survey response from a kiosk, a counter or any other program; safe to send again. */
export async function POST(request: Request): Promise<Response> {
  const text = await readBody(request, BODY_LIMIT);
  if (text === null) return said(413, API_TEXT.tooLarge);
  const json = jsonOf(text);
  if (!json) return said(400, API_TEXT.notJson);
  const parsed = surveyResponseSchema.safeParse(json.value);
  if (!parsed.success) return invalid(fieldErrorsOf(parsed.error));

  const { id, service, token, answeredAt, seconds } = parsed.data;
  const ctx = await anonymousContext();
  try {
    const counterId = await openCounterId(service, token);
    const { address } = await requestOrigin();
    const sender = { counterId, address, token, responseId: id, answeredAt };
    const { outcome } = await receiveResponse(ctx, sender, (admission) =>
      recordResponse(ctx, parsed.data, admission.counterId === null ? "API" : "KIOSK", {
        ...admission,
        seconds,
      }),
    );
    const status = outcome === "STORED" ? 201 : 200;
    return Response.json({ id }, { status, headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof ServiceError) return refusal(error);
    log().error({ err: error, requestId: ctx.origin.requestId }, "survey response failed");
    return said(500, unexpectedText(error));
  }
}

function refusal(error: ServiceError): Response {
  switch (error.code) {
    case "NOT_FOUND":
    case "REFUSED":
      return invalid(surveyErrorsOf(error.code, error.reasons));
    case "CONFLICT":
      return said(409, API_TEXT.conflict);
    case "RATE_LIMITED":
      return said(429, API_TEXT.rateLimited, { "Retry-After": String(error.retryAfterSeconds ?? 60) });
  }
}
