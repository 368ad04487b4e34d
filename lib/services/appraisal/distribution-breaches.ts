import type { Tx } from "@/lib/db/client";
import { checkDistribution, type DistributionBreach } from "@/lib/domain/appraisal/distribution";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";

/**
 * Where the annual ratings so far depart from the official pattern, in the nearest unit above the plan (or its own)
 * whose achievement is set. None when no achievement is set: without stage 1 there is no pattern
 * (docs/rules.md#distribution).
 */
export async function distributionBreaches(
  tx: Tx,
  plan: { readonly periodId: string; readonly unit: { readonly path: string } },
): Promise<readonly DistributionBreach[]> {
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
