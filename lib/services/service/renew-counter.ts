import { can } from "@/lib/permissions/can";
import type { RenewCounterInput } from "@/lib/schemas/counter";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { newCounterToken } from "./counter-token";

/**
 * Gives a counter another token: its old posters and its kiosk's old address lead to no counter any more. An answer
 * that comes by them still counts, as one without a counter.
 */
export function renewCounter(
  ctx: ServiceContext,
  { id, version }: RenewCounterInput,
): Promise<{ id: string; serviceId: string }> {
  return mutate(ctx, async (tx) => {
    const counter = await tx.serviceCounter.findUnique({
      where: { id },
      include: { service: { include: { unit: true } } },
    });
    if (!counter || !can(ctx.viewer, "counter.manage", { unitPath: counter.service.unit.path }))
      throw notFound("counter");
    if (!counter.isOpen) throw refusedBecause("counter", ["COUNTER_CLOSED"]);

    const changed = await tx.serviceCounter.updateMany({
      where: { id, version },
      data: { token: newCounterToken(), version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("counter");
    const { serviceId, name } = counter;
    return {
      result: { id, serviceId },
      audit: { action: "counter.renew", subject: { type: "counter", id }, after: { serviceId, name } },
    };
  });
}
