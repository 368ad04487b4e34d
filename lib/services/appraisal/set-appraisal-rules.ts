import {
  APPRAISAL_RULES_SETTING,
  appraisalRulesOf,
  refusalsOfAppraisalRules,
} from "@/lib/domain/appraisal/rules";
import { can } from "@/lib/permissions/can";
import type { SetAppraisalRulesInput } from "@/lib/schemas/appraisal-rules";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { writeSetting } from "@/lib/services/write-setting";

/**
 * Sets what the law leaves open of plans and appraisals, besides the terms of a period. Advice and due days that are shown follow
 * at once; no rating changes.
 */
export function setAppraisalRules(
  ctx: ServiceContext,
  { version, ...value }: SetAppraisalRulesInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "appraisal.setRules", {})) throw notFound("setting");
    const reasons = refusalsOfAppraisalRules(appraisalRulesOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    return {
      result: undefined,
      audit: await writeSetting(tx, ctx, { key: APPRAISAL_RULES_SETTING, version, value }),
    };
  });
}
