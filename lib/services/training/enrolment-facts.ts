import type { Tx } from "@/lib/db/client";
import type { EnrolmentFacts, EnrolmentState } from "@/lib/domain/training/enrolment";
import { dayOf } from "@/lib/time";
import { notFound } from "../errors";

/** What the rules of signing up must know about one person and one training. DRAFT trainings do not exist for staff. */
export async function enrolmentFacts(
  tx: Tx,
  trainingId: string,
  employeeId: string,
  state: EnrolmentState | null,
): Promise<EnrolmentFacts> {
  const span = { startsAt: true, endsAt: true } as const;
  const training = await tx.training.findUnique({
    where: { id: trainingId },
    include: { sessions: { select: span } },
  });
  if (!training || training.state === "DRAFT") throw notFound("training");
  const otherSessions = await tx.trainingSession.findMany({
    where: {
      trainingId: { not: trainingId },
      endsAt: { gt: training.startsOn },
      training: {
        state: "OPEN",
        enrolments: { some: { employeeId, state: { in: ["ENROLLED", "ATTENDED"] } } },
      },
    },
    select: span,
  });
  const { state: service } = await tx.employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: { state: true },
  });
  return {
    state,
    isServing: service === "ACTIVE",
    training: {
      state: training.state,
      startsOn: dayOf(training.startsOn),
      enrolmentClosesOn: dayOf(training.enrolmentClosesOn),
      capacity: training.capacity,
      enrolled: training.enrolled,
      sessions: training.sessions,
    },
    otherSessions,
  };
}
