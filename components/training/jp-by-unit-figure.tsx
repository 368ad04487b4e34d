import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import { formatNumber } from "@/lib/text/format";

type UnitJp = { readonly unit: string; readonly people: number; readonly reached: number };
const SHOWN = 6;

/** How many PNS of each unit have their 20 JP, the units with most to do first; the table has them all. */
export function JpByUnitFigure({
  year,
  units,
}: {
  readonly year: number;
  readonly units: readonly UnitJp[];
}) {
  const rows = units
    .slice(0, SHOWN)
    .map(({ unit, people, reached }) => ({ unit, reached, missing: people - reached }));
  return (
    <ChartFigure
      title={`PNS yang mencapai ${JP_LIMITS.pnsMinimum} JP, ${year}`}
      lead="Unit dengan pekerjaan rumah terbanyak di atas."
      columns={["Unit", "PNS", "Tercapai"]}
      rows={units.map(({ unit, people, reached }) => [unit, formatNumber(people), formatNumber(reached)])}
    >
      <Chart
        kind="bar"
        direction="bars"
        stacked
        label={`Jumlah PNS setiap unit yang sudah dan belum mencapai ${JP_LIMITS.pnsMinimum} JP`}
        rows={rows}
        category="unit"
        series={[
          { key: "reached", label: "Tercapai" },
          { key: "missing", label: "Belum" },
        ]}
      />
    </ChartFigure>
  );
}
