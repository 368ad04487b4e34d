"use server";

import { publicFormAction } from "@/lib/actions/form-action";
import { requestOrigin } from "@/lib/auth/request-origin";
import { submitApplicationSchema } from "@/lib/schemas/application";
import { limitApplications, submitApplication } from "@/lib/services/application/submit-application";
import { applicationLetter } from "@/lib/text/application";

/** Takes a citizen's application; the address serves the limit and goes no further. */
export const submitApplicationAction = publicFormAction(submitApplicationSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await limitApplications(ctx, { address, formId: input.id, serviceId: input.serviceId });
  const { code, pin } = await submitApplication(ctx, input, applicationLetter);
  return { data: { code, pin }, message: "Permohonan Anda sudah kami terima." };
});
