import type { z } from "zod";
import {
  decide,
  type EnrolmentEvent,
  type EnrolmentFacts,
  type EnrolmentState,
} from "@/lib/domain/training/enrolment";
import { earnsHours } from "@/lib/domain/training/presence";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { markAttendanceSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { manageableTraining } from "./training-facts";

/**
 * Marks who was present at which session, for everybody who has a place, and from it who attended. May be corrected
 * until the training is completed. Nobody marks themselves.
 */
export function markAttendance(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof markAttendanceSchema>,
): Promise<{ readonly attended: number; readonly absent: number }> {
  return mutate(ctx, async (tx) => {
    const seen = { id: input.trainingId, version: input.version };
    const { training, facts } = await manageableTraining(tx, ctx.viewer, seen);
    const enrolments = await tx.enrolment.findMany({
      where: { trainingId: training.id, state: { in: ["ENROLLED", "ATTENDED", "ABSENT"] } },
    });
    const markable = enrolments.filter(({ employeeId }) =>
      can(ctx.viewer, "training.markAttendance", { ownerId: employeeId }),
    );
    if (markable.length === 0) throw notFound("training");
    const present = new Set(input.present);
    const keys = new Set(
      markable.flatMap(({ id }) => training.sessions.map((session) => `${id}:${session.id}`)),
    );
    if ([...present].some((key) => !keys.has(key))) throw refusedBecause("training", ["UNKNOWN_ATTENDANCE"]);

    const claimed = await tx.training.updateMany({
      where: { id: training.id, state: training.state, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (claimed.count === 0) throw conflict("training");

    const cameTo = (id: string) => training.sessions.filter((one) => present.has(`${id}:${one.id}`)).length;
    const marks = markable.map(({ id, state }) => {
      const wanted = earnsHours(cameTo(id), training.sessions.length) ? "ATTENDED" : "ABSENT";
      if (state !== wanted) requireMark({ ...training, ...facts, sessions: [] }, state, wanted, ctx.today);
      return { id, wanted };
    });
    const marked = (wanted: Mark) => marks.filter((mark) => mark.wanted === wanted).map(({ id }) => id);
    const [attended, absent] = [marked("ATTENDED"), marked("ABSENT")];

    for (const [state, ids] of [
      ["ATTENDED", attended],
      ["ABSENT", absent],
    ] as const)
      await tx.enrolment.updateMany({
        where: { trainingId: training.id, id: { in: ids } },
        data: { state, version: { increment: 1 } },
      });
    await tx.attendance.deleteMany({ where: { enrolmentId: { in: markable.map(({ id }) => id) } } });
    await tx.attendance.createMany({
      data: markable.flatMap((enrolment) =>
        training.sessions.map((session) => ({
          sessionId: session.id,
          enrolmentId: enrolment.id,
          isPresent: present.has(`${enrolment.id}:${session.id}`),
          markedById: ctx.viewer.employeeId,
          markedAt: ctx.now,
        })),
      ),
    });
    const stood = (state: EnrolmentState) =>
      markable.filter((enrolment) => enrolment.state === state).map(({ id }) => id);
    return {
      result: { attended: attended.length, absent: absent.length },
      audit: {
        action: "training.markAttendance",
        subject: { type: "training", id: training.id },
        before: { attended: stood("ATTENDED"), absent: stood("ABSENT") },
        after: { attended, absent },
      },
    };
  });
}

type Mark = "ATTENDED" | "ABSENT";
const EVENT_OF = { ATTENDED: "markAttended", ABSENT: "markAbsent" } as const satisfies Record<
  Mark,
  EnrolmentEvent
>;

/** REFUSED where the training or the enrolment does not let this be marked. */
function requireMark(
  training: EnrolmentFacts["training"],
  state: EnrolmentState,
  mark: Mark,
  today: string,
): void {
  // Whoever left while it ran is marked like the others.
  const decision = decide({ state, isServing: true, training, otherSessions: [] }, EVENT_OF[mark], today);
  if (!decision.ok) throw refusedBecause("training", decision.reasons);
}
