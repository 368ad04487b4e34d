"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { recordPotentialSchema, setTalentRulesSchema } from "@/lib/schemas/talent";
import { recordPotential } from "@/lib/services/talent/record-potential";
import { setTalentRules } from "@/lib/services/talent/set-talent-rules";

export const recordPotentialAction = formAction(recordPotentialSchema, async (ctx, input) => {
  await recordPotential(ctx, input);
  redirect(paths.hr.employeePotentialAfter(input.employeeId));
});

export const setTalentRulesAction = formAction(setTalentRulesSchema, async (ctx, input) => {
  await setTalentRules(ctx, input);
  redirect(paths.hr.talentRulesSaved);
});
