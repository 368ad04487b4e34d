import type { Tx } from "@/lib/db/client";
import type { Consultation } from "@/lib/db/generated/client";
import type { ConsultationFacts } from "@/lib/domain/consultation/lifecycle";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { conflict, notFound } from "../errors";

/** Lets one change of a dialogue happen at a time. NOT_FOUND when there is no such dialogue. */
export async function lockConsultation(tx: Tx, id: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "consultation" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (rows.length === 0) throw notFound("consultation");
}

interface SeenConsultation {
  readonly id: string;
  readonly version: number;
}

/** The dialogue under its lock, for who may hold dialogues of its unit, else NOT_FOUND; CONFLICT when it is not the one that was seen. */
export async function editableConsultation(
  tx: Tx,
  viewer: Viewer,
  { id, version }: SeenConsultation,
): Promise<Consultation> {
  await lockConsultation(tx, id);
  const { unit, ...consultation } = await tx.consultation.findUniqueOrThrow({
    where: { id },
    include: { unit: { select: { path: true } } },
  });
  if (!can(viewer, "consultation.edit", { unitPath: unit.path })) throw notFound("consultation");
  if (consultation.version !== version) throw conflict("consultation");
  return consultation;
}

export const factsOf = ({
  state,
  startsAt,
}: Pick<Consultation, "state" | "startsAt">): ConsultationFacts => ({
  state,
  startsAt: startsAt.toISOString(),
});
