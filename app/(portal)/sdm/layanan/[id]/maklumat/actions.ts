"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { pledgeSchema } from "@/lib/schemas/service-pledge";
import { setPledge } from "@/lib/services/service/set-pledge";

export const setPledgeAction = formAction(pledgeSchema, async (ctx, input) => {
  await setPledge(ctx, input);
  redirect(paths.hr.pledgeAfter(input.serviceId));
});
