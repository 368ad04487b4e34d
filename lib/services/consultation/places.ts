import type { Tx } from "@/lib/db/client";
import { placesToGive } from "@/lib/domain/consultation/registration";
import type { ServiceContext } from "../context";
import { type ParticipantLetter, tellPlaced } from "./tell-participants";

/**
 * Gives the free places of a dialogue to those who wait and whose address has answered, in the order of signing up, keeps the
 * number of places taken, and writes to each who moved up. Called under the dialogue's lock, so that nobody moves up twice.
 * Answers their registrations.
 */
export async function giveFreePlaces(
  tx: Tx,
  ctx: ServiceContext,
  consultationId: string,
  letter: ParticipantLetter,
): Promise<readonly string[]> {
  const places = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { capacity: true, registered: true },
  });
  const next = await tx.consultationRegistration.findMany({
    where: { consultationId, state: "WAITING", confirmBy: null },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    take: placesToGive(places),
    select: { id: true },
  });
  const ids = next.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await tx.consultationRegistration.updateMany({
    where: { id: { in: ids } },
    data: { state: "PLACED" },
  });
  await tx.consultation.update({
    where: { id: consultationId },
    data: { registered: { increment: ids.length } },
  });
  await tellPlaced(tx, ctx, consultationId, ids, letter);
  return ids;
}
