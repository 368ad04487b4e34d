"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { giveSurveyTicket } from "@/lib/actions/survey-ticket-cookie";
import {
  giveApplicationCookie,
  takeApplicationCookie,
  trackedApplicationId,
} from "@/lib/actions/tracking-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { trackedApplication } from "@/lib/queries/application/find-application";
import { withdrawApplicationSchema } from "@/lib/schemas/application";
import { pressSchema } from "@/lib/schemas/press";
import { openTrackingSchema } from "@/lib/schemas/tracking";
import { forgetOwnApplicant } from "@/lib/services/application/forget-own-applicant";
import { openApplication } from "@/lib/services/application/open-application";
import { withdrawApplication } from "@/lib/services/application/withdraw-application";
import { refusedBecause } from "@/lib/services/errors";
import { applicationLetter } from "@/lib/text/application";

export const openApplicationAction = publicFormAction(openTrackingSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  const opened = await openApplication(input, address);
  await giveApplicationCookie(opened, ctx.now);
  redirect(paths.trackApplication);
});

export async function leaveApplicationAction(): Promise<void> {
  await takeApplicationCookie();
  redirect(paths.trackApplication);
}

/** Opens the survey of the finished application; where its answer is given meanwhile, the page says so by having no button. */
export const openSurveyAction = publicFormAction(pressSchema, async (ctx) => {
  const applicationId = await trackedApplicationId(ctx.now);
  if (applicationId === null) throw refusedBecause("tracking", ["TRACKING_EXPIRED"]);
  const application = await trackedApplication(applicationId, ctx.now);
  if (!application?.surveyTicket) redirect(paths.trackApplication);
  await giveSurveyTicket(application.service.slug, application.surveyTicket);
  redirect(paths.surveyOfApplication(application.service.slug));
});

export const withdrawOwnApplicationAction = publicFormAction(
  withdrawApplicationSchema,
  async (ctx, input) => {
    const applicationId = await trackedApplicationId(ctx.now);
    if (applicationId === null) throw refusedBecause("tracking", ["TRACKING_EXPIRED"]);
    await withdrawApplication(ctx, applicationId, input, applicationLetter);
    redirect(paths.trackApplication);
  },
);

export const forgetOwnApplicantAction = publicFormAction(pressSchema, async (ctx) => {
  const applicationId = await trackedApplicationId(ctx.now);
  if (applicationId === null) throw refusedBecause("tracking", ["TRACKING_EXPIRED"]);
  await forgetOwnApplicant(ctx, applicationId);
  redirect(paths.trackApplication);
});
