import type { z } from "zod";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { editTrainingSchema } from "@/lib/schemas/training";
import { dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { promoteWaiting } from "./promote-waiting";
import { sessionRows, trainingColumns } from "./training-data";
import { manageableTraining } from "./training-facts";

/**
 * Changes a training in DRAFT, or in OPEN as long as nobody's attendance has been marked. Refused when there would be
 * fewer places than people who have one; places that are added go to those who wait.
 */
export function editTraining(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof editTrainingSchema>,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { training } = await manageableTraining(tx, ctx.viewer, input);
    const columns = trainingColumns(input);
    const marked = await tx.attendance.count({ where: { session: { trainingId: input.id } } });
    const reasons = [
      ...(training.state === "COMPLETED" || training.state === "CANCELLED" || marked > 0
        ? ["TRAINING_WRONG_STATE"]
        : []),
      ...(input.capacity < training.enrolled ? ["FEWER_PLACES_THAN_PARTICIPANTS"] : []),
      ...(columns.enrolmentClosesOn > columns.startsOn ? ["DEADLINE_AFTER_START"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("training", reasons);
    const edited = await tx.training.updateMany({
      where: {
        id: input.id,
        version: input.version,
        state: training.state,
        enrolled: { lte: input.capacity },
      },
      data: { ...columns, version: { increment: 1 } },
    });
    if (edited.count === 0) throw conflict("training");
    await tx.trainingSession.deleteMany({ where: { trainingId: input.id } });
    await tx.trainingSession.createMany({
      data: sessionRows(input).map((session) => ({ ...session, trainingId: input.id })),
    });
    const promoted = await promoteWaiting(tx, input.id, ctx.today);
    const shown = (from: typeof columns) => ({
      title: from.title,
      place: from.place,
      startsOn: dayOf(from.startsOn),
      endsOn: dayOf(from.endsOn),
      capacity: from.capacity,
      jp: from.jp,
    });
    return {
      result: undefined,
      audit: [
        {
          action: "training.edit",
          subject: { type: "training", id: input.id },
          before: shown({ ...training, kind: columns.kind }),
          after: shown(columns),
        },
        ...promoted,
      ],
    };
  });
}
