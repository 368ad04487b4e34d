"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction, sessionFormAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { codeSchema } from "@/lib/schemas/access";
import { pressSchema } from "@/lib/schemas/press";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { disableSecondFactor } from "@/lib/services/access/disable-second-factor";
import { renewRecoveryCodes } from "@/lib/services/access/renew-recovery-codes";

export const beginAction = sessionFormAction(pressSchema, "secondFactor", async (ctx) => {
  await beginSecondFactor(ctx);
  return redirect(paths.secondFactor);
});

// The page is not drawn anew here: it would take the codes off the screen before they were written down.
export const confirmAction = sessionFormAction(codeSchema, "secondFactor", async (ctx, input) => {
  const { recoveryCodes } = await confirmSecondFactor(ctx, input);
  return { data: recoveryCodes, message: "Verifikasi dua langkah menyala." };
});

export const renewAction = formAction(codeSchema, async (ctx, input) => {
  const { recoveryCodes } = await renewRecoveryCodes(ctx, input);
  return { data: recoveryCodes, message: "Kode pemulihan baru berlaku." };
});

export const disableAction = formAction(codeSchema, async (ctx, input) => {
  await disableSecondFactor(ctx, input);
  revalidatePath(paths.secondFactor);
  return { data: undefined, message: "Verifikasi dua langkah dimatikan." };
});
