import { can } from "@/lib/permissions/can";
import type { AskOfficerInput } from "@/lib/schemas/serving-officer";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** Lets the survey of a service ask who served, or no longer. It says what is wanted, so a second press changes nothing. */
export function askOfficer(ctx: ServiceContext, { serviceId, asks }: AskOfficerInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    const service = await tx.service.findUnique({ where: { id: serviceId }, include: { unit: true } });
    if (!service || !can(ctx.viewer, "officer.enlist", { unitPath: service.unit.path }))
      throw notFound("service");
    const changed = await tx.service.updateMany({
      where: { id: serviceId, asksOfficer: !asks },
      data: { asksOfficer: asks },
    });
    if (changed.count === 0) return { result: undefined, audit: { notAudited: "repeat" } };
    return {
      result: undefined,
      audit: {
        action: "officer.ask",
        subject: { type: "service", id: serviceId },
        before: { asksOfficer: !asks },
        after: { asksOfficer: asks },
      },
    };
  });
}
