"use server";

import { redirect } from "next/navigation";
import { visitorFormAction } from "@/lib/actions/form-action";
import { giveSessionCookies, knownDeviceId } from "@/lib/actions/session-cookies";
import { ownPath } from "@/lib/domain/access/own-path";
import { paths } from "@/lib/paths";
import { signInSchema } from "@/lib/schemas/access";
import { signIn } from "@/lib/services/access/sign-in";

export const signInAction = visitorFormAction(signInSchema, async (ctx, input) => {
  const { sessionId } = await signIn(ctx, input, await knownDeviceId());
  await giveSessionCookies(sessionId);
  // Steps that still stand before the portal are asked for there, with the same address to go on to.
  redirect((ownPath(input.next) ?? paths.dashboard) as typeof paths.dashboard);
});
