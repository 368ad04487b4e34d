import {
  RATING_NUMBERS_SETTING,
  ratingNumbersOf,
  refusalsOfRatingNumbers,
} from "@/lib/domain/appraisal/rating-numbers";
import { can } from "@/lib/permissions/can";
import type { SetRatingNumbersInput } from "@/lib/schemas/rating-numbers";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";

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
    const key = RATING_NUMBERS_SETTING;
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
