import { decideConfirmation } from "@/lib/domain/consultation/registration";
import type { ConfirmRegistrationInput } from "@/lib/schemas/consultation-public";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
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
    if (!isTokenOf(id, token)) throw notFound("registration");
    const { state, confirmBy, consultationId, consultation } = await lockedRegistration(tx, id);
    const decision = decideConfirmation(state);
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    if (confirmBy === null) return { result: undefined, audit: { notAudited: "repeat" } };
    await tx.consultationRegistration.update({ where: { id }, data: { confirmBy: null } });
    // A place may be free that nobody could be given before.
    if (state === "WAITING" && consultation.state === "OPEN" && ctx.now < consultation.startsAt)
      await giveFreePlaces(tx, ctx, consultationId, letter);
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
