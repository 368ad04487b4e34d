import { db } from "@/lib/db/client";
import type { PredikatCounts } from "@/lib/domain/appraisal/distribution";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface TeamDistribution {
  readonly periodName: string;
  readonly counts: PredikatCounts;
  readonly total: number;
}

/** The annual predikats that the viewer has given in the newest period with any of them; null when there are none. */
export async function teamDistribution(viewer: EmployeeViewer): Promise<TeamDistribution | null> {
  const given = { appraiserId: viewer.employeeId, kind: "ANNUAL", predikat: { not: null } } as const;
  const newest = await db().appraisal.findFirst({
    where: given,
    orderBy: { plan: { period: { year: "desc" } } },
    select: { plan: { select: { period: { select: { id: true, name: true } } } } },
  });
  if (!newest) return null;
  const { period } = newest.plan;
  const groups = await db().appraisal.groupBy({
    by: ["predikat"],
    where: { ...given, plan: { periodId: period.id } },
    _count: { _all: true },
  });
  const counts = predikatCounts(
    groups.flatMap(({ predikat, _count }) => (predikat ? [{ predikat, count: _count._all }] : [])),
  );
  return {
    periodName: period.name,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}
