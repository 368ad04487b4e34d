"use server";

import { redirect } from "next/navigation";
import { sessionFormAction, visitorFormAction } from "@/lib/actions/form-action";
import { giveSessionCookies, knownDeviceId } from "@/lib/actions/session-cookies";
import { ownPath } from "@/lib/domain/access/own-path";
import { paths } from "@/lib/paths";
import {
  codeSchema,
  firstPasswordSchema,
  requestResetSchema,
  resetPasswordSchema,
  signInSchema,
} from "@/lib/schemas/access";
import { chooseFirstPassword } from "@/lib/services/access/choose-first-password";
import { requestReset } from "@/lib/services/access/request-reset";
import { resetPassword } from "@/lib/services/access/reset-password";
import { RESET_MINUTES } from "@/lib/services/access/send-reset-link";
import { showCode } from "@/lib/services/access/show-code";
import { signIn } from "@/lib/services/access/sign-in";

/** Goes on to the page that was wanted. Whatever step still stands before the portal, that page asks for it. */
const goOn = (next: string | undefined): never =>
  redirect((ownPath(next) ?? paths.dashboard) as typeof paths.dashboard);

export const signInAction = visitorFormAction(signInSchema, async (ctx, input) => {
  const { sessionId } = await signIn(ctx, input, await knownDeviceId());
  await giveSessionCookies(sessionId);
  return goOn(input.next);
});

export const showCodeAction = sessionFormAction(codeSchema, "code", async (ctx, input) => {
  await showCode(ctx, input);
  return goOn(input.next);
});

export const chooseFirstPasswordAction = sessionFormAction(
  firstPasswordSchema,
  "newPassword",
  async (ctx, input) => {
    await chooseFirstPassword(ctx, input);
    return goOn(input.next);
  },
);

export const requestResetAction = visitorFormAction(requestResetSchema, async (ctx, input) => {
  await requestReset(ctx, input);
  return {
    data: undefined,
    message: `Bila NIP ini punya akun dan alamat surel, tautan sudah dikirim. Periksa juga folder spam. Tautan berlaku ${RESET_MINUTES} menit.`,
  };
});

export const resetPasswordAction = visitorFormAction(resetPasswordSchema, async (ctx, input) => {
  await resetPassword(ctx, input);
  redirect(paths.signInAfterReset);
});
