import type { Tx } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import { APPRAISAL_RULES_SETTING, type AppraisalRules, appraisalRulesOf } from "@/lib/domain/appraisal/rules";

/** The rules that HR set, else the usual ones, as they are while something is decided by them. */
export const rulesInForce = async (tx: Tx): Promise<AppraisalRules> =>
  appraisalRulesOf((await settingOf(tx, APPRAISAL_RULES_SETTING)).value);
