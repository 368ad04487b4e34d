import { can } from "@/lib/permissions/can";
import type { EnlistOfficerInput } from "@/lib/schemas/serving-officer";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { listingDays, listingOf, lockOfficers, requireListing } from "./listed-officers";

/**
 * Lists somebody of the unit as serving at a service, by the label that citizens see. The form makes the id, so that a second press
 * lists nobody twice. Throws NOT_FOUND elsewhere, REFUSED by `acceptListing`, CONFLICT where the id lists somebody else.
 */
export function enlistOfficer(ctx: ServiceContext, input: EnlistOfficerInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, serviceId, employeeId, label, servesFrom, servesUntil = null } = input;
    const service = await tx.service.findUnique({ where: { id: serviceId }, include: { unit: true } });
    if (!service || !can(ctx.viewer, "officer.enlist", { unitPath: service.unit.path }))
      throw notFound("service");

    await lockOfficers(tx, serviceId);
    const listing = { employeeId, label, servesFrom, servesUntil };
    const same = await tx.servingOfficer.findUnique({ where: { id } });
    const isRepeat = isSentAgain(
      "serving officer",
      same,
      (sent) => sent.serviceId === serviceId && JSON.stringify(listingOf(sent)) === JSON.stringify(listing),
    );
    if (isRepeat) return { result: { id }, audit: { notAudited: "repeat" } };
    await requireListing(tx, { id, serviceId, unitPath: service.unit.path }, listing, ctx.today);
    await tx.servingOfficer.create({
      data: { id, serviceId, employeeId, label, ...listingDays(listing) },
    });
    return {
      result: { id },
      audit: {
        action: "officer.enlist",
        subject: { type: "servingOfficer", id },
        after: { serviceId, ...listing },
      },
    };
  });
}
