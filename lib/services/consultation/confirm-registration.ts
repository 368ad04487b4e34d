import type { Tx } from "@/lib/db/client";
import { decideConfirmation } from "@/lib/domain/consultation/registration";
import type { ConfirmRegistrationInput } from "@/lib/schemas/consultation-public";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { isTokenOf } from "./confirmation";
import { lockedRegistration } from "./locked-registration";
import { giveFreePlaces } from "./places";
import type { ParticipantLetter } from "./tell-participants";

/**
 * The address of a registration answers, by what stands in its letter alone: the place or turn stays, and letters about the
 * dialogue go there from now on. Doing it twice changes nothing.
 */
export function confirmRegistration(
  ctx: ServiceContext,
  { id, token }: ConfirmRegistrationInput,
  letter: ParticipantLetter,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    if (!isTokenOf(id, token)) throw refusedBecause("registration", ["CONFIRMATION_LINK_UNKNOWN"]);
    const registration = await lockedRegistration(tx, id);
    const decision = decideConfirmation(registration.state);
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    if (registration.confirmBy === null) return { result: undefined, audit: { notAudited: "repeat" } };
    await standConfirmed(tx, ctx, registration, letter);
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}

/** The registration waits for no answer of its address any more. */
export async function standConfirmed(
  tx: Tx,
  ctx: ServiceContext,
  { id, state, consultationId, consultation }: Awaited<ReturnType<typeof lockedRegistration>>,
  letter: ParticipantLetter,
): Promise<void> {
  await tx.consultationRegistration.update({ where: { id }, data: { confirmBy: null } });
  // A place may be free that nobody could be given before.
  if (state === "WAITING" && consultation.state === "OPEN" && ctx.now < consultation.startsAt)
    await giveFreePlaces(tx, ctx, consultationId, letter);
}
