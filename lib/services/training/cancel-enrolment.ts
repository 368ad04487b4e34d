import type { z } from "zod";
import { decide } from "@/lib/domain/training/enrolment";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { cancelEnrolmentSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { enrolmentFacts } from "./enrolment-facts";
import { freePlace, lockTraining } from "./places";
import { promoteWaiting } from "./promote-waiting";

/** Gives up one's place or one's turn; a place goes to the next on the waiting list at once. */
export function cancelEnrolment(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof cancelEnrolmentSchema>,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const found = await tx.enrolment.findUnique({ where: { id: input.enrolmentId } });
    if (!found || !can(ctx.viewer, "training.enrol", { ownerId: found.employeeId }))
      throw notFound("enrolment");
    const { trainingId, employeeId } = found;
    await lockTraining(tx, trainingId);
    // Read again under the lock: a place may have been given meanwhile.
    const { state } = await tx.enrolment.findUniqueOrThrow({
      where: { id: found.id },
      select: { state: true },
    });
    const decision = decide(await enrolmentFacts(tx, trainingId, employeeId, state), "cancel", ctx.today);
    if (!decision.ok) throw refusedBecause("enrolment", decision.reasons);
    const moved = await tx.enrolment.updateMany({
      where: { id: found.id, state, version: input.version },
      data: { state: decision.value, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("enrolment");
    if (state === "ENROLLED") await freePlace(tx, trainingId);
    const promoted = state === "ENROLLED" ? await promoteWaiting(tx, trainingId, ctx.today) : [];
    return {
      result: undefined,
      audit: [
        {
          action: "training.cancelEnrolment",
          subject: { type: "enrolment", id: found.id },
          aboutId: employeeId,
          before: { state },
          after: { trainingId, state: decision.value },
        },
        ...promoted,
      ],
    };
  });
}
