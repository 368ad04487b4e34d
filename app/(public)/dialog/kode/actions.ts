"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { giveTicketCookie, shownTicket, takeTicketCookie } from "@/lib/actions/tracking-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { confirmRegistrationSchema } from "@/lib/schemas/consultation-public";
import { pressSchema } from "@/lib/schemas/press";
import { openTrackingSchema } from "@/lib/schemas/tracking";
import { confirmRegistration } from "@/lib/services/consultation/confirm-registration";
import { forgetOwnParticipant } from "@/lib/services/consultation/forget-own-participant";
import { openTicket } from "@/lib/services/consultation/open-ticket";
import { withdraw } from "@/lib/services/consultation/withdraw";
import { refusedBecause } from "@/lib/services/errors";
import { participantLetter } from "@/lib/text/consultation-letters";

export const openTicketAction = publicFormAction(openTrackingSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await giveTicketCookie(await openTicket(input, address), ctx.now);
  redirect(paths.consultationTicket);
});

/** The answer of a mail address that somebody left; who holds the letter needs neither code nor PIN. */
export const confirmRegistrationAction = publicFormAction(confirmRegistrationSchema, async (ctx, input) => {
  await confirmRegistration(ctx, input, participantLetter);
  redirect(paths.registrationConfirmed);
});

export async function leaveTicketAction(): Promise<void> {
  await takeTicketCookie();
  redirect(paths.consultationTicket);
}

/** The registration whose code and PIN this browser showed. */
async function requireRegistration(now: Date): Promise<string> {
  const ticket = await shownTicket(now);
  if (ticket?.kind !== "registration") throw refusedBecause("ticket", ["TRACKING_EXPIRED"]);
  return ticket.id;
}

export const withdrawAction = publicFormAction(pressSchema, async (ctx) => {
  await withdraw(ctx, await requireRegistration(ctx.now), participantLetter);
  redirect(paths.consultationTicket);
});

export const forgetOwnParticipantAction = publicFormAction(pressSchema, async (ctx) => {
  await forgetOwnParticipant(ctx, await requireRegistration(ctx.now));
  redirect(paths.consultationTicket);
});
