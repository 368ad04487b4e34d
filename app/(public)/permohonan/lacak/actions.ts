"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import {
  giveApplicationCookie,
  takeApplicationCookie,
  trackedApplicationId,
} from "@/lib/actions/tracking-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { withdrawApplicationSchema } from "@/lib/schemas/application";
import { openTrackingSchema } from "@/lib/schemas/tracking";
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

export const withdrawOwnApplicationAction = publicFormAction(
  withdrawApplicationSchema,
  async (ctx, input) => {
    const applicationId = await trackedApplicationId(ctx.now);
    if (applicationId === null) throw refusedBecause("tracking", ["TRACKING_EXPIRED"]);
    await withdrawApplication(ctx, applicationId, input, applicationLetter);
    redirect(paths.trackApplication);
  },
);
