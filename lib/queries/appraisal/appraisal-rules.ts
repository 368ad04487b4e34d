import { db } from "@/lib/db/client";
import { APPRAISAL_RULES_SETTING, type AppraisalRules, appraisalRulesOf } from "@/lib/domain/appraisal/rules";

/** The rules in force; version 0 while they are the usual ones, which nobody has confirmed. */
export async function appraisalRules(): Promise<{
  readonly rules: AppraisalRules;
  readonly version: number;
}> {
  const setting = await db().setting.findUnique({ where: { key: APPRAISAL_RULES_SETTING } });
  return { rules: appraisalRulesOf(setting?.value), version: setting?.version ?? 0 };
}
