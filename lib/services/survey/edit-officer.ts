import { can } from "@/lib/permissions/can";
import type { EditOfficerInput } from "@/lib/schemas/serving-officer";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { listingDays, listingOf, lockOfficers, requireListing } from "./listed-officers";

/**
 * Changes an officer's label or days. Whose listing it is stays, for what citizens said belongs to it. Throws NOT_FOUND elsewhere,
 * REFUSED by `acceptListing`, CONFLICT where it was changed meanwhile.
 */
export function editOfficer(
  ctx: ServiceContext,
  input: EditOfficerInput,
): Promise<{ id: string; serviceId: string }> {
  return mutate(ctx, async (tx) => {
    const { id, version, label, servesFrom, servesUntil = null } = input;
    const officer = await tx.servingOfficer.findUnique({
      where: { id },
      include: { service: { include: { unit: true } } },
    });
    if (!officer || !can(ctx.viewer, "officer.enlist", { unitPath: officer.service.unit.path }))
      throw notFound("serving officer");

    const { serviceId, employeeId, service } = officer;
    await lockOfficers(tx, serviceId);
    const listing = { employeeId, label, servesFrom, servesUntil };
    await requireListing(tx, { id, serviceId, unitPath: service.unit.path }, listing, ctx.today);
    const changed = await tx.servingOfficer.updateMany({
      where: { id, version },
      data: { label, ...listingDays(listing), version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("serving officer");
    return {
      result: { id, serviceId },
      audit: {
        action: "officer.edit",
        subject: { type: "servingOfficer", id },
        before: { serviceId, ...listingOf(officer) },
        after: { serviceId, ...listing },
      },
    };
  });
}
