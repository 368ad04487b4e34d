import type { Tx } from "@/lib/db/client";
import { decide, type TrainingEvent, type TrainingState } from "@/lib/domain/training/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { manageableTraining } from "./training-facts";

interface Move {
  readonly id: string;
  readonly version: number;
}

/** Takes one step of the training's way in the caller's transaction; gives the training as it stood before. */
export async function moveTraining(
  tx: Tx,
  ctx: ServiceContext<EmployeeViewer>,
  input: Move,
  event: TrainingEvent,
) {
  const { training, facts } = await manageableTraining(tx, ctx.viewer, input);
  const decision = decide(facts, event);
  if (!decision.ok) throw refusedBecause("training", decision.reasons);
  const moved = await tx.training.updateMany({
    where: { id: input.id, state: training.state, version: input.version },
    data: {
      state: decision.value,
      version: { increment: 1 },
      ...(event.type === "cancel" ? { cancelReason: event.reason } : {}),
      ...(event.type === "complete" ? { completedAt: ctx.now } : {}),
    },
  });
  if (moved.count === 0) throw conflict("training");
  return { training, to: decision.value };
}

/** The audit row of such a step. */
export const moveAudit = <Action extends "training.open" | "training.cancel" | "training.complete">(
  action: Action,
  id: string,
  before: TrainingState,
  after: { readonly state: TrainingState; readonly [key: string]: unknown },
) => ({ action, subject: { type: "training", id }, before: { state: before }, after });
