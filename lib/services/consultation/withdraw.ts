import type { Tx } from "@/lib/db/client";
import { decideWithdrawal } from "@/lib/domain/consultation/registration";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RemoveParticipantInput } from "@/lib/schemas/consultation";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { factsOf } from "./load-consultation";
import { lockedRegistration } from "./locked-registration";
import { giveFreePlaces } from "./places";
import { type ParticipantLetter, tellRemoved } from "./tell-participants";

/** Ends a registration: the place goes to the next who waits at once, and name and contact are deleted. */
export async function endRegistration(
  tx: Tx,
  ctx: ServiceContext,
  { id, state, consultationId, consultation }: Awaited<ReturnType<typeof lockedRegistration>>,
  letter: ParticipantLetter,
): Promise<void> {
  const decision = decideWithdrawal(factsOf(consultation), state, ctx.now.toISOString());
  if (!decision.ok) throw refusedBecause("registration", decision.reasons);
  await tx.consultationRegistration.update({ where: { id }, data: { state: decision.value } });
  await tx.consultationParticipant.deleteMany({ where: { registrationId: id } });
  if (state !== "PLACED") return;
  await tx.consultation.update({ where: { id: consultationId }, data: { registered: { decrement: 1 } } });
  await giveFreePlaces(tx, ctx, consultationId, letter);
}

/** Gives up a place or a turn, for whoever showed code and PIN of this registration. */
export function withdraw(
  ctx: ServiceContext,
  registrationId: string,
  letter: ParticipantLetter,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    await endRegistration(tx, ctx, await lockedRegistration(tx, registrationId), letter);
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}

/**
 * Takes a registration off the list, for who holds the dialogue: one who said by word of mouth that they do not come, or a
 * name that somebody made up. Whoever left a mail address reads the reason in a letter; the trail keeps it without the name.
 */
export function removeParticipant(
  ctx: ServiceContext<EmployeeViewer>,
  { registrationId, reason }: RemoveParticipantInput,
  letter: ParticipantLetter,
): Promise<{ readonly consultationId: string }> {
  return mutate(ctx, async (tx) => {
    const registration = await lockedRegistration(tx, registrationId);
    const { consultationId, state, consultation } = registration;
    const unitPath = consultation.unit.path;
    if (!can(ctx.viewer, "consultation.edit", { unitPath })) throw notFound("registration");
    await tellRemoved(tx, ctx, registrationId, reason, letter);
    await endRegistration(tx, ctx, registration, letter);
    return {
      result: { consultationId },
      audit: {
        action: "consultation.removeParticipant",
        subject: { type: "consultation", id: consultationId },
        before: { registrationId, state },
        after: { registrationId, state: "WITHDRAWN", reason },
      },
    };
  });
}
