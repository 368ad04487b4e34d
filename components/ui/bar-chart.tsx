"use client";

import {
  Bar,
  CartesianGrid,
  LabelList,
  BarChart as RechartsBarChart,
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
  formatNumber,
  GRID,
  seriesColour,
} from "@/components/ui/chart-theme";

export type BarChartProps = ChartData & {
  readonly direction?: "columns" | "bars" | undefined;
  readonly stacked?: boolean | undefined;
};

/** Keeps a figure legible where the line of a target or a bar runs behind it. */
const HALO = { stroke: "var(--color-surface)", strokeWidth: 5, paintOrder: "stroke" } as const;

/** From how wide a chart on its names get how much room; units of one office often differ in their last word only. */
const NAMES = { wide: { from: 560, width: 248 }, narrow: { width: 160 } } as const;

type NameTickProps = Pick<TextProps, "x" | "y" | "textAnchor" | "verticalAnchor"> & {
  readonly payload: { readonly value: unknown };
};

/** The names of lying bars: each in three lines at most, so that it never lies over its neighbour; the table has the whole of it. */
function NamesAxis({ dataKey }: { readonly dataKey: string }) {
  const { width } = (useChartWidth() ?? 0) >= NAMES.wide.from ? NAMES.wide : NAMES.narrow;
  const nameTick = ({ x, y, textAnchor, verticalAnchor, payload }: NameTickProps) => (
    <Text
      {...AXIS.tick}
      x={x}
      y={y}
      textAnchor={textAnchor}
      verticalAnchor={verticalAnchor}
      width={width - 8}
      maxLines={3}
    >
      {String(payload.value)}
    </Text>
  );
  return <YAxis {...AXIS} dataKey={dataKey} type="category" width={width} interval={0} tick={nameTick} />;
}

/** Amounts beside one another. `direction="bars"` lies the bars down, for long names. Use it through `Chart`. */
export function BarChart(props: BarChartProps) {
  const { rows, category, series, direction = "columns", stacked, max, target, unit, decimals } = props;
  const numbers = { unit, decimals };
  const isLying = direction === "bars";
  const domain: [number, number | "auto"] = [0, max ?? "auto"];
  const amounts = { type: "number", domain, allowDecimals: Boolean(decimals) } as const;
  const write = (value: unknown) => formatNumber(value, { decimals });
  const mark = (value: unknown) => formatMark(value, { decimals });

  return (
    <div className="flex h-full flex-col">
      <ChartLegend series={series} />
      <div className="min-h-0 flex-1">
        <ResponsiveContainer width="100%" height="100%">
          <RechartsBarChart
            data={[...rows]}
            layout={isLying ? "vertical" : "horizontal"}
            margin={{ top: isLying && !target ? 4 : 24, right: isLying ? 48 : 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
            barCategoryGap="24%"
          >
            <CartesianGrid {...GRID} vertical={isLying} horizontal={!isLying} />
            {isLying ? (
              <>
                <XAxis {...AXIS} {...amounts} tickFormatter={mark} />
                <NamesAxis dataKey={category} />
              </>
            ) : (
              <>
                <XAxis {...AXIS} dataKey={category} type="category" />
                <YAxis {...AXIS} {...amounts} width="auto" tickFormatter={mark} />
              </>
            )}
            <Tooltip
              cursor={{ fill: "var(--color-sunken)" }}
              content={(state) => <ChartTooltip {...state} numbers={numbers} />}
            />
            {series.map((item, index) => (
              <Bar
                key={item.key}
                dataKey={item.key}
                name={item.label}
                fill={seriesColour(index)}
                maxBarSize={48}
                radius={stacked ? 0 : 3}
                isAnimationActive={false}
                {...(stacked ? { stackId: "all" } : {})}
              >
                {series.length === 1 && (
                  <LabelList
                    dataKey={item.key}
                    position={isLying ? "right" : "top"}
                    formatter={write}
                    fill="var(--color-ink)"
                    fontSize={14}
                    {...HALO}
                  />
                )}
              </Bar>
            ))}
            {target && (
              <ReferenceLine
                {...(isLying ? { x: target.value } : { y: target.value })}
                stroke="var(--color-ink)"
                strokeDasharray="6 4"
                label={{
                  value: target.label,
                  position: isLying ? "top" : "insideTopRight",
                  fill: "var(--color-ink)",
                  fontSize: 14,
                  ...HALO,
                }}
              />
            )}
          </RechartsBarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
