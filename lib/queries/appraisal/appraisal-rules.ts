import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import { APPRAISAL_RULES_SETTING, type AppraisalRules, appraisalRulesOf } from "@/lib/domain/appraisal/rules";

/** The rules in force; version 0 while they are the usual ones, which nobody has confirmed. */
export async function appraisalRules(): Promise<{
  readonly rules: AppraisalRules;
  readonly version: number;
}> {
  const { value, version } = await settingOf(db(), APPRAISAL_RULES_SETTING);
  return { rules: appraisalRulesOf(value), version };
}
