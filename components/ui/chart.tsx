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

const HEIGHTS = { md: "h-72", lg: "h-96", xl: "h-128" } as const;

export type ChartProps = {
  readonly label: string;
  readonly height?: keyof typeof HEIGHTS;
} & (({ readonly kind: "bar" } & BarChartProps) | ({ readonly kind: "line" } & LineChartProps));

/** A drawing of figures, of fixed height. `label` says in a sentence what it shows. Always inside a `ChartFigure`. */
export function Chart({ label, height = "md", ...props }: ChartProps) {
  return (
    <div role="img" aria-label={label} className={cx("overflow-hidden", HEIGHTS[height])}>
      {props.kind === "bar" ? <BarChart {...props} /> : <LineChart {...props} />}
    </div>
  );
}
