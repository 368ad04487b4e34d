import { appraisalsOfStage } from "@/lib/db/appraisals-of-stage";
import type { Tx } from "@/lib/db/client";
import { nearestAchievement } from "@/lib/db/nearest-achievement";
import {
  checkDistribution,
  type DistributionBreach,
  type PatternShares,
} from "@/lib/domain/appraisal/distribution";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";
import { stageOf } from "@/lib/domain/appraisal/windows";
import { unitIdsOf } from "@/lib/domain/people/unit-path";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { dayOf } from "@/lib/time";
import type { LoadedAppraisal } from "./load-appraisal";
import { rulesInForce } from "./rules-in-force";

/**
 * Where the ratings of the year, or of one window, that were handed over, with the one that is about to be, depart from the
 * official pattern, in the nearest unit above the plan (or its own) whose achievement for these days is set. None when no
 * achievement is set: without stage 1 there is no pattern (docs/rules.md#distribution).
 */
export async function distributionBreaches(
  tx: Tx,
  appraisal: LoadedAppraisal,
): Promise<{ readonly breaches: readonly DistributionBreach[]; readonly shares: PatternShares }> {
  const { shares } = await rulesInForce(tx);
  const { id, kind, startsOn, plan } = appraisal;
  const { periodId } = plan;
  const stage = stageOf(kind, plan.period.frequency, dayOf(startsOn));
  const unitIds = unitIdsOf(plan.unit.path);
  const nearest = await nearestAchievement(tx, { periodId, window: stage.window, unitIds });
  if (!nearest) return { breaches: [], shares };

  const groups = await tx.appraisal.groupBy({
    by: ["predikat"],
    where: {
      ...appraisalsOfStage(stage),
      predikat: { not: null },
      OR: [{ id }, { state: { notIn: [...UNSHOWN_STATES] } }],
      plan: { periodId, unit: { path: { startsWith: nearest.unit.path } } },
    },
    _count: { _all: true },
  });
  const counts = predikatCounts(
    groups.flatMap(({ predikat, _count }) => (predikat ? [{ predikat, count: _count._all }] : [])),
  );
  const check = checkDistribution(nearest.predikat, counts, shares);
  return { breaches: check.status === "CHECKED" ? check.breaches : [], shares };
}
