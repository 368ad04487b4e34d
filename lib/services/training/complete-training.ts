import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { yearOf } from "@/lib/domain/calendar/local-date";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { moveTrainingSchema } from "@/lib/schemas/training";
import { dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { moveAudit, moveTraining } from "./move-training";

/** A code that cannot be guessed, without letters that are read for one another. */
const certificateCode = (): string => randomBytes(10).toString("hex").toUpperCase();

/**
 * Ends a training: whoever attended gets its hours on their ledger, once, on its last day (docs/rules.md#competence:
 * hours count by the date of completion).
 */
export function completeTraining(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof moveTrainingSchema>,
): Promise<{ readonly records: number }> {
  return mutate(ctx, async (tx) => {
    const { training, to } = await moveTraining(tx, ctx, input, { type: "complete", on: ctx.today });
    const attended = await tx.enrolment.findMany({
      where: { trainingId: training.id, state: "ATTENDED" },
      select: { employeeId: true },
    });
    await tx.learningRecord.createMany({
      data: attended.map(({ employeeId }) => ({
        employeeId,
        trainingId: training.id,
        title: training.title,
        organiser: training.organiser,
        kind: training.kind,
        completedOn: training.endsOn,
        jp: training.jp,
        certificateCode: certificateCode(),
        createdAt: ctx.now,
      })),
    });
    const year = yearOf(dayOf(training.endsOn));
    for (const { employeeId } of attended) {
      await tx.learningTotal.upsert({
        where: { employeeId_year: { employeeId, year } },
        create: { employeeId, year, jp: training.jp },
        update: { jp: { increment: training.jp } },
      });
    }
    return {
      result: { records: attended.length },
      audit: moveAudit("training.complete", training.id, training.state, {
        state: to,
        jp: training.jp,
        records: attended.length,
      }),
    };
  });
}
