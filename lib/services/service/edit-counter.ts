import { can } from "@/lib/permissions/can";
import type { EditCounterInput } from "@/lib/schemas/counter";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { orConflict } from "@/lib/services/or-conflict";

/** Renames a counter, closes it or opens it again. What was answered there stays. */
export function editCounter(
  ctx: ServiceContext,
  input: EditCounterInput,
): Promise<{ id: string; serviceId: string }> {
  return orConflict(
    "counter",
    mutate(ctx, async (tx) => {
      const { id, version, name, isOpen } = input;
      const counter = await tx.serviceCounter.findUnique({
        where: { id },
        include: { service: { include: { unit: true } } },
      });
      if (!counter || !can(ctx.viewer, "counter.manage", { unitPath: counter.service.unit.path }))
        throw notFound("counter");

      const { serviceId } = counter;
      const namesake = await tx.serviceCounter.findFirst({
        where: { serviceId, name, id: { not: id } },
        select: { id: true },
      });
      if (namesake) throw refusedBecause("counter", ["COUNTER_NAME_TAKEN"]);

      const changed = await tx.serviceCounter.updateMany({
        where: { id, version },
        data: { name, isOpen, version: { increment: 1 } },
      });
      if (changed.count === 0) throw conflict("counter");
      return {
        result: { id, serviceId },
        audit: {
          action: "counter.edit",
          subject: { type: "counter", id },
          before: { name: counter.name, isOpen: counter.isOpen },
          after: { name, isOpen },
        },
      };
    }),
  );
}
