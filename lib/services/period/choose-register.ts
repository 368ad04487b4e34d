import { can } from "@/lib/permissions/can";
import type { ChooseRegisterInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/**
 * Says whose predikats of a year count (`officialRating`). In any state of the period: which register is the official one is
 * often settled after the year is over.
 */
export function chooseRegister(
  ctx: ServiceContext,
  { periodId, version, register }: ChooseRegisterInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const period = await tx.period.findUnique({ where: { id: periodId }, select: { register: true } });
    if (!period || !can(ctx.viewer, "period.manage", {})) throw notFound("period");
    const moved = await tx.period.updateMany({
      where: { id: periodId, version },
      data: { register, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("period");
    return {
      result: undefined,
      audit: {
        action: "period.chooseRegister",
        subject: { type: "period", id: periodId },
        before: { register: period.register },
        after: { register },
      },
    };
  });
}
