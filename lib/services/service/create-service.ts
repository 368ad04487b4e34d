import { can } from "@/lib/permissions/can";
import type { CreateServiceInput } from "@/lib/schemas/service";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { holdUnit } from "@/lib/services/people/hold-unit";
import { isSentAgain } from "@/lib/services/sent-before";
import { serviceFactsOf, standardOf } from "./service-facts";

/**
 * Adds a public service to a unit. Its slug is printed on posters, so it is chosen once. The form makes the id, so that
 * a second press adds nothing.
 */
export function createService(
  ctx: ServiceContext,
  input: CreateServiceInput,
): Promise<{ id: string; slug: string }> {
  return mutate(ctx, async (tx) => {
    const unit = await holdUnit(tx, input.unitId);
    if (!unit || !can(ctx.viewer, "service.manage", { unitPath: unit.path })) throw notFound("unit");

    const { id, slug, unitId } = input;
    const facts = serviceFactsOf(input);
    const created = await tx.service.createManyAndReturn({
      data: [{ id, slug, unitId, ...facts }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (created.length === 0) {
      const same = await tx.service.findUnique({ where: { id } });
      const isRepeat = isSentAgain(
        "service",
        same,
        (sent) =>
          sent.slug === slug &&
          sent.unitId === unitId &&
          JSON.stringify(serviceFactsOf(sent)) === JSON.stringify(facts),
      );
      if (isRepeat) return { result: { id, slug }, audit: { notAudited: "repeat" } };
      throw refusedBecause("service", ["SLUG_TAKEN"]);
    }
    if (!unit.isActive) throw refusedBecause("service", ["UNIT_CLOSED"]);
    await tx.serviceStandard.create({
      data: { serviceId: id, version: 1, since: ctx.now, ...standardOf(input) },
    });

    return {
      result: { id, slug },
      audit: {
        action: "service.create",
        subject: { type: "service", id },
        after: { slug, unitId, ...facts },
      },
    };
  });
}
