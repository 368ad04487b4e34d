import { decideWithdrawal } from "@/lib/domain/consultation/registration";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { factsOf, lockConsultation } from "./load-consultation";
import { giveFreePlaces } from "./places";

/**
 * Gives up a place or a turn, for whoever showed code and PIN of this registration. The place goes to the next who waits at
 * once, and name and contact are deleted: nothing needs them any more.
 */
export function withdraw(ctx: ServiceContext, registrationId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    const found = await tx.consultationRegistration.findUnique({ where: { id: registrationId } });
    if (!found) throw notFound("registration");
    const { consultationId } = found;
    await lockConsultation(tx, consultationId);
    // Read again under the lock: a place may have been given meanwhile.
    const { state, consultation } = await tx.consultationRegistration.findUniqueOrThrow({
      where: { id: registrationId },
      select: { state: true, consultation: true },
    });
    const decision = decideWithdrawal(factsOf(consultation), state, ctx.now.toISOString());
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    await tx.consultationRegistration.update({
      where: { id: registrationId },
      data: { state: decision.value },
    });
    await tx.consultationParticipant.deleteMany({ where: { registrationId } });
    if (state === "PLACED") {
      await tx.consultation.update({ where: { id: consultationId }, data: { registered: { decrement: 1 } } });
      await giveFreePlaces(tx, consultationId);
    }
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
