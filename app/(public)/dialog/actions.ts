"use server";

import { publicFormAction } from "@/lib/actions/form-action";
import { requestOrigin } from "@/lib/auth/request-origin";
import { registerSchema } from "@/lib/schemas/consultation-public";
import { limitSenders } from "@/lib/services/consultation/open-ticket";
import { register } from "@/lib/services/consultation/register";

/** Signs a citizen up; the address serves the limit and goes no further. */
export const registerAction = publicFormAction(registerSchema, async (ctx, input) => {
  const { address } = await requestOrigin();
  await limitSenders(ctx, { address, formId: input.id });
  return { data: await register(ctx, input), message: "Anda terdaftar." };
});
