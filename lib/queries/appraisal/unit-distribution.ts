import { appraisalsOfStage } from "@/lib/db/appraisals-of-stage";
import { db } from "@/lib/db/client";
import {
  checkDistribution,
  type DistributionBreach,
  type PatternShares,
  type PredikatCounts,
} from "@/lib/domain/appraisal/distribution";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";
import type { EvaluationStage } from "@/lib/domain/appraisal/windows";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { achievementOfStage, type StageAchievement } from "./achievement-of-stage";
import { appraisalRules, appraisalRulesAt } from "./appraisal-rules";

export interface UnitDistribution {
  readonly unitName: string;
  /** Null where no unit from the plan's own upward has one yet. */
  readonly achievement: StageAchievement | null;
  readonly counts: PredikatCounts;
  readonly total: number;
  /** False with fewer than five people, or without an achievement: there is no pattern to compare with. */
  readonly isChecked: boolean;
  readonly breaches: readonly DistributionBreach[];
  /** The shares by which it is compared. */
  readonly shares: PatternShares;
}

/**
 * The predikats of the year, or of one window, handed over so far in the nearest unit whose achievement for these days is set
 * (else the plan's own unit), beside the official pattern. Counts only; who reads it is decided by the caller that names the plan. Drafts of other appraisers do
 * not count: in a small unit a count that moves by one tells whose rating it is.
 */
export async function unitDistribution(plan: {
  readonly periodId: string;
  readonly unitPath: string;
  readonly stage: EvaluationStage;
  /** The reader's own draft, which is to be looked at beside the others before it is handed over. */
  readonly withAppraisalId?: string | undefined;
  /** When the rating that is read was handed over: its departure was measured by the shares of then. None: by those in force. */
  readonly handedOverAt?: Date | null;
}): Promise<UnitDistribution> {
  const { periodId, unitPath, stage, handedOverAt = null } = plan;
  const achievement = await achievementOfStage({ periodId, unitPath, window: stage.window });
  const [groups, own, rules] = await Promise.all([
    db().appraisal.groupBy({
      by: ["predikat"],
      where: {
        ...appraisalsOfStage(stage),
        predikat: { not: null },
        OR: [
          { state: { notIn: [...UNSHOWN_STATES] } },
          ...(plan.withAppraisalId ? [{ id: plan.withAppraisalId }] : []),
        ],
        plan: { periodId, unit: { path: { startsWith: achievement?.unitPath ?? unitPath } } },
      },
      _count: { _all: true },
    }),
    achievement ? null : db().workUnit.findFirst({ where: { path: unitPath }, select: { name: true } }),
    handedOverAt === null
      ? appraisalRules().then(({ rules: inForce }) => inForce)
      : appraisalRulesAt(handedOverAt),
  ]);
  const counts = predikatCounts(
    groups.flatMap(({ predikat, _count }) => (predikat ? [{ predikat, count: _count._all }] : [])),
  );
  const check = achievement
    ? checkDistribution(achievement.predikat, counts, rules.shares)
    : { status: "SKIPPED" as const };
  return {
    unitName: achievement?.unitName ?? own?.name ?? "",
    achievement,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    isChecked: check.status === "CHECKED",
    breaches: check.status === "CHECKED" ? check.breaches : [],
    shares: rules.shares,
  };
}
