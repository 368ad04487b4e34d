import type { Tx } from "@/lib/db/client";
import { sourceSubjects } from "@/lib/db/source-subjects";
import { type NamedSource, OWN_LOG } from "@/lib/domain/measured/source";
import type { PlanFormat } from "@/lib/domain/plan/plan";
import { leadsUnit } from "@/lib/permissions/own-unit";
import type { Viewer } from "@/lib/permissions/viewer";

interface Copy {
  readonly fromId: string;
  readonly toId: string;
  readonly ownerId: string;
  readonly format: PlanFormat;
  /** Of the new plan. */
  readonly unitId: string;
}

/**
 * Writes the results, indicators and annexes of an earlier plan of the same person and form into a new one, as rows of
 * its own; false where there is no such plan. The superior's result goes along in words: the reference was to a plan
 * of another time. Expectations on behaviours are the superior's to give anew. A source that is out of the owner's reach in
 * the new plan's unit, as after a move, becomes the own log.
 */
export async function copyPlanParts(
  tx: Tx,
  viewer: Viewer,
  { fromId, toId, ownerId, format, unitId }: Copy,
): Promise<boolean> {
  const source = await tx.performancePlan.findFirst({
    where: { id: fromId, employeeId: ownerId, format },
    select: {
      approach: true,
      annexes: { omit: { planId: true } },
      results: {
        orderBy: { ordinal: "asc" },
        include: {
          superiorResult: { select: { text: true } },
          indicators: { orderBy: { ordinal: "asc" }, omit: { id: true, resultId: true } },
        },
      },
    },
  });
  if (!source) return false;
  await tx.performancePlan.update({ where: { id: toId }, data: { approach: source.approach } });
  const isInReach = await reachOfSources(tx, viewer, unitId);
  for (const {
    ordinal,
    kind,
    text,
    perspective,
    superiorText,
    superiorResult,
    indicators,
  } of source.results) {
    await tx.planResult.create({
      data: {
        planId: toId,
        ordinal,
        kind,
        text,
        perspective,
        superiorText: superiorResult?.text ?? superiorText,
        indicators: {
          createMany: { data: indicators.map((row) => (isInReach(row) ? row : { ...row, ...OWN_LOG })) },
        },
      },
    });
  }
  await tx.planAnnex.createMany({ data: source.annexes.map((annex) => ({ ...annex, planId: toId })) });
  return true;
}

/** Whether a plan of this unit may name a source, as saving it decides (`refusalsOfSources`). */
async function reachOfSources(tx: Tx, viewer: Viewer, unitId: string) {
  const unit = await tx.workUnit.findUniqueOrThrow({
    where: { id: unitId },
    select: { id: true, path: true },
  });
  const { services, units } = await sourceSubjects(tx, unit, leadsUnit(viewer, unit.path));
  const offered = new Set([...services, ...units].map(({ id }) => id));
  return ({ sourceServiceId, sourceUnitId }: NamedSource): boolean =>
    [sourceServiceId, sourceUnitId].every((id) => id === null || offered.has(id));
}
