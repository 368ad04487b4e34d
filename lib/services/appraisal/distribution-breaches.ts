import type { Tx } from "@/lib/db/client";
import { checkDistribution, type DistributionBreach } from "@/lib/domain/appraisal/distribution";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";

/**
 * Where the annual ratings that were handed over, with the one that is about to be, depart from the official pattern, in
 * the nearest unit above the plan (or its own) whose achievement is set. None when no achievement is set: without stage 1
 * there is no pattern (docs/rules.md#distribution).
 */
export async function distributionBreaches(
  tx: Tx,
  appraisal: {
    readonly id: string;
    readonly plan: { readonly periodId: string; readonly unit: { readonly path: string } };
  },
): Promise<readonly DistributionBreach[]> {
  const { id, plan } = appraisal;
  const { periodId } = plan;
  const unitIds = plan.unit.path.split("/").filter((id) => id !== "");
  const achievements = await tx.unitAchievement.findMany({
    where: { periodId, unitId: { in: unitIds } },
    select: { predikat: true, unit: { select: { path: true } } },
  });
  const [nearest] = achievements.sort((a, b) => b.unit.path.length - a.unit.path.length);
  if (!nearest) return [];

  const groups = await tx.appraisal.groupBy({
    by: ["predikat"],
    where: {
      kind: "ANNUAL",
      predikat: { not: null },
      OR: [{ id }, { state: { notIn: [...UNSHOWN_STATES] } }],
      plan: { periodId, unit: { path: { startsWith: nearest.unit.path } } },
    },
    _count: { _all: true },
  });
  const counts = predikatCounts(
    groups.flatMap(({ predikat, _count }) => (predikat ? [{ predikat, count: _count._all }] : [])),
  );
  const check = checkDistribution(nearest.predikat, counts);
  return check.status === "CHECKED" ? check.breaches : [];
}
