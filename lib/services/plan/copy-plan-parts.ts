import type { Tx } from "@/lib/db/client";
import type { PlanFormat } from "@/lib/domain/plan/plan";

interface Copy {
  readonly fromId: string;
  readonly toId: string;
  readonly ownerId: string;
  readonly format: PlanFormat;
}

/**
 * Writes the results, indicators and annexes of an earlier plan of the same person and form into a new one, as rows of
 * its own; false where there is no such plan. The superior's result goes along in words: the reference was to a plan
 * of another time. Expectations on behaviours are the superior's to give anew.
 */
export async function copyPlanParts(tx: Tx, { fromId, toId, ownerId, format }: Copy): Promise<boolean> {
  const source = await tx.performancePlan.findFirst({
    where: { id: fromId, employeeId: ownerId, format },
    select: {
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
        indicators: { createMany: { data: indicators } },
      },
    });
  }
  await tx.planAnnex.createMany({ data: source.annexes.map((annex) => ({ ...annex, planId: toId })) });
  return true;
}
