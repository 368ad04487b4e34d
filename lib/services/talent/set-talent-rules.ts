import { refusalsOfTalentRules, TALENT_RULES_SETTING, talentRulesOf } from "@/lib/domain/talent/rules";
import { can } from "@/lib/permissions/can";
import type { SetTalentRulesInput } from "@/lib/schemas/talent";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { writeSetting } from "@/lib/services/write-setting";

/** Sets what the two axes of the talent boxes mean. The boxes follow at once: none of them is stored. */
export function setTalentRules(
  ctx: ServiceContext,
  { version, ...value }: SetTalentRulesInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "talent.setRules", {})) throw notFound("setting");
    const reasons = refusalsOfTalentRules(talentRulesOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    return {
      result: undefined,
      audit: await writeSetting(tx, ctx, { key: TALENT_RULES_SETTING, version, value }),
    };
  });
}
