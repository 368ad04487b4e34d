import { db } from "@/lib/db/client";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";

export interface QuickLog {
  readonly planId: string;
  /** Indicators of the viewer's own log, the last used first. */
  readonly indicators: readonly { readonly id: string; readonly text: string }[];
  /** The newest entry that stands, to be written once more for today; null where there is none before today. */
  readonly latest: {
    readonly id: string;
    readonly happenedOn: string;
    readonly amount: string;
    readonly unit: string;
    readonly note: string;
  } | null;
}

/** What the viewer may write down for their own plan in force on a day (YYYY-MM-DD); null without such a plan or indicator. */
export async function quickLog(viewer: EmployeeViewer, today: string): Promise<QuickLog | null> {
  const day = dateOf(today);
  const plan = await db().performancePlan.findFirst({
    where: { employeeId: viewer.employeeId, state: "AGREED", startsOn: { lte: day }, endsOn: { gte: day } },
    orderBy: [{ startsOn: "desc" }, { revision: "desc" }],
    select: {
      id: true,
      results: {
        orderBy: { ordinal: "asc" },
        select: {
          indicators: {
            where: { source: LOG_SOURCE },
            orderBy: { ordinal: "asc" },
            select: { id: true, text: true, total: { select: { latestAt: true } } },
          },
        },
      },
    },
  });
  const indicators = plan?.results.flatMap((result) => result.indicators) ?? [];
  if (!plan || indicators.length === 0) return null;
  const usedAt = ({ total }: (typeof indicators)[number]): number => total?.latestAt?.getTime() ?? 0;
  const latest = await db().progressEntry.findFirst({
    where: {
      authorId: viewer.employeeId,
      happenedOn: { lt: day },
      withdrawsId: null,
      withdrawnBy: null,
      indicator: { source: LOG_SOURCE, result: { planId: plan.id } },
    },
    orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    select: { id: true, happenedOn: true, amount: true, note: true, indicator: { select: { unit: true } } },
  });
  return {
    planId: plan.id,
    // The order of the plan among those that were never used.
    indicators: indicators
      .toSorted((one, other) => usedAt(other) - usedAt(one))
      .map(({ id, text }) => ({ id, text })),
    latest: latest && {
      id: latest.id,
      happenedOn: dayOf(latest.happenedOn),
      amount: latest.amount.toFixed(),
      unit: latest.indicator.unit,
      note: latest.note,
    },
  };
}
