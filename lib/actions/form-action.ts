import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { SignInStep } from "@/lib/auth/sign-in-steps";
import { log } from "@/lib/log";
import type { AnonymousViewer, EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { failureText, UNREADABLE_FIELD, UNSOUND_FORM, unexpectedText } from "@/lib/text/refusals";
import type { ActionState, FormAction } from "./action-state";
import { anonymousContext, requireContext, sessionContext, visitorContext } from "./context";
import { isFormSound, withoutNul } from "./form-gate";

interface Done<Data> {
  readonly data: Data;
  readonly message: string;
}
type Run<Schema extends z.ZodType, V extends Viewer, Data> = (
  ctx: ServiceContext<V>,
  input: z.output<Schema>,
) => Promise<Done<Data>>;

/** Never sent back to the browser, whatever went wrong. */
const SECRET_FIELDS = ["password", "currentPassword", "newPassword", "repeated", "code", "pin"];

async function answer<Schema extends z.ZodType, V extends Viewer, Data>(
  schema: Schema,
  form: FormData,
  context: () => Promise<ServiceContext<V>>,
  run: Run<Schema, V, Data>,
): Promise<ActionState<Data>> {
  if (!isFormSound(form)) return { status: "failed", code: "REFUSED", message: UNSOUND_FORM };
  const ctx = await context();
  let reply: SubmissionResult | undefined;
  try {
    const submission = parseWithZod(withoutNul(form), { schema, error: () => UNREADABLE_FIELD });
    reply = submission.reply({ hideFields: SECRET_FIELDS });
    if (submission.status !== "success") return { status: "invalid", reply };
    return { status: "success", ...(await run(ctx, submission.value as z.output<Schema>)) };
  } catch (error) {
    unstable_rethrow(error);
    const typed = reply ? { reply } : {};
    if (error instanceof ServiceError) {
      const message = failureText(error.code, error.reasons, error.retryAfterSeconds);
      return { status: "failed", code: error.code, message, ...typed };
    }
    log().error({ err: error, requestId: ctx.origin.requestId }, "action failed");
    return { status: "failed", code: "UNEXPECTED", message: unexpectedText(error), ...typed };
  }
}

/**
 * A form's server action for somebody signed in: who is it, parse, call the service, say what happened.
 * Service errors become sentences, anything else is logged and answered without its inside.
 */
export const formAction =
  <Schema extends z.ZodType, Data = undefined>(
    schema: Schema,
    run: Run<Schema, EmployeeViewer, Data>,
  ): FormAction<Data> =>
  (_state, form) =>
    answer(schema, form, requireContext, run);

/** The same for a citizen without an account. */
export const publicFormAction =
  <Schema extends z.ZodType, Data = undefined>(
    schema: Schema,
    run: Run<Schema, Viewer, Data>,
  ): FormAction<Data> =>
  (_state, form) =>
    answer(schema, form, anonymousContext, run);

/** The same for somebody who is about to sign in: their address is kept, for the limits and the trail. */
export const visitorFormAction =
  <Schema extends z.ZodType, Data = undefined>(
    schema: Schema,
    run: Run<Schema, AnonymousViewer, Data>,
  ): FormAction<Data> =>
  (_state, form) =>
    answer(schema, form, visitorContext, run);

/** The same for the steps between signing in and the portal: second factor, first password. */
export const sessionFormAction =
  <Schema extends z.ZodType, Data = undefined>(
    schema: Schema,
    step: SignInStep,
    run: Run<Schema, EmployeeViewer, Data>,
  ): FormAction<Data> =>
  (_state, form) =>
    answer(schema, form, () => sessionContext(step), run);
