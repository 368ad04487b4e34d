import { db } from "@/lib/db/client";
import type { EnrolmentState } from "@/lib/domain/training/enrolment";
import { can, canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface ParticipantRow {
  readonly enrolmentId: string;
  readonly name: string;
  readonly nip: string;
  readonly unit: string | null;
  readonly state: EnrolmentState;
  /** False for the viewer's own row: nobody marks themselves. */
  readonly isMarkable: boolean;
  /** Ids of the sessions at which they were present. */
  readonly presentAt: readonly string[];
}

/** Everybody with a place or a turn in a training, in the order of signing up; null without the right. */
export async function listParticipants(
  viewer: EmployeeViewer,
  trainingId: string,
): Promise<readonly ParticipantRow[] | null> {
  if (!canSomewhere(viewer, "training.manage")) return null;
  const rows = await db().enrolment.findMany({
    where: { trainingId, state: { not: "CANCELLED" } },
    orderBy: [{ enrolledAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      employee: { select: { id: true, name: true, nip: true, unit: { select: { name: true } } } },
      attendances: { where: { isPresent: true }, select: { sessionId: true } },
    },
  });
  return rows.map(({ id, state, employee, attendances }) => ({
    enrolmentId: id,
    name: employee.name,
    nip: employee.nip,
    unit: employee.unit?.name ?? null,
    state,
    isMarkable: can(viewer, "training.markAttendance", { ownerId: employee.id }),
    presentAt: attendances.map(({ sessionId }) => sessionId),
  }));
}
