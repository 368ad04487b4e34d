"use client";

import dynamic from "next/dynamic";
import type { BarChartProps } from "@/components/ui/bar-chart";
import { cx } from "@/components/ui/cx";
import type { LineChartProps } from "@/components/ui/line-chart";
import { Skeleton } from "@/components/ui/skeleton";

// The drawing library is large and its picture needs the screen's width, so it comes after the page, with its numbers,
// can be read.
const loading = () => <Skeleton shape="chart" label="Grafik sedang dimuat…" />;
const BarChart = dynamic(() => import("@/components/ui/bar-chart").then((module) => module.BarChart), {
  ssr: false,
  loading,
});
const LineChart = dynamic(() => import("@/components/ui/line-chart").then((module) => module.LineChart), {
  ssr: false,
  loading,
});

export type ChartProps = { readonly label: string } & (
  | ({ readonly kind: "bar" } & BarChartProps)
  | ({ readonly kind: "line" } & LineChartProps)
);

const STANDING = "h-72";

/** From how many lines of a lying chart on it takes which height; its legend counts as one. */
const LYING = [
  [13, "h-160"],
  [10, "h-128"],
  [8, "h-104"],
  [6, "h-88"],
  [4, "h-72"],
  [3, "h-60"],
  [0, "h-48"],
] as const;

/** Enough for each bar and its name in two lines, and no more: three bars need no screen of their own. */
function heightOf(props: ChartProps): string {
  if (props.kind === "line" || props.direction !== "bars") return STANDING;
  const lines = props.rows.length + (props.series.length > 1 ? 1 : 0);
  return LYING.find(([from]) => lines >= from)?.[1] ?? STANDING;
}

/** A drawing of figures, as high as its rows need. `label` says in a sentence what it shows. Always in a `ChartFigure`. */
export function Chart(props: ChartProps) {
  return (
    <div role="img" aria-label={props.label} className={cx("overflow-hidden", heightOf(props))}>
      {props.kind === "bar" ? <BarChart {...props} /> : <LineChart {...props} />}
    </div>
  );
}
