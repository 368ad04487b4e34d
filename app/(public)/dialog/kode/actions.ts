"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { giveTicketCookie, shownTicket, takeTicketCookie } from "@/lib/actions/tracking-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { pressSchema } from "@/lib/schemas/press";
import { openTrackingSchema } from "@/lib/schemas/tracking";
import { openTicket } from "@/lib/services/consultation/open-ticket";
import { withdraw } from "@/lib/services/consultation/withdraw";
import { refusedBecause } from "@/lib/services/errors";
import { participantLetter } from "@/lib/text/consultation-letters";

export const openTicketAction = publicFormAction(openTrackingSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await giveTicketCookie(await openTicket(input, address), ctx.now);
  redirect(paths.consultationTicket);
});

export async function leaveTicketAction(): Promise<void> {
  await takeTicketCookie();
  redirect(paths.consultationTicket);
}

export const withdrawAction = publicFormAction(pressSchema, async (ctx) => {
  const ticket = await shownTicket(ctx.now);
  if (ticket?.kind !== "registration") throw refusedBecause("ticket", ["TRACKING_EXPIRED"]);
  await withdraw(ctx, ticket.id, participantLetter);
  redirect(paths.consultationTicket);
});
