import type { Tx } from "@/lib/db/client";
import { placesToGive } from "@/lib/domain/consultation/registration";

/**
 * Gives the free places of a dialogue to those who wait, in the order of signing up, and keeps the number of places taken.
 * Called under the dialogue's lock. Answers how many moved up.
 */
export async function giveFreePlaces(tx: Tx, consultationId: string): Promise<number> {
  const places = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { capacity: true, registered: true },
  });
  const next = await tx.consultationRegistration.findMany({
    where: { consultationId, state: "WAITING" },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    take: placesToGive(places),
    select: { id: true },
  });
  if (next.length === 0) return 0;
  await tx.consultationRegistration.updateMany({
    where: { id: { in: next.map(({ id }) => id) } },
    data: { state: "PLACED" },
  });
  await tx.consultation.update({
    where: { id: consultationId },
    data: { registered: { increment: next.length } },
  });
  return next.length;
}
