import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SecondLine } from "@/components/ui/second-line";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { APPLICATION_STEP, MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { paths } from "@/lib/paths";
import { publicDurations } from "@/lib/queries/application/public-durations";
import { formatNumber, formatPercent } from "@/lib/text/format";
import { durationText } from "@/lib/text/service";

/** How long services really take, against their standard. */
export async function DurationFigures() {
  const services = await publicDurations();
  return (
    <Section
      title="Waktu layanan"
      lead={`Dari berkas lengkap sampai hasil siap, dalam jam kerja, tanpa waktu menunggu pemohon. Sebuah layanan tampil setelah ${MIN_PUBLISHED_APPLICATIONS} permohonan, lalu angkanya bergerak sedikitnya ${APPLICATION_STEP} sekaligus.`}
    >
      {services.length === 0 ? (
        <EmptyState headingLevel="h3" title="Belum ada angka">
          Angka muncul begitu cukup banyak permohonan selesai diukur.
        </EmptyState>
      ) : (
        <Table
          caption="Waktu layanan menurut layanan"
          hideCaption
          rows={services}
          rowKey={({ service }) => service.slug}
          columns={[
            {
              key: "service",
              header: "Layanan",
              isRowHeader: true,
              cell: ({ service }) => (
                <>
                  <AppLink href={paths.service(service.slug)} className="link">
                    {service.name}
                  </AppLink>
                  <SecondLine>{service.unitName}</SecondLine>
                </>
              ),
            },
            {
              key: "onTime",
              header: "Tepat waktu",
              numeric: true,
              cell: ({ onTimePercent }) => (onTimePercent === null ? "–" : formatPercent(onTimePercent)),
            },
            {
              key: "median",
              header: "Separuhnya dalam",
              numeric: true,
              cell: ({ medianMinutes }) => durationText(medianMinutes),
            },
            {
              key: "p90",
              header: "90 persen dalam",
              numeric: true,
              cell: ({ p90Minutes }) => durationText(p90Minutes),
            },
            { key: "n", header: "Permohonan", numeric: true, cell: ({ n }) => formatNumber(n) },
            { key: "year", header: "Tahun", numeric: true, cell: ({ year }) => year },
          ]}
        />
      )}
    </Section>
  );
}
