import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { percentText, realisedText, targetText } from "@/lib/text/progress";

const HEIGHTS = ["md", "lg", "xl"] as const;
const ROWS_PER_STEP = 6;

/** Each indicator's percent of its target, with the same figures as a table. */
export function ProgressChart({ indicators }: { readonly indicators: readonly IndicatorFigures[] }) {
  // Names are long and a phone is narrow: the bars carry numbers, the table the names.
  const rows = indicators.map(({ realisation }, index) => ({
    name: `Indikator ${index + 1}`,
    percent: realisation.percent === null ? null : Number(realisation.percent),
  }));
  const height = HEIGHTS[Math.min(Math.floor(rows.length / ROWS_PER_STEP), 2)] ?? "xl";
  return (
    <ChartFigure
      title="Capaian per indikator"
      lead="Persen dari target; boleh lebih dari 100 %."
      columns={["Indikator", "Target", "Realisasi", "Persen"]}
      rows={indicators.map((indicator, index) => [
        `${index + 1}. ${indicator.text}`,
        targetText(indicator),
        realisedText(indicator.realisation.value, indicator.unit),
        percentText(indicator.realisation.percent),
      ])}
      isTableOpen
    >
      <Chart
        kind="bar"
        label={`Capaian per indikator: ${indicators
          .map(({ text, realisation }) => `${text} ${percentText(realisation.percent)}`)
          .join("; ")}`}
        height={height}
        rows={rows}
        category="name"
        series={[{ key: "percent", label: "Persen dari target" }]}
        direction="bars"
        decimals={1}
        target={{ value: 100, label: "target" }}
      />
    </ChartFigure>
  );
}
