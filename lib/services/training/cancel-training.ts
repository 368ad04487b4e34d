import type { z } from "zod";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { cancelTrainingSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { moveAudit, moveTraining } from "./move-training";

/** Calls a training off, with the reason that its participants read. Their sign-ups end with it. */
export function cancelTraining(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof cancelTrainingSchema>,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { reason } = input;
    const { training, to } = await moveTraining(tx, ctx, input, { type: "cancel", reason });
    const ended = await tx.enrolment.updateMany({
      where: { trainingId: input.id, state: { in: ["ENROLLED", "WAITING", "ATTENDED", "ABSENT"] } },
      data: { state: "CANCELLED", version: { increment: 1 } },
    });
    await tx.training.update({ where: { id: input.id }, data: { enrolled: 0 } });
    return {
      result: undefined,
      audit: moveAudit("training.cancel", input.id, training.state, {
        state: to,
        reason,
        participants: ended.count,
      }),
    };
  });
}
