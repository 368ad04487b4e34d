import type { Tx } from "@/lib/db/client";
import type { TrainingFacts } from "@/lib/domain/training/lifecycle";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { conflict, notFound } from "../errors";
import { lockTraining } from "./places";

interface SeenTraining {
  readonly id: string;
  readonly version: number;
}

/**
 * The training as a manager of trainings sees it in the transaction, or NOT_FOUND; CONFLICT when it is not the one that
 * was seen. Under the training's lock: until this is written nobody signs up, and no other step is taken.
 */
export async function manageableTraining(tx: Tx, viewer: Viewer, { id, version }: SeenTraining) {
  if (!can(viewer, "training.manage", {})) throw notFound("training");
  await lockTraining(tx, id);
  const training = await tx.training.findUniqueOrThrow({
    where: { id },
    include: { sessions: { orderBy: { ordinal: "asc" } } },
  });
  if (training.version !== version) throw conflict("training");
  const unmarked = await tx.enrolment.count({ where: { trainingId: id, state: "ENROLLED" } });
  const facts: TrainingFacts = {
    state: training.state,
    startsOn: dayOf(training.startsOn),
    endsOn: dayOf(training.endsOn),
    enrolmentClosesOn: dayOf(training.enrolmentClosesOn),
    sessions: training.sessions.length,
    capacity: training.capacity,
    jp: training.jp,
    unmarked,
  };
  return { training, facts };
}
