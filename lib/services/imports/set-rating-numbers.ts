import {
  RATING_NUMBERS_SETTING,
  ratingNumbersOf,
  refusalsOfRatingNumbers,
} from "@/lib/domain/appraisal/rating-numbers";
import { can } from "@/lib/permissions/can";
import type { SetRatingNumbersInput } from "@/lib/schemas/rating-numbers";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { writeSetting } from "../write-setting";

/** Sets what the integers of a register mean. Imports read after it follow; what was imported stays as it was read. */
export function setRatingNumbers(
  ctx: ServiceContext,
  { version, ...input }: SetRatingNumbersInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "rating.mapNumbers", {})) throw notFound("setting");
    const value = Object.fromEntries(Object.entries(input).filter(([, meaning]) => meaning !== undefined));
    const reasons = refusalsOfRatingNumbers(ratingNumbersOf(value));
    if (reasons.length > 0) throw refusedBecause("setting", reasons);
    return {
      result: undefined,
      audit: await writeSetting(tx, ctx, { key: RATING_NUMBERS_SETTING, version, value }),
    };
  });
}
