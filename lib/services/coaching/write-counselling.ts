import type { Tx } from "@/lib/db/client";
import { type CounsellingEvent, decideCounselling } from "@/lib/domain/coaching/counselling";
import { isCounsellingParty } from "@/lib/permissions/counselling-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CloseCounsellingInput, WriteCounsellingInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { insertEntry, wasWrittenBefore } from "./counselling-entry";

async function loadCounselling(tx: Tx, viewer: EmployeeViewer, id: string) {
  const counselling = await tx.counselling.findUnique({ where: { id } });
  if (!counselling || !isCounsellingParty(viewer, counselling)) throw notFound("counselling");
  return counselling;
}
type Loaded = Awaited<ReturnType<typeof loadCounselling>>;

function decided(counselling: Loaded, event: CounsellingEvent) {
  const decision = decideCounselling(counselling.state, event);
  if (!decision.ok) throw refusedBecause("counselling", decision.reasons);
  return decision.value;
}

/** One of the two writes more. */
export function writeCounselling(
  ctx: ServiceContext<EmployeeViewer>,
  { id, counsellingId, text }: WriteCounsellingInput,
): Promise<{ isRepeat: boolean }> {
  return mutate<{ isRepeat: boolean }>(ctx, async (tx) => {
    const counselling = await loadCounselling(tx, ctx.viewer, counsellingId);
    const entry = { id, counsellingId, authorId: ctx.viewer.employeeId, text };
    if (await wasWrittenBefore(tx, entry))
      return { result: { isRepeat: true }, audit: { notAudited: "repeat" } };
    const state = decided(counselling, "write");
    // Both may write at the same moment, so no version is asked for; only an end in between is in the way.
    const open = await tx.counselling.updateMany({
      where: { id: counsellingId, state: counselling.state },
      data: { state, version: { increment: 1 } },
    });
    if (open.count === 0) throw conflict("counselling");
    await insertEntry(tx, entry, ctx.now);
    return {
      result: { isRepeat: false },
      audit: {
        action: "counselling.write",
        subject: { type: "counselling", id: counsellingId },
        aboutId: counselling.employeeId,
      },
    };
  });
}

/** One of the two ends it; it stays readable to both. */
export function closeCounselling(
  ctx: ServiceContext<EmployeeViewer>,
  { counsellingId, version }: CloseCounsellingInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const counselling = await loadCounselling(tx, ctx.viewer, counsellingId);
    const closed = await tx.counselling.updateMany({
      where: { id: counsellingId, state: counselling.state, version },
      data: { state: decided(counselling, "close"), closedAt: ctx.now, version: { increment: 1 } },
    });
    if (closed.count === 0) throw conflict("counselling");
    return {
      result: undefined,
      audit: {
        action: "counselling.close",
        subject: { type: "counselling", id: counsellingId },
        aboutId: counselling.employeeId,
      },
    };
  });
}
