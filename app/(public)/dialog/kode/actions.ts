"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/lib/actions/form-action";
import { giveTicketCookie, shownTicketId, takeTicketCookie } from "@/lib/actions/ticket-cookie";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { openTrackingSchema } from "@/lib/schemas/complaint";
import { pressSchema } from "@/lib/schemas/consultation-public";
import { openTicket } from "@/lib/services/consultation/open-ticket";
import { withdraw } from "@/lib/services/consultation/withdraw";
import { refusedBecause } from "@/lib/services/errors";

export const openTicketAction = publicFormAction(openTrackingSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  const { registrationId } = await openTicket(input, address);
  await giveTicketCookie(registrationId, ctx.now);
  redirect(paths.consultationTicket);
});

export async function leaveTicketAction(): Promise<void> {
  await takeTicketCookie();
  redirect(paths.consultationTicket);
}

export const withdrawAction = publicFormAction(pressSchema, async (ctx) => {
  const id = await shownTicketId(ctx.now);
  if (id === null) throw refusedBecause("ticket", ["TRACKING_EXPIRED"]);
  await withdraw(ctx, id);
  redirect(paths.consultationTicket);
});
