import { ASN_WEIGHTS_SETTING, refusalsOfWeights, weightsOf } from "@/lib/domain/career/weights";
import { can } from "@/lib/permissions/can";
import type { EditWeightsInput } from "@/lib/schemas/career";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** Sets the weights of the simulated index. The figures follow at once: none of them is stored. */
export function editWeights(ctx: ServiceContext, { version, ...value }: EditWeightsInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "career.weigh", {})) throw notFound("setting");
    const reasons = refusalsOfWeights(weightsOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    const before = await tx.setting.findUnique({ where: { key: ASN_WEIGHTS_SETTING } });
    const set = { value, updatedAt: ctx.now };
    const written =
      version === 0
        ? await tx.setting.createMany({ data: [{ key: ASN_WEIGHTS_SETTING, ...set }], skipDuplicates: true })
        : await tx.setting.updateMany({
            where: { key: ASN_WEIGHTS_SETTING, version },
            data: { ...set, version: { increment: 1 } },
          });
    if (written.count === 0) throw conflict("setting");
    return {
      result: undefined,
      audit: {
        action: "setting.edit",
        subject: { type: "setting", id: ASN_WEIGHTS_SETTING },
        ...(before ? { before: before.value as object } : {}),
        after: value,
      },
    };
  });
}
