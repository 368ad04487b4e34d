"use client";

type ChartRow = Readonly<Record<string, string | number | null>>;
type ChartSeries = { readonly key: string; readonly label: string };
type ChartNumbers = { readonly unit?: string | undefined; readonly decimals?: number | undefined };

/** What bars and lines both draw: of each row the figures of the series, over what `category` names. */
export type ChartData = ChartNumbers & {
  readonly rows: readonly ChartRow[];
  readonly category: string;
  readonly series: readonly ChartSeries[];
  readonly max?: number | undefined;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
};

const COLOURS = ["1", "2", "3", "4", "5"].map((n) => `var(--color-chart-${n})`);
const DASHES = ["", "6 4", "2 4", "10 4 2 4", "1 6"];

/** The colour of the nth series; the tokens change with the theme, the chart need not know. */
export function seriesColour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? "currentColor";
}

/** The dash of the nth line, so that lines differ by more than colour. */
export function seriesDash(index: number): string {
  return DASHES[index % DASHES.length] ?? "";
}

export const AXIS = {
  tick: { fill: "var(--color-ink-soft)", fontSize: 14 },
  tickLine: false,
  axisLine: { stroke: "var(--color-line-strong)" },
} as const;

export const GRID = { stroke: "var(--color-chart-grid)" } as const;

const NO_DATA = "tidak ada data";

/** A figure as Indonesia writes it, with all its decimals and its unit, so that figures under one another compare. */
export function formatNumber(value: unknown, { unit, decimals = 0 }: ChartNumbers): string {
  if (typeof value !== "number") return NO_DATA;
  const text = new Intl.NumberFormat("id-ID", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return unit ? `${text} ${unit}` : text;
}

/** A mark of a scale, without decimals that say nothing. */
export function formatMark(value: unknown, { decimals = 0 }: ChartNumbers): string {
  if (typeof value !== "number") return NO_DATA;
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits: decimals }).format(value);
}

type TooltipProps = {
  readonly active?: boolean;
  readonly label?: string | number | undefined;
  readonly payload?: ReadonlyArray<{
    readonly name?: unknown;
    readonly value?: unknown;
    readonly color?: string | undefined;
  }>;
  readonly numbers: ChartNumbers;
};

/** What the pointer shows; the same figures stand in the table of `ChartFigure`. */
export function ChartTooltip({ active, label, payload = [], numbers }: TooltipProps) {
  if (!active || payload.length === 0) return null;
  return (
    <div className="rounded-md border border-line-strong bg-surface px-3 py-2 text-sm text-ink shadow-lift">
      <p className="font-semibold">{label}</p>
      {payload.map((item) => (
        <p key={String(item.name)} className="figures">
          {String(item.name)}: {formatNumber(item.value, numbers)}
        </p>
      ))}
    </div>
  );
}

/** Which colour (and dash) is which series; left out when there is only one. */
export function ChartLegend({
  series,
  isLine,
}: {
  readonly series: readonly ChartSeries[];
  readonly isLine?: boolean;
}) {
  if (series.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 pb-3 text-sm">
      {series.map((item, index) => (
        <li key={item.key} className="flex items-center gap-2">
          <svg viewBox="0 0 24 12" aria-hidden="true" className="h-3 w-6 shrink-0">
            {isLine ? (
              <path
                d="M0 6h24"
                stroke={seriesColour(index)}
                strokeWidth="3"
                strokeDasharray={seriesDash(index)}
              />
            ) : (
              <rect width="24" height="12" rx="2" fill={seriesColour(index)} />
            )}
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
