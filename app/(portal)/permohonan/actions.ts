"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { qrCodeOf } from "@/lib/documents/qr-code";
import type { ApplicationEvent } from "@/lib/domain/application/lifecycle";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { counterServices } from "@/lib/queries/application/counter-services";
import {
  noteApplicationSchema,
  registerApplicationSchema,
  renewPinSchema,
  type StepApplicationInput,
  stepApplicationSchema,
} from "@/lib/schemas/application";
import { registerApplication } from "@/lib/services/application/register-application";
import { renewPin } from "@/lib/services/application/renew-pin";
import { stepApplication } from "@/lib/services/application/step-application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { applicationLetter } from "@/lib/text/application";

export const registerApplicationAction = formAction(registerApplicationSchema, async (ctx, input) => {
  const { id, code, pin } = await registerApplication(ctx, input, applicationLetter);
  const services = await counterServices(ctx.viewer, "application.handle");
  const service = services.find((one) => one.id === input.serviceId);
  if (!service) throw notFound("service");
  const data = {
    id,
    code,
    pin,
    serviceName: service.name,
    unitName: service.unitName,
    address: portalUrl(paths.trackApplication),
    qr: qrCodeOf(portalUrl(paths.trackApplicationOf(code))),
  };
  return { data, message: "Permohonan terdaftar." };
});

/** One step, and back to the application, which says what became of it. */
const take =
  (event: ApplicationEvent) =>
  async (ctx: ServiceContext, input: StepApplicationInput): Promise<never> => {
    await stepApplication(ctx, event, input, applicationLetter);
    redirect(paths.applicationAfter(input.applicationId, event));
  };

export const completeApplicationAction = formAction(stepApplicationSchema, take("complete"));
export const giveBackApplicationAction = formAction(noteApplicationSchema, take("giveBack"));
export const pauseApplicationAction = formAction(noteApplicationSchema, take("pause"));
export const resumeApplicationAction = formAction(stepApplicationSchema, take("resume"));
export const finishApplicationAction = formAction(stepApplicationSchema, take("finish"));
export const handOverApplicationAction = formAction(stepApplicationSchema, take("handOver"));
export const rejectApplicationAction = formAction(noteApplicationSchema, take("reject"));
export const withdrawApplicationAction = formAction(noteApplicationSchema, take("withdraw"));

export const renewPinAction = formAction(renewPinSchema, async (ctx, input) => ({
  data: await renewPin(ctx, input),
  message: "PIN baru sudah dibuat.",
}));
