import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { decideImprovement, type ImprovementEvent } from "@/lib/domain/improvement/improvement";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";

const INCLUDE = {
  unit: { select: { path: true } },
  appraisal: { select: { planId: true } },
  _count: { select: { actions: true } },
} as const satisfies Prisma.ImprovementPlanInclude;
export type LoadedImprovement = Prisma.ImprovementPlanGetPayload<{ include: typeof INCLUDE }>;

/** The grant behind each event: the appraiser draws up, proposes and concludes, the staff member answers. */
const PERMISSIONS = {
  draw: "improvement.draw",
  propose: "improvement.draw",
  agree: "improvement.answer",
  return: "improvement.answer",
  conclude: "improvement.draw",
} as const satisfies Record<ImprovementEvent, Permission>;

/** The plan, for whoever may do this to it; for everybody else it does not exist. */
export async function loadImprovement(
  tx: Tx,
  viewer: Viewer,
  event: ImprovementEvent,
  id: string,
): Promise<LoadedImprovement> {
  const improvement = await tx.improvementPlan.findUnique({ where: { id }, include: INCLUDE });
  if (!improvement) throw notFound("improvement");
  const record = {
    ownerId: improvement.employeeId,
    appraiserId: improvement.appraiserId,
    unitPath: improvement.unit.path,
  };
  if (!can(viewer, PERMISSIONS[event], record)) throw notFound("improvement");
  return improvement;
}

/** Writes the step if the plan is still as it was seen; answers the new state. */
export async function moveImprovement(
  tx: Tx,
  improvement: LoadedImprovement,
  event: ImprovementEvent,
  change: { readonly version: number; readonly data?: Prisma.ImprovementPlanUncheckedUpdateManyInput },
) {
  const facts = { state: improvement.state, actions: improvement._count.actions };
  const decision = decideImprovement(facts, event);
  if (!decision.ok) throw refusedBecause("improvement", decision.reasons);
  const moved = await tx.improvementPlan.updateMany({
    where: { id: improvement.id, state: improvement.state, version: change.version },
    data: { ...change.data, state: decision.value, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("improvement");
  return decision.value;
}
