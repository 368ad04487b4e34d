import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ComplaintParty } from "@/lib/domain/complaint/complaint";
import type { ComplaintEvent, ComplaintState } from "@/lib/domain/complaint/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import { countMove } from "./count-complaint";
import type { LoadedComplaint } from "./load-complaint";

interface Move {
  readonly event: ComplaintEvent;
  readonly state: ComplaintState;
  readonly seenVersion: number;
  readonly party: ComplaintParty;
  readonly note?: string | null | undefined;
  readonly data?: Omit<Prisma.ComplaintUncheckedUpdateManyInput, "state" | "version">;
  /** The unit from now on, where the step changes it. */
  readonly unitId?: string | null | undefined;
}

/** Writes a step only if the complaint is still as it was seen, with its event and the public sums. */
export async function moveComplaint(
  tx: Tx,
  ctx: ServiceContext,
  complaint: LoadedComplaint,
  move: Move,
): Promise<void> {
  const unitId = move.unitId === undefined ? complaint.unitId : move.unitId;
  const moved = await tx.complaint.updateMany({
    where: { id: complaint.id, state: complaint.state, version: move.seenVersion },
    data: { ...move.data, unitId, state: move.state, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("complaint");
  await tx.complaintEvent.create({
    data: {
      complaintId: complaint.id,
      at: ctx.now,
      event: move.event,
      state: move.state,
      party: move.party,
      actorId: ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null,
      note: move.note ?? null,
    },
  });
  await countMove(tx, complaint, { ...complaint, unitId, state: move.state });
}
