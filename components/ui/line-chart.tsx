"use client";

import {
  CartesianGrid,
  Line,
  LineChart as RechartsLineChart,
  ReferenceLine,
  ResponsiveContainer,
  Text,
  type TextProps,
  Tooltip,
  useChartWidth,
  XAxis,
  YAxis,
} from "recharts";
import {
  AXIS,
  type ChartData,
  ChartLegend,
  ChartTooltip,
  formatMark,
  GRID,
  seriesColour,
  seriesDash,
} from "@/components/ui/chart-theme";

export type LineChartProps = ChartData & {
  readonly min?: number | undefined;
};

/** How far the first and the last name may reach beyond their points. */
const REACH = 44;
/** As many names as fit beside one another, each in two lines; with more of them some are left out. */
const NAMES = 6;

type NameTickProps = Pick<TextProps, "x" | "y" | "verticalAnchor"> & {
  readonly payload: { readonly value: unknown };
};

function NamesAxis({ dataKey, count }: { readonly dataKey: string; readonly count: number }) {
  const width = Math.max(2 * REACH, ((useChartWidth() ?? 0) - 4 * REACH) / Math.max(1, count - 1));
  const nameTick = ({ x, y, verticalAnchor, payload }: NameTickProps) => (
    <Text
      {...AXIS.tick}
      x={x}
      y={y}
      textAnchor="middle"
      verticalAnchor={verticalAnchor}
      width={width - 8}
      maxLines={2}
    >
      {String(payload.value)}
    </Text>
  );
  return (
    <XAxis
      {...AXIS}
      dataKey={dataKey}
      padding={{ left: REACH, right: REACH }}
      height={48}
      interval={count > NAMES ? "equidistantPreserveStart" : 0}
      tick={nameTick}
    />
  );
}

/** The ends of the scale and two marks between them, where both ends are given. */
const scaleMarks = (min: number, max: number | undefined): number[] | undefined =>
  max === undefined ? undefined : [0, 1, 2, 3].map((third) => min + (third * (max - min)) / 3);

/** A course over time; where a figure is missing (`null`) the line is broken, never guessed. Use it through `Chart`. */
export function LineChart(props: LineChartProps) {
  const { rows, category, series, min = 0, max, target, unit, decimals } = props;
  const numbers = { unit, decimals };
  const marks = scaleMarks(min, max);
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
            <NamesAxis dataKey={category} count={rows.length} />
            <YAxis
              {...AXIS}
              width="auto"
              domain={[min, max ?? "auto"]}
              allowDecimals={Boolean(decimals)}
              {...(marks && { ticks: marks, interval: 0 as const })}
              tickFormatter={(value) => formatMark(value, { decimals })}
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
