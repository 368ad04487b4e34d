"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { changePasswordSchema, confirmAddressSchema, revokeSessionSchema } from "@/lib/schemas/access";
import { pressSchema } from "@/lib/schemas/press";
import { askAddressLetter } from "@/lib/services/access/ask-address-letter";
import { changePassword } from "@/lib/services/access/change-password";
import { confirmAddress } from "@/lib/services/access/confirm-address";
import { revokeOtherSessions } from "@/lib/services/access/revoke-other-sessions";
import { revokeSession } from "@/lib/services/access/revoke-session";
import { addressLetter } from "@/lib/text/access-letters";

export const changePasswordAction = formAction(changePasswordSchema, async (ctx, input) => {
  await changePassword(ctx, input);
  revalidatePath(paths.account);
  return { data: undefined, message: "Kata sandi diganti. Semua perangkat lain sudah dikeluarkan." };
});

export const revokeSessionAction = formAction(revokeSessionSchema, async (ctx, input) => {
  await revokeSession(ctx, input);
  revalidatePath(paths.account);
  return { data: undefined, message: "Perangkat dikeluarkan." };
});

export const revokeOtherSessionsAction = formAction(pressSchema, async (ctx) => {
  await revokeOtherSessions(ctx);
  revalidatePath(paths.account);
  return { data: undefined, message: "Semua perangkat lain dikeluarkan." };
});

export const askAddressLetterAction = formAction(pressSchema, async (ctx) => {
  await askAddressLetter(ctx, addressLetter);
  return redirect(paths.addressAsked);
});

export const confirmAddressAction = formAction(confirmAddressSchema, async (ctx, input) => {
  await confirmAddress(ctx, input);
  return redirect(paths.addressConfirmed);
});
