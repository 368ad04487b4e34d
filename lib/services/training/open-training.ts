import type { z } from "zod";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { moveTrainingSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { moveAudit, moveTraining } from "./move-training";

/** Opens a training for sign-up. */
export function openTraining(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof moveTrainingSchema>,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { training, to } = await moveTraining(tx, ctx, input, { type: "open", on: ctx.today });
    return { result: undefined, audit: moveAudit("training.open", input.id, training.state, { state: to }) };
  });
}
