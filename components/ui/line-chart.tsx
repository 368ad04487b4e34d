"use client";

import {
  CartesianGrid,
  Line,
  LineChart as RechartsLineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import {
  AXIS,
  ChartLegend,
  type ChartNumbers,
  type ChartRow,
  type ChartSeries,
  ChartTooltip,
  formatNumber,
  GRID,
  seriesColour,
  seriesDash,
} from "@/components/ui/chart-theme";

export type LineChartProps = ChartNumbers & {
  readonly rows: readonly ChartRow[];
  readonly category: string;
  readonly series: readonly ChartSeries[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
};

/** A course over time; where a figure is missing (`null`) the line is broken, never guessed. Use it through `Chart`. */
export function LineChart(props: LineChartProps) {
  const { rows, category, series, min = 0, max, target, unit, decimals } = props;
  const numbers = { unit, decimals };
  return (
    <div className="flex h-full flex-col">
      <ChartLegend series={series} isLine />
      <div className="min-h-0 flex-1">
        <ResponsiveContainer width="100%" height="100%">
          <RechartsLineChart
            data={[...rows]}
            margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid {...GRID} vertical={false} />
            <XAxis {...AXIS} dataKey={category} padding={{ left: 12, right: 12 }} />
            <YAxis
              {...AXIS}
              width="auto"
              domain={[min, max ?? "auto"]}
              allowDecimals={Boolean(decimals)}
              tickFormatter={(value) => formatNumber(value, { decimals })}
            />
            <Tooltip content={(state) => <ChartTooltip {...state} numbers={numbers} />} />
            {target && (
              <ReferenceLine
                y={target.value}
                stroke="var(--color-ink)"
                strokeDasharray="6 4"
                label={{
                  value: target.label,
                  position: "insideTopLeft",
                  fill: "var(--color-ink)",
                  fontSize: 14,
                }}
              />
            )}
            {series.map((item, index) => (
              <Line
                key={item.key}
                dataKey={item.key}
                name={item.label}
                type="linear"
                stroke={seriesColour(index)}
                strokeWidth={3}
                strokeDasharray={seriesDash(index)}
                dot={{ r: 4, strokeWidth: 2, strokeDasharray: "", fill: "var(--color-surface)" }}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </RechartsLineChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
