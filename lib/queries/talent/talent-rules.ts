import { db } from "@/lib/db/client";
import { TALENT_RULES_SETTING, type TalentRules, talentRulesOf } from "@/lib/domain/talent/rules";

/** The rules in force; version 0 while they are the usual ones. */
export async function talentRules(): Promise<{ readonly rules: TalentRules; readonly version: number }> {
  const setting = await db().setting.findUnique({ where: { key: TALENT_RULES_SETTING } });
  return { rules: talentRulesOf(setting?.value), version: setting?.version ?? 0 };
}
