import type { Tx } from "@/lib/db/client";
import type { TrainingFacts } from "@/lib/domain/training/lifecycle";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { notFound } from "../errors";

/** The training as a manager of trainings sees it in the transaction, or NOT_FOUND. */
export async function manageableTraining(tx: Tx, viewer: Viewer, id: string) {
  const training = await tx.training.findUnique({
    where: { id },
    include: { sessions: { orderBy: { ordinal: "asc" } } },
  });
  if (!training || !can(viewer, "training.manage", {})) throw notFound("training");
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
