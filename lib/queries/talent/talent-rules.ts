import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import { TALENT_RULES_SETTING, type TalentRules, talentRulesOf } from "@/lib/domain/talent/rules";

/** The rules in force; version 0 while they are the usual ones. */
export async function talentRules(): Promise<{ readonly rules: TalentRules; readonly version: number }> {
  const { value, version } = await settingOf(db(), TALENT_RULES_SETTING);
  return { rules: talentRulesOf(value), version };
}
