"use server";

import { publicFormAction } from "@/lib/actions/form-action";
import { requestOrigin } from "@/lib/auth/request-origin";
import { sendApplicationSchema } from "@/lib/schemas/application";
import { proofOf } from "@/lib/schemas/survey-proof";
import { limitApplications, submitApplication } from "@/lib/services/application/submit-application";
import { isProven } from "@/lib/services/survey/proof";
import { applicationLetter } from "@/lib/text/application";

/** Takes a citizen's application; the address serves the limit and goes no further. */
export const submitApplicationAction = publicFormAction(
  sendApplicationSchema,
  async (ctx, { proof, ...input }) => {
    const { address } = await requestOrigin();
    const { id, serviceId } = input;
    const hasWorked = () => isProven(proofOf(proof ?? null), { id, service: serviceId });
    await limitApplications(ctx, { address, formId: id, serviceId, hasWorked });
    const { code, pin } = await submitApplication(ctx, input, applicationLetter);
    return { data: { code, pin }, message: "Permohonan Anda sudah kami terima." };
  },
);
