import { decidePledge } from "@/lib/domain/service/pledge";
import { can } from "@/lib/permissions/can";
import type { PledgeInput } from "@/lib/schemas/service-pledge";
import { dateOf, dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";

/**
 * Publishes what a unit promises to those whom it serves (maklumat pelayanan, UU 25/2009 Pasal 22), as it was signed. It
 * stands on the pages of the unit and of its services at once; the one before stays as a version. For who manages the
 * service through which the unit is named.
 */
export function setPledge(ctx: ServiceContext, input: PledgeInput): Promise<{ readonly unitId: string }> {
  return mutate(ctx, async (tx) => {
    const { serviceId, seen, decidedOn, ...words } = input;
    const service = await tx.service.findUnique({
      where: { id: serviceId },
      select: { unitId: true, unit: { select: { path: true } } },
    });
    if (!service || !can(ctx.viewer, "service.manage", { unitPath: service.unit.path }))
      throw notFound("service");
    const { unitId } = service;
    const decision = decidePledge(decidedOn, ctx.today);
    if (!decision.ok) throw refusedBecause("service", decision.reasons);
    const before = await tx.servicePledge.findFirst({ where: { unitId }, orderBy: { version: "desc" } });
    if ((before?.version ?? 0) !== seen) throw conflict("pledge");
    const { count } = await tx.servicePledge.createMany({
      data: [{ ...words, unitId, version: seen + 1, decidedOn: dateOf(decidedOn), since: ctx.now }],
      skipDuplicates: true,
    });
    // Somebody else was first with this version.
    if (count === 0) throw conflict("pledge");
    return {
      result: { unitId },
      audit: {
        action: "service.pledge",
        subject: { type: "unit", id: unitId },
        ...(before ? { before: { number: before.number, decidedOn: dayOf(before.decidedOn) } } : {}),
        after: { ...words, decidedOn },
      },
    };
  });
}
