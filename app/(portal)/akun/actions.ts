"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { changePasswordSchema, noInputSchema, revokeSessionSchema } from "@/lib/schemas/access";
import { changePassword } from "@/lib/services/access/change-password";
import { revokeOtherSessions } from "@/lib/services/access/revoke-other-sessions";
import { revokeSession } from "@/lib/services/access/revoke-session";

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

export const revokeOtherSessionsAction = formAction(noInputSchema, async (ctx) => {
  await revokeOtherSessions(ctx);
  revalidatePath(paths.account);
  return { data: undefined, message: "Semua perangkat lain dikeluarkan." };
});
