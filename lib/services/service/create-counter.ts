import { can } from "@/lib/permissions/can";
import type { CreateCounterInput } from "@/lib/schemas/counter";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { newCounterToken } from "./counter-token";

/** Adds a counter to a service, with a token of its own. The form makes the id, so that a second press adds nothing. */
export function createCounter(ctx: ServiceContext, input: CreateCounterInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, serviceId, name } = input;
    const service = await tx.service.findUnique({ where: { id: serviceId }, include: { unit: true } });
    if (!service || !can(ctx.viewer, "counter.manage", { unitPath: service.unit.path }))
      throw notFound("service");

    const created = await tx.serviceCounter.createManyAndReturn({
      data: [{ id, serviceId, name, token: newCounterToken() }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (created.length === 0) {
      const same = await tx.serviceCounter.findUnique({ where: { id } });
      if (!same) throw refusedBecause("counter", ["COUNTER_NAME_TAKEN"]);
      if (same.serviceId !== serviceId || same.name !== name) throw conflict("counter");
      return { result: { id }, audit: { notAudited: "repeat" } };
    }
    return {
      result: { id },
      // The token is on a wall for everybody, and still no line of the trail: whoever reads the trail does not stand there.
      audit: { action: "counter.create", subject: { type: "counter", id }, after: { serviceId, name } },
    };
  });
}
