import type { Tx } from "@/lib/db/client";
import { notFound } from "../errors";
import { lockConsultation } from "./load-consultation";

/** The registration under the lock of its dialogue: a place may have been given a moment ago. NOT_FOUND without one. */
export async function lockedRegistration(tx: Tx, registrationId: string) {
  const found = await tx.consultationRegistration.findUnique({ where: { id: registrationId } });
  if (!found) throw notFound("registration");
  await lockConsultation(tx, found.consultationId);
  return tx.consultationRegistration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { consultation: { include: { unit: { select: { path: true } } } } },
  });
}
