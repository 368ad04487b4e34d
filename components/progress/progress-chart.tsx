import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { percentText, realisedText, targetText } from "@/lib/text/progress";

/** Each indicator's percent of its target, with the same figures as a table. */
export function ProgressChart({ indicators }: { readonly indicators: readonly IndicatorFigures[] }) {
  // Names may begin alike, and the chart shortens them: the number leads to the whole of it in the table.
  const rows = indicators.map(({ text, realisation }, index) => ({
    name: `${index + 1}. ${text}`,
    percent: realisation.percent === null ? null : Number(realisation.percent),
  }));
  return (
    <ChartFigure
      title="Capaian per indikator"
      lead="Persen dari target; boleh lebih dari 100&nbsp;%."
      columns={["Indikator", "Target", "Realisasi", "Persen"]}
      rows={indicators.map((indicator, index) => [
        `${index + 1}. ${indicator.text}`,
        targetText(indicator),
        realisedText(indicator.realisation.value, indicator.unit),
        percentText(indicator.realisation.percent),
      ])}
    >
      <Chart
        kind="bar"
        label={`Capaian per indikator: ${indicators
          .map(({ text, realisation }) => `${text} ${percentText(realisation.percent)}`)
          .join("; ")}`}
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
