import { can } from "@/lib/permissions/can";
import type { EditServiceInput } from "@/lib/schemas/service";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSameStandard, serviceFactsOf, standardOf } from "./service-facts";

/** Changes what describes a service, or closes and reopens it. Its slug and unit stay; a changed standard is kept as a version. */
export function editService(ctx: ServiceContext, input: EditServiceInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, version, isActive } = input;
    const service = await tx.service.findUnique({ where: { id }, include: { unit: true } });
    if (!service || !can(ctx.viewer, "service.manage", { unitPath: service.unit.path }))
      throw notFound("service");

    const after = { ...serviceFactsOf(input), isActive };
    const changed = await tx.service.updateMany({
      where: { id, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("service");
    if (!isSameStandard(service, input)) {
      await tx.serviceStandard.create({
        data: { serviceId: id, version: version + 1, since: ctx.now, ...standardOf(input) },
      });
    }

    const before = { ...serviceFactsOf(service), isActive: service.isActive };
    return {
      result: { id },
      audit: { action: "service.edit", subject: { type: "service", id }, before, after },
    };
  });
}
