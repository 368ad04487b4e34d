"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { giveTrackingCookie, takeTrackingCookie, trackedComplaintId } from "@/lib/actions/tracking-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import {
  closeComplaintSchema,
  reopenComplaintSchema,
  tellSolvedSchema,
  writeMessageSchema,
} from "@/lib/schemas/complaint";
import { pressSchema } from "@/lib/schemas/press";
import { openTrackingSchema } from "@/lib/schemas/tracking";
import { closeComplaint, reopenComplaint, tellSolved } from "@/lib/services/complaint/close-complaint";
import { forgetOwnReporter } from "@/lib/services/complaint/forget-own-reporter";
import { limitMessages } from "@/lib/services/complaint/limit-complaints";
import { openTracking } from "@/lib/services/complaint/open-tracking";
import { writeMessage } from "@/lib/services/complaint/write-message";
import { refusedBecause } from "@/lib/services/errors";

/** The complaint that this browser showed code and PIN of. */
async function requireTracked(now: Date): Promise<string> {
  const complaintId = await trackedComplaintId(now);
  if (complaintId === null) throw refusedBecause("tracking", ["TRACKING_EXPIRED"]);
  return complaintId;
}

export const openTrackingAction = publicFormAction(openTrackingSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  const opened = await openTracking(input, address);
  await giveTrackingCookie(opened, ctx.now);
  redirect(paths.trackComplaint);
});

export async function leaveTrackingAction(): Promise<void> {
  await takeTrackingCookie();
  redirect(paths.trackComplaint);
}

export const writeMessageAction = publicFormAction(writeMessageSchema, async (ctx, input) => {
  const complaintId = await requireTracked(ctx.now);
  await limitMessages(complaintId);
  await writeMessage(ctx, complaintId, input);
  redirect(paths.trackComplaint);
});

export const closeComplaintAction = publicFormAction(closeComplaintSchema, async (ctx, input) => {
  await closeComplaint(ctx, await requireTracked(ctx.now), input);
  redirect(paths.trackComplaint);
});

export const reopenComplaintAction = publicFormAction(reopenComplaintSchema, async (ctx, input) => {
  await reopenComplaint(ctx, await requireTracked(ctx.now), input);
  redirect(paths.trackComplaint);
});

export const tellSolvedAction = publicFormAction(tellSolvedSchema, async (ctx, input) => {
  await tellSolved(ctx, await requireTracked(ctx.now), input);
  redirect(paths.trackComplaint);
});

export const forgetOwnReporterAction = publicFormAction(pressSchema, async (ctx) => {
  await forgetOwnReporter(ctx, await requireTracked(ctx.now));
  redirect(paths.trackComplaint);
});
