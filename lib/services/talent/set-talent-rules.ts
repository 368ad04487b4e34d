import { refusalsOfTalentRules, TALENT_RULES_SETTING, talentRulesOf } from "@/lib/domain/talent/rules";
import { can } from "@/lib/permissions/can";
import type { SetTalentRulesInput } from "@/lib/schemas/talent";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** Sets what the two axes of the talent boxes mean. The boxes follow at once: none of them is stored. */
export function setTalentRules(
  ctx: ServiceContext,
  { version, ...value }: SetTalentRulesInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "talent.setRules", {})) throw notFound("setting");
    const reasons = refusalsOfTalentRules(talentRulesOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    const key = TALENT_RULES_SETTING;
    const before = await tx.setting.findUnique({ where: { key } });
    const set = { value, updatedAt: ctx.now };
    const written =
      version === 0
        ? await tx.setting.createMany({ data: [{ key, ...set }], skipDuplicates: true })
        : await tx.setting.updateMany({
            where: { key, version },
            data: { ...set, version: { increment: 1 } },
          });
    if (written.count === 0) throw conflict("setting");
    return {
      result: undefined,
      audit: {
        action: "setting.edit",
        subject: { type: "setting", id: key },
        ...(before ? { before: before.value as object } : {}),
        after: value,
      },
    };
  });
}
