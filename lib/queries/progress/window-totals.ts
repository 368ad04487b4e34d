import { db } from "@/lib/db/client";
import { type ProgressTotals, progressTotalsOf } from "@/lib/domain/plan/progress-totals";
import { dayOf } from "@/lib/time";

export interface WindowTotals {
  /** Everything from the first day of the plan to the last one of the window. */
  readonly upTo: ProgressTotals;
  /** What happened on the days of the window alone. */
  readonly within: ProgressTotals;
}

/**
 * The totals of each indicator as a periodic evaluation looks at them: what was reached at the end of the window counts from the
 * beginning of the plan, because the target is the year's and each indicator accumulates by its own rule; beside it, what was
 * logged for days of the window. By the day on which it happened, so what is written down later belongs to its window; what was
 * withdrawn counts nowhere. With `writtenBy`, as the log stood at that moment: it is append-only.
 */
export async function windowTotals(
  indicatorIds: readonly string[],
  window: { readonly startsOn: string; readonly endsOn: string },
  writtenBy?: Date,
): Promise<ReadonlyMap<string, WindowTotals>> {
  const rows = await db().progressEntry.findMany({
    where: {
      indicatorId: { in: [...indicatorIds] },
      ...(writtenBy ? { createdAt: { lte: writtenBy } } : {}),
    },
    select: {
      id: true,
      indicatorId: true,
      happenedOn: true,
      writtenAt: true,
      amount: true,
      withdrawsId: true,
    },
  });
  const entries = rows.map((row) => ({
    ...row,
    happenedOn: dayOf(row.happenedOn),
    amount: row.amount.toFixed(),
  }));
  return new Map(
    indicatorIds.map((id) => {
      const own = entries.filter(({ indicatorId }) => indicatorId === id);
      // A withdrawal counts whenever it was made: what it takes back never happened.
      const upTo = own.filter(
        ({ happenedOn, withdrawsId }) => withdrawsId !== null || happenedOn <= window.endsOn,
      );
      const within = upTo.filter(
        ({ happenedOn, withdrawsId }) => withdrawsId !== null || happenedOn >= window.startsOn,
      );
      return [id, { upTo: progressTotalsOf(upTo), within: progressTotalsOf(within) }];
    }),
  );
}
