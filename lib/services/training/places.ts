import type { Tx } from "@/lib/db/client";
import { conflict, notFound } from "../errors";

/** Lets one change of a training's places happen at a time. NOT_FOUND when there is no such training. */
export async function lockTraining(tx: Tx, trainingId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "training" WHERE "id" = ${trainingId}::uuid FOR UPDATE`;
  if (rows.length === 0) throw notFound("training");
}

/** Takes one place; CONFLICT when the last one has gone meanwhile. */
export async function takePlace(tx: Tx, trainingId: string): Promise<void> {
  const taken = await tx.training.updateMany({
    where: { id: trainingId, state: "OPEN", enrolled: { lt: tx.training.fields.capacity } },
    data: { enrolled: { increment: 1 } },
  });
  if (taken.count === 0) throw conflict("training");
}

/** Gives one place back. */
export async function freePlace(tx: Tx, trainingId: string): Promise<void> {
  await tx.training.update({ where: { id: trainingId }, data: { enrolled: { decrement: 1 } } });
}
