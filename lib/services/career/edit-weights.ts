import { ASN_WEIGHTS_SETTING, refusalsOfWeights, weightsOf } from "@/lib/domain/career/weights";
import { can } from "@/lib/permissions/can";
import type { EditWeightsInput } from "@/lib/schemas/career";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { writeSetting } from "@/lib/services/write-setting";

/** Sets the weights of the simulated index. The figures follow at once: none of them is stored. */
export function editWeights(ctx: ServiceContext, { version, ...value }: EditWeightsInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "career.weigh", {})) throw notFound("setting");
    const reasons = refusalsOfWeights(weightsOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    return {
      result: undefined,
      audit: await writeSetting(tx, ctx, { key: ASN_WEIGHTS_SETTING, version, value }),
    };
  });
}
