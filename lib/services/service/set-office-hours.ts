import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { newestOfficeHours } from "@/lib/db/office-hours";
import { can } from "@/lib/permissions/can";
import { type DropOfficeHoursInput, type OfficeHoursInput, officePlanOf } from "@/lib/schemas/office-hours";
import type { ServiceContext } from "../context";
import { conflict, notFound } from "../errors";
import { mutate } from "../mutate";

/**
 * Sets when a service is worked on, or all services of its unit that have no hours of their own. What runs keeps the hours
 * under which it came; what comes afterwards counts by these.
 */
export const setOfficeHours = (ctx: ServiceContext, input: OfficeHoursInput): Promise<{ id: string }> =>
  addHours(ctx, input, officePlanOf(input));

/** Lets the hours above count again: the unit's for a service, the government's for a unit. */
export const dropOfficeHours = (ctx: ServiceContext, input: DropOfficeHoursInput): Promise<{ id: string }> =>
  addHours(ctx, input, null);

async function requireService(tx: Tx, ctx: ServiceContext, id: string) {
  const service = await tx.service.findUnique({
    where: { id },
    select: { id: true, unitId: true, unit: { select: { path: true } } },
  });
  if (!service || !can(ctx.viewer, "service.manage", { unitPath: service.unit.path }))
    throw notFound("service");
  return service;
}

function addHours(
  ctx: ServiceContext,
  { serviceId, scope, seenService, seenUnit }: DropOfficeHoursInput,
  plan: ReturnType<typeof officePlanOf> | null,
): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, unitId } = await requireService(tx, ctx, serviceId);
    const newest = await newestOfficeHours(tx, { unitId, serviceId: id });
    const [before, seen] = scope === "UNIT" ? [newest.unit, seenUnit] : [newest.service, seenService];
    if ((before?.version ?? 0) !== seen) throw conflict("office hours");
    const { count } = await tx.officeHours.createMany({
      data: [
        {
          unitId,
          serviceId: scope === "UNIT" ? null : id,
          version: seen + 1,
          since: ctx.now,
          week: plan?.week ?? Prisma.DbNull,
          days: plan?.days ?? {},
        },
      ],
      skipDuplicates: true,
    });
    // Somebody else was first with this version.
    if (count === 0) throw conflict("office hours");
    return {
      result: { id },
      audit: {
        action: "officeHours.set",
        subject: scope === "UNIT" ? { type: "unit", id: unitId } : { type: "service", id },
        ...(before ? { before: { week: before.week, days: before.days } } : {}),
        after: plan ?? { week: null },
      },
    };
  });
}
