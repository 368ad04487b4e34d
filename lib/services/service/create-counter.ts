import { can } from "@/lib/permissions/can";
import type { CreateCounterInput } from "@/lib/schemas/counter";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
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
      const isRepeat = isSentAgain(
        "counter",
        same,
        (sent) => sent.serviceId === serviceId && sent.name === name,
      );
      if (isRepeat) return { result: { id }, audit: { notAudited: "repeat" } };
      throw refusedBecause("counter", ["COUNTER_NAME_TAKEN"]);
    }
    return {
      result: { id },
      // The token is on a wall for everybody, and still no line of the trail: whoever reads the trail does not stand there.
      audit: { action: "counter.create", subject: { type: "counter", id }, after: { serviceId, name } },
    };
  });
}
