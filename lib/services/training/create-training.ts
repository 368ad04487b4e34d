import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { createTrainingSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { isSentAgain } from "../sent-before";
import { sessionRows, trainingColumns, trainingShown } from "./training-data";

/**
 * A new training in DRAFT. The id comes with the form, so that a form posted twice makes one training; CONFLICT
 * when it says something else than the training that was made of it.
 */
export function createTraining(
  ctx: ServiceContext<EmployeeViewer>,
  input: z.output<typeof createTrainingSchema>,
): Promise<{ readonly id: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "training.manage", {})) throw notFound("training");
    const { id } = input;
    const columns = trainingColumns(input);
    const sessions = sessionRows(input);
    if (columns.enrolmentClosesOn > columns.startsOn)
      throw refusedBecause("training", ["DEADLINE_AFTER_START"]);
    const made = await tx.training.createMany({
      data: { id, ...columns, createdById: ctx.viewer.employeeId, createdAt: ctx.now },
      skipDuplicates: true,
    });
    const after = trainingShown(columns, sessions);
    const known = made.count === 0 ? await storedTraining(tx, id) : null;
    const isSame = (sent: object) => JSON.stringify(sent) === JSON.stringify(after);
    if (isSentAgain("training", known, (sent) => isSame(trainingShown(sent, sent.sessions))))
      return { result: { id }, audit: { notAudited: "repeat" } };
    await tx.trainingSession.createMany({
      data: sessions.map((session) => ({ ...session, trainingId: id })),
    });
    return {
      result: { id },
      audit: { action: "training.create", subject: { type: "training", id }, after },
    };
  });
}

const storedTraining = (tx: Tx, id: string) =>
  tx.training.findUniqueOrThrow({ where: { id }, include: { sessions: { orderBy: { ordinal: "asc" } } } });
