import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { SMALLEST_COMPARED } from "@/lib/domain/calibration/leniency";
import { appraiserLeniency } from "@/lib/queries/calibration/appraiser-leniency";
import { leniencyText } from "@/lib/text/calibration";
import { formatNumber } from "@/lib/text/format";
import type { PeriodPart } from "./period-part";

/** Each appraiser beside others who rated comparable people; those with too few ratings by name. */
export async function AppraiserLeniencies({ viewer, period }: PeriodPart) {
  const appraisers = await appraiserLeniency(viewer, period.id);
  if (!appraisers) return null;
  const compared = appraisers.filter(({ leniency }) => leniency.state === "COMPARED");
  const tooFew = appraisers.filter(({ leniency }) => leniency.state !== "COMPARED");
  return (
    <Section
      title="Antarpenilai"
      lead="Dibandingkan dengan penilai lain atas pegawai yang sebanding: jenis jabatan sama, di unit dengan capaian sama. Satu tingkat adalah jarak antara dua predikat yang berurutan; selang 95 % menunjukkan ketidakpastiannya."
    >
      {appraisers.length === 0 ? (
        <EmptyState title="Belum ada rating yang disampaikan" headingLevel="h3">
          Perbandingan tampil setelah hasil evaluasi disampaikan kepada pegawai.
        </EmptyState>
      ) : (
        compared.length > 0 && (
          <Table
            caption="Rata-rata penilaian dibandingkan rekan sebanding"
            hideCaption
            layout="lines"
            rows={compared}
            rowKey={({ appraiserId }) => appraiserId}
            columns={[
              { key: "name", header: "Penilai", isRowHeader: true, cell: ({ name }) => name },
              {
                key: "cases",
                header: "Penilaian",
                numeric: true,
                cell: ({ leniency }) => formatNumber(leniency.cases),
              },
              {
                key: "interval",
                header: "Selang 95 %",
                cell: ({ leniency }) =>
                  leniency.state === "COMPARED"
                    ? `${formatNumber(leniency.low)} sampai ${formatNumber(leniency.high)}`
                    : "–",
              },
              {
                key: "words",
                header: "Terlihat",
                isPlain: true,
                isOwnLine: true,
                cell: ({ leniency }) => leniencyText(leniency),
              },
            ]}
          />
        )
      )}
      {tooFew.length > 0 && (
        <Details summary={`${formatNumber(tooFew.length)} penilai belum dapat dibandingkan`}>
          <p className="max-w-prose text-ink-soft">
            Kurang dari {SMALLEST_COMPARED} penilaian yang sebanding:{" "}
            {tooFew.map(({ name, leniency }) => `${name} (${formatNumber(leniency.cases)})`).join("; ")}.
          </p>
        </Details>
      )}
    </Section>
  );
}
