import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import { APPRAISAL_RULES_SETTING, type AppraisalRules, appraisalRulesOf } from "@/lib/domain/appraisal/rules";
import type { AuditAction } from "@/lib/domain/audit/actions";

/** The rules in force; version 0 while they are the usual ones, which nobody has confirmed. */
export async function appraisalRules(): Promise<{
  readonly rules: AppraisalRules;
  readonly version: number;
}> {
  const { value, version } = await settingOf(db(), APPRAISAL_RULES_SETTING);
  return { rules: appraisalRulesOf(value), version };
}

/** The rules that were in force at a moment, as the trail of the setting has them; the usual ones before anybody set it. */
export async function appraisalRulesAt(at: Date): Promise<AppraisalRules> {
  const set = await db().auditEvent.findFirst({
    where: {
      subjectType: "setting",
      subjectId: APPRAISAL_RULES_SETTING,
      action: "setting.edit" satisfies AuditAction,
      at: { lte: at },
    },
    orderBy: { id: "desc" },
    select: { after: true },
  });
  return appraisalRulesOf(set?.after ?? null);
}
