import type { Prisma } from "@/lib/db/generated/client";
import { keptTotalsOf, NO_TOTALS } from "@/lib/db/kept-totals";
import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import type { Accumulation, IndicatorAspect, IndicatorDirection, ResultKind } from "@/lib/domain/plan/plan";
import type { ProgressTotals } from "@/lib/domain/plan/progress-totals";
import {
  type Realisation,
  realisationFromTotals,
  realisationOfMeasured,
} from "@/lib/domain/plan/realisation";
import { SOURCE_COLUMNS } from "../measured/measure-indicators";

/** A plan's results with their indicators and kept totals, in the order of the plan. */
export const MEASURED_RESULTS = {
  orderBy: { ordinal: "asc" },
  select: {
    id: true,
    ordinal: true,
    kind: true,
    text: true,
    indicators: {
      orderBy: { ordinal: "asc" },
      select: {
        id: true,
        text: true,
        aspect: true,
        unit: true,
        targetLow: true,
        targetHigh: true,
        direction: true,
        accumulation: true,
        ...SOURCE_COLUMNS,
        total: { select: { entries: true, sum: true, max: true, latest: true, latestOn: true } },
      },
    },
  },
} as const satisfies Prisma.PerformancePlan$resultsArgs;

/** A result with its indicators as `MEASURED_RESULTS` selects them. */
export type ResultRow = Prisma.PlanResultGetPayload<typeof MEASURED_RESULTS>;
type IndicatorRow = ResultRow["indicators"][number];

export interface MeasuredIndicatorView {
  readonly id: string;
  readonly text: string;
  readonly aspect: IndicatorAspect | null;
  readonly unit: string;
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly direction: IndicatorDirection;
  readonly accumulation: Accumulation;
  readonly source: string;
  readonly entries: number;
  readonly latestOn: string | null;
  readonly realisation: Realisation;
  /** What its source says, where that is not the log. */
  readonly measured: MeasuredFigure | null;
  /** What was logged for the days of one window, by the same rule; absent where the whole plan is looked at. */
  readonly within?: { readonly entries: number; readonly value: string | null };
}

export interface MeasuredResultView {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: ResultKind;
  readonly text: string;
  readonly indicators: readonly MeasuredIndicatorView[];
}

/** The view of one indicator; other totals than the kept ones give the figure as of another moment. */
function indicatorView(
  row: IndicatorRow,
  measured: MeasuredFigure | null,
  totals: ProgressTotals = keptTotalsOf(row.total),
  within?: ProgressTotals,
): MeasuredIndicatorView {
  const target = {
    targetLow: row.targetLow.toFixed(),
    targetHigh: row.targetHigh?.toFixed() ?? null,
    direction: row.direction,
    accumulation: row.accumulation,
  };
  const { id, text, aspect, unit, source } = row;
  const { entries, latestOn } = totals;
  const realisation = measured
    ? realisationOfMeasured(target, measured.value)
    : realisationFromTotals(target, totals);
  const view = { id, text, aspect, unit, source, ...target, entries, latestOn, realisation, measured };
  if (!within || measured) return view;
  const { value } = realisationFromTotals(target, within);
  return { ...view, within: { entries: within.entries, value } };
}

interface GivenTotals {
  /** What counts towards the target. */
  readonly upTo: ProgressTotals;
  /** Of one window alone, where there is one. */
  readonly within?: ProgressTotals;
}

/** A plan's results with what was reached: by the log, and where an indicator names another source by `measured`. */
export const measuredResults = (
  rows: readonly ResultRow[],
  measured: ReadonlyMap<string, MeasuredFigure>,
  totals?: ReadonlyMap<string, GivenTotals>,
): readonly MeasuredResultView[] =>
  rows.map(({ id, ordinal, kind, text, indicators }) => ({
    id,
    ordinal,
    kind,
    text,
    indicators: indicators.map((row) => {
      const figure = measured.get(row.id) ?? null;
      if (!totals) return indicatorView(row, figure);
      const { upTo, within } = totals.get(row.id) ?? { upTo: NO_TOTALS };
      return indicatorView(row, figure, upTo, within);
    }),
  }));

/** The indicators of a plan's results, one after the other. */
export const indicatorsOf = <Indicator>(results: readonly { readonly indicators: readonly Indicator[] }[]) =>
  results.flatMap(({ indicators }) => indicators);
