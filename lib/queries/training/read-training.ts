import { db } from "@/lib/db/client";
import type { EnrolmentState } from "@/lib/domain/training/enrolment";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import type { TrainingState } from "@/lib/domain/training/lifecycle";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface TrainingView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly kind: TrainingKind;
  readonly organiser: string;
  readonly place: string;
  readonly link: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly enrolmentClosesOn: string;
  readonly capacity: number;
  readonly enrolled: number;
  readonly jp: number;
  readonly state: TrainingState;
  readonly cancelReason: string | null;
  readonly sessions: readonly {
    readonly id: string;
    readonly topic: string;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  readonly enrolment: {
    readonly id: string;
    readonly version: number;
    readonly state: EnrolmentState;
  } | null;
}

/** One training as staff see it; a DRAFT only for those who manage trainings. The link is for whoever has a place. */
export async function readTraining(viewer: EmployeeViewer, id: string): Promise<TrainingView | null> {
  const found = await db().training.findUnique({
    where: { id },
    include: {
      sessions: {
        orderBy: { ordinal: "asc" },
        select: { id: true, topic: true, startsAt: true, endsAt: true },
      },
      enrolments: {
        where: { employeeId: viewer.employeeId },
        select: { id: true, version: true, state: true },
      },
    },
  });
  const mayManage = canSomewhere(viewer, "training.manage");
  if (!found || (found.state === "DRAFT" && !mayManage)) return null;
  const { enrolments, sessions, kind, createdAt: _a, createdById: _b, completedAt: _c, ...training } = found;
  const enrolment = enrolments[0] ?? null;
  const hasPlace = enrolment !== null && enrolment.state !== "CANCELLED" && enrolment.state !== "WAITING";
  return {
    ...training,
    kind: kind as TrainingKind,
    link: hasPlace || mayManage ? training.link : null,
    startsOn: dayOf(training.startsOn),
    endsOn: dayOf(training.endsOn),
    enrolmentClosesOn: dayOf(training.enrolmentClosesOn),
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
    })),
    enrolment,
  };
}
