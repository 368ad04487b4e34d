import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { SMALLEST_COMPARED } from "@/lib/domain/calibration/leniency";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listUnitPatterns } from "@/lib/queries/calibration/unit-patterns";
import { breachText, ORGANISATION_PREDIKAT_TEXT, PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";
import type { PagedPeriodPart } from "./period-part";

/** The units whose achievement of the year is set, each with its predikats beside the official pattern. */
export async function UnitPatterns({ viewer, period, after }: PagedPeriodPart) {
  const units = await listUnitPatterns(viewer, period.id, after);
  if (!units) return null;
  return (
    <Section
      title="Sebaran dan pola resmi"
      id="sebaran"
      lead="Unit yang capaiannya sudah ditetapkan (SE MenPANRB 03/2023). Penyimpangan adalah peringatan yang meminta alasan, bukan larangan."
      actions={
        canSomewhere(viewer, "achievement.set") && (
          <LinkButton href={paths.unitAchievements} variant="secondary">
            Capaian unit
          </LinkButton>
        )
      }
    >
      {units.rows.length === 0 ? (
        <EmptyState title="Belum ada capaian unit" headingLevel="h3">
          Pola baru dapat dibandingkan setelah capaian unit ditetapkan.
        </EmptyState>
      ) : (
        <Table
          caption="Sebaran predikat menurut unit"
          hideCaption
          rows={units.rows}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "unit", header: "Unit", isRowHeader: true, cell: ({ unitName }) => unitName },
            {
              key: "achievement",
              header: "Capaian",
              cell: ({ achievement }) => ORGANISATION_PREDIKAT_TEXT[achievement],
            },
            {
              key: "counts",
              header: "Predikat",
              cell: ({ counts, total }) =>
                total === 0
                  ? "Belum ada yang disampaikan"
                  : PREDIKAT_VALUES.filter((predikat) => counts[predikat] > 0)
                      .map((predikat) => `${PREDIKAT_TEXT[predikat]} ${formatNumber(counts[predikat])}`)
                      .join(", "),
            },
            {
              key: "pattern",
              header: "Terhadap pola",
              cell: ({ isChecked, breaches, shares }) => {
                if (!isChecked) return `Kurang dari ${SMALLEST_COMPARED} penilaian; tidak dibandingkan.`;
                if (breaches.length === 0) return "Sesuai pola";
                return breaches.map((breach) => breachText(breach, shares)).join(" ");
              },
            },
          ]}
        />
      )}
      <Pagination
        nextHref={units.next ? paths.hr.calibrationUnitsAfter(period.year, units.next) : undefined}
      />
    </Section>
  );
}
