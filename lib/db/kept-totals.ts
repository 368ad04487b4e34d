import { dayOf } from "@/lib/time";
import type { Prisma } from "./generated/client";

interface TotalRow {
  readonly entries: number;
  readonly sum: Prisma.Decimal;
  readonly max: Prisma.Decimal | null;
  readonly latest: Prisma.Decimal | null;
  readonly latestOn: Date | null;
}

/** `ProgressTotals` of an indicator that nobody logged anything for. */
export const NO_TOTALS = { entries: 0, sum: "0", max: null, latest: null, latestOn: null } as const;

/** The kept totals of an indicator as `ProgressTotals`. */
export const keptTotalsOf = (row: TotalRow | null) =>
  row
    ? {
        entries: row.entries,
        sum: row.sum.toFixed(),
        max: row.max?.toFixed() ?? null,
        latest: row.latest?.toFixed() ?? null,
        latestOn: row.latestOn ? dayOf(row.latestOn) : null,
      }
    : NO_TOTALS;
