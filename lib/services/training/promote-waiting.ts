import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import { decide } from "@/lib/domain/training/enrolment";
import { enrolmentFacts } from "./enrolment-facts";
import { takePlace } from "./places";

/**
 * Gives the free places to those on the waiting list who can take them, in their order; whoever has a clash meanwhile
 * keeps waiting, and whoever is out of service is passed over. Called under the training's lock. Gives the audit rows, none when nobody moved up.
 */
export async function promoteWaiting(
  tx: Tx,
  trainingId: string,
  today: string,
): Promise<readonly AuditEntry[]> {
  const waiting = await tx.enrolment.findMany({
    where: { trainingId, state: "WAITING", employee: { state: "ACTIVE" } },
    orderBy: [{ enrolledAt: "asc" }, { id: "asc" }],
  });
  const entries: AuditEntry[] = [];
  for (const { id, employeeId, version } of waiting) {
    const facts = await enrolmentFacts(tx, trainingId, employeeId, "WAITING");
    const decision = decide(facts, "promote", today);
    if (!decision.ok) {
      if (decision.reasons.includes("NO_PLACE") || decision.reasons.includes("TRAINING_NOT_OPEN")) break;
      continue;
    }
    await takePlace(tx, trainingId);
    await tx.enrolment.updateMany({
      where: { id, state: "WAITING", version },
      data: { state: decision.value, version: { increment: 1 } },
    });
    entries.push({
      action: "training.promote",
      subject: { type: "enrolment", id },
      aboutId: employeeId,
      before: { state: "WAITING" },
      after: { trainingId, state: decision.value },
    });
  }
  return entries;
}
