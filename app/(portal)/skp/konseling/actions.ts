"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  closeCounsellingSchema,
  openCounsellingSchema,
  writeCounsellingSchema,
} from "@/lib/schemas/coaching";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { closeCounselling, writeCounselling } from "@/lib/services/coaching/write-counselling";

export const openCounsellingAction = formAction(openCounsellingSchema, async (ctx, input) => {
  const { id } = await openCounselling(ctx, input);
  redirect(paths.counselling(id));
});

export const writeCounsellingAction = formAction(writeCounsellingSchema, async (ctx, input) => {
  await writeCounselling(ctx, input);
  redirect(paths.counsellingWritten(input.counsellingId, input.id));
});

export const closeCounsellingAction = formAction(closeCounsellingSchema, async (ctx, input) => {
  await closeCounselling(ctx, input);
  redirect(paths.counsellingClosed(input.counsellingId));
});
