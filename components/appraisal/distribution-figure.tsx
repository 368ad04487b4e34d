import { Alert } from "@/components/ui/alert";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import type {
  DistributionBreach,
  OrganisationPredikat,
  PatternShares,
  PredikatCounts,
} from "@/lib/domain/appraisal/distribution";
import { SMALLEST_UNIT_CHECKED } from "@/lib/domain/appraisal/distribution";
import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { breachText, ORGANISATION_PREDIKAT_TEXT, PREDIKAT_TEXT, patternText } from "@/lib/text/appraisal";
import { formatNumber, formatPercent } from "@/lib/text/format";

type DistributionFigureProps = {
  readonly title: string;
  readonly lead?: string;
  readonly counts: PredikatCounts;
  readonly total: number;
};

/** How many people hold each predikat, as bars and as a table. */
export function DistributionFigure({ title, lead, counts, total }: DistributionFigureProps) {
  const rows = PREDIKAT_VALUES.map((predikat) => ({
    predikat: PREDIKAT_TEXT[predikat],
    count: counts[predikat],
  }));
  const share = (count: number) => (total === 0 ? "—" : formatPercent((count * 100) / total, 1));
  return (
    <ChartFigure
      title={title}
      lead={lead}
      columns={["Predikat", "Pegawai", "Bagian"]}
      rows={rows.map(({ predikat, count }) => [predikat, formatNumber(count), share(count)])}
    >
      <Chart
        kind="bar"
        label={`${title}: ${rows.map(({ predikat, count }) => `${predikat} ${count}`).join(", ")}`}
        rows={rows}
        category="predikat"
        series={[{ key: "count", label: "Pegawai" }]}
        direction="bars"
      />
    </ChartFigure>
  );
}

type UnitPatternProps = {
  readonly unitName: string;
  readonly achievement: { readonly predikat: OrganisationPredikat; readonly reason: string } | null;
  readonly counts: PredikatCounts;
  readonly total: number;
  readonly isChecked: boolean;
  readonly breaches: readonly DistributionBreach[];
  readonly shares: PatternShares;
};

/** The unit's achievement first, then the official pattern beside the actual distribution (SE MenPANRB 03/2023). */
export function UnitPattern(props: UnitPatternProps) {
  const { unitName, achievement, counts, total, isChecked, breaches, shares } = props;
  return (
    <div className="space-y-4">
      {achievement ? (
        <p className="max-w-prose">
          Capaian <strong>{unitName}</strong>:{" "}
          <strong>{ORGANISATION_PREDIKAT_TEXT[achievement.predikat]}</strong>
          {`. Pola untuk capaian ini: ${patternText(achievement.predikat, shares)}`}
        </p>
      ) : (
        <Alert tone="info" title="Capaian unit belum ditetapkan">
          {
            "Tanpa capaian unit tidak ada pola yang dibandingkan. Capaian ditetapkan oleh tingkat di atas unit."
          }
        </Alert>
      )}
      {total === 0 ? (
        <p className="text-ink-soft">Belum ada pegawai di {unitName} yang dinilai dalam masa ini.</p>
      ) : (
        <DistributionFigure
          title={`Sebaran predikat di ${unitName}`}
          lead={`${formatNumber(total)} pegawai sudah dinilai.`}
          counts={counts}
          total={total}
        />
      )}
      {achievement && !isChecked && (
        <p className="text-ink-soft">
          Pola baru dibandingkan bila paling sedikit {SMALLEST_UNIT_CHECKED} pegawai sudah dinilai.
        </p>
      )}
      {breaches.length > 0 && (
        <Alert tone="warning" title="Sebaran di luar pola">
          <ul className="list-disc pl-5">
            {breaches.map((breach) => (
              <li key={breach}>{breachText(breach, shares)}</li>
            ))}
          </ul>
          <p className="mt-2">Ini peringatan, bukan larangan: tulis alasannya saat menyampaikan hasil.</p>
        </Alert>
      )}
    </div>
  );
}
