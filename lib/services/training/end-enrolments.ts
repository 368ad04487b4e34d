import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import { decide } from "@/lib/domain/training/enrolment";
import type { ServiceContext } from "../context";
import { enrolmentFacts } from "./enrolment-facts";
import { freePlace, lockTraining } from "./places";
import { promoteWaiting } from "./promote-waiting";

/**
 * Takes people who leave the service out of the trainings to come, places and turns alike; a place goes to the next who
 * waits. What has begun stays, so that HR marks who was absent. Called once these people are out of service, for else one
 * of them could be given the place of another. Gives the audit rows.
 */
export async function endEnrolments(
  tx: Tx,
  ctx: ServiceContext,
  employeeIds: readonly string[],
): Promise<readonly AuditEntry[]> {
  const standing = await tx.enrolment.findMany({
    where: {
      employeeId: { in: [...employeeIds] },
      state: { in: ["ENROLLED", "WAITING"] },
      training: { state: "OPEN" },
    },
    // Always in this order, so that of two who put people out neither waits for the other for ever.
    orderBy: [{ trainingId: "asc" }, { id: "asc" }],
    select: { id: true, trainingId: true, employeeId: true },
  });
  const entries: AuditEntry[] = [];
  for (const { id, trainingId, employeeId } of standing) {
    await lockTraining(tx, trainingId);
    // Read again under the lock: a place may have been given meanwhile.
    const { state } = await tx.enrolment.findUniqueOrThrow({ where: { id }, select: { state: true } });
    const decision = decide(await enrolmentFacts(tx, trainingId, employeeId, state), "cancel", ctx.today);
    if (!decision.ok) continue;
    await tx.enrolment.update({
      where: { id },
      data: { state: decision.value, version: { increment: 1 } },
    });
    entries.push({
      action: "training.cancelEnrolment",
      subject: { type: "enrolment", id },
      aboutId: employeeId,
      before: { state },
      after: { trainingId, state: decision.value, reason: "OUT_OF_SERVICE" },
    });
    if (state !== "ENROLLED") continue;
    await freePlace(tx, trainingId);
    entries.push(...(await promoteWaiting(tx, trainingId, ctx.today)));
  }
  return entries;
}
