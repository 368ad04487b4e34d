import type { z } from "zod";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { editTrainingSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { promoteWaiting } from "./promote-waiting";
import { sessionRows, trainingColumns, trainingShown } from "./training-data";
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
    const sessions = sessionRows(input);
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
      data: sessions.map((session) => ({ ...session, trainingId: input.id })),
    });
    const promoted = await promoteWaiting(tx, input.id, ctx.today);
    return {
      result: undefined,
      audit: [
        {
          action: "training.edit",
          subject: { type: "training", id: input.id },
          before: trainingShown(training, training.sessions),
          after: trainingShown(columns, sessions),
        },
        ...promoted,
      ],
    };
  });
}
