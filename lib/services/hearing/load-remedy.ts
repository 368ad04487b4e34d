import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { decideRemedy, type RemedyEvent, type RemedyState } from "@/lib/domain/hearing/remedy";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";

const INCLUDE = {
  service: { select: { unit: { select: { path: true } } } },
} as const satisfies Prisma.RemedyInclude;
export type LoadedRemedy = Prisma.RemedyGetPayload<{ include: typeof INCLUDE }>;

/** The grant behind each step: the unit's head plans, edits and gives up; its owner begins it and reports it done. */
const PERMISSIONS = {
  edit: "remedy.plan",
  giveUp: "remedy.plan",
  start: "remedy.carryOut",
  finish: "remedy.carryOut",
} as const satisfies Record<RemedyEvent, Permission>;

/** The remedy for somebody who may take this step with it; "not found" for everybody else. */
export async function loadRemedy(
  tx: Tx,
  viewer: EmployeeViewer,
  event: RemedyEvent,
  id: string,
): Promise<LoadedRemedy> {
  const remedy = await tx.remedy.findUnique({ where: { id }, include: INCLUDE });
  const record = remedy && { ownerId: remedy.ownerId, unitPath: remedy.service.unit.path };
  if (!record || !can(viewer, PERMISSIONS[event], record)) throw notFound("remedy");
  return remedy;
}

/** Writes a step only if it is allowed and nobody was faster; the state after it. */
export async function moveRemedy(
  tx: Tx,
  remedy: LoadedRemedy,
  event: RemedyEvent,
  change: {
    readonly version: number;
    readonly data?: Omit<Prisma.RemedyUncheckedUpdateManyInput, "state" | "version">;
  },
): Promise<RemedyState> {
  const decision = decideRemedy(remedy.state, event);
  if (!decision.ok) throw refusedBecause("remedy", decision.reasons);
  const moved = await tx.remedy.updateMany({
    where: { id: remedy.id, state: remedy.state, version: change.version },
    data: { ...change.data, state: decision.value, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("remedy");
  return decision.value;
}
