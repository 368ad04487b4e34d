import { decideForgetting } from "@/lib/domain/consultation/registration";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { factsOf } from "./load-consultation";

/**
 * Deletes name and contact of a registration whose dialogue has begun, as whoever showed its code and PIN wishes, without waiting for
 * the term (docs/rules.md#personal-data). A repeat changes nothing.
 */
export function forgetOwnParticipant(ctx: ServiceContext, registrationId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    const found = await tx.consultationRegistration.findUnique({
      where: { id: registrationId },
      select: { state: true, consultation: { select: { state: true, startsAt: true } } },
    });
    if (!found) throw notFound("registration");
    const decision = decideForgetting(factsOf(found.consultation), found.state, ctx.now.toISOString());
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    await tx.consultationParticipant.deleteMany({ where: { registrationId } });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
