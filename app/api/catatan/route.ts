import { isFormSound } from "@/lib/actions/form-gate";
import { currentSession } from "@/lib/auth/current-session";
import { requestOrigin } from "@/lib/auth/request-origin";
import { pendingStep } from "@/lib/auth/sign-in-steps";
import { EVIDENCE_MAX_BYTES } from "@/lib/domain/progress/evidence";
import { WRITER_HEADER } from "@/lib/domain/progress/kept";
import { log } from "@/lib/log";
import { logProgressSchema } from "@/lib/schemas/progress";
import { ServiceError } from "@/lib/services/errors";
import { logProgress } from "@/lib/services/progress/log-progress";
import { storage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";
import { KEPT_TEXT } from "@/lib/text/progress";
import { failureText, unexpectedText } from "@/lib/text/refusals";
import { localDayOf } from "@/lib/time";

/** The fields and the form around the file. */
const BODY_LIMIT = EVIDENCE_MAX_BYTES + 64 * 1024;

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
const said = (status: number, error: string) => answer(status, { error });

/**
 * An entry of the log that waited on a device while the line was cut: the fields of the form, and who wrote it in a header. Safe
 * to send again: 201 the first time, 200 on a repeat, 409 for other content under the same id. Nobody sends another's: 403. The
 * header is one that no foreign page can send.
 */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session || pendingStep(session)) return said(401, KEPT_TEXT.signedOut);
  const { viewer } = session;
  if (request.headers.get(WRITER_HEADER) !== viewer.employeeId) return said(403, KEPT_TEXT.otherPerson);
  const length = Number(request.headers.get("content-length"));
  if (!(length > 0 && length <= BODY_LIMIT)) return said(413, KEPT_TEXT.tooLarge);

  const form = await formOf(request);
  if (!form) return said(400, KEPT_TEXT.unsound);
  const parsed = logProgressSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return said(422, parsed.error.issues.map(({ message }) => message).join(" "));

  const { file, ...input } = parsed.data;
  const now = new Date();
  const ctx = { viewer, now, today: localDayOf(now), origin: await requestOrigin() };
  try {
    const evidence = file ? await storeEvidence(storage(), file) : null;
    if (evidence && !evidence.ok) return said(422, failureText("REFUSED", evidence.reasons));
    const { id, planId, isRepeat } = await logProgress(ctx, input, evidence?.value ?? null);
    return answer(isRepeat ? 200 : 201, { id, planId });
  } catch (error) {
    if (error instanceof ServiceError) {
      const status = { NOT_FOUND: 422, REFUSED: 422, CONFLICT: 409, RATE_LIMITED: 429 }[error.code];
      const text = error.code === "CONFLICT" ? KEPT_TEXT.conflict : failureText(error.code, error.reasons);
      return said(status, text);
    }
    log().error({ err: error, requestId: ctx.origin.requestId }, "kept entry failed");
    return said(500, unexpectedText(error));
  }
}

/** The form of the request; null for what is none, or is far too much of one. */
async function formOf(request: Request): Promise<FormData | null> {
  try {
    const form = await request.formData();
    return isFormSound(form) ? form : null;
  } catch (error) {
    // What the parser throws for a body that is no form, or was cut off.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
