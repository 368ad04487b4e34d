"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { giveGrantSchema, revokeGrantSchema } from "@/lib/schemas/access";
import { giveGrant } from "@/lib/services/access/give-grant";
import { revokeGrant } from "@/lib/services/access/revoke-grant";

export const giveGrantAction = formAction(giveGrantSchema, async (ctx, input) => {
  await giveGrant(ctx, input);
  return redirect(paths.hr.rightsAfter("beri"));
});

export const revokeGrantAction = formAction(revokeGrantSchema, async (ctx, input) => {
  await revokeGrant(ctx, input);
  return redirect(paths.hr.rightsAfter("cabut"));
});
