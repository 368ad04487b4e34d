import type { Metadata } from "next";
import { z } from "zod";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import { paths } from "@/lib/paths";
import { ownLedger, ownStanding, ownYears } from "@/lib/queries/training/own-ledger";
import { formatDay, formatDays, formatNumber } from "@/lib/text/format";
import { jpStandingText, TRAINING_KIND_LABELS } from "@/lib/text/training";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Jam pelajaran saya" };

const filterSchema = z.object({ setelah: z.string().max(60).optional().catch(undefined) });

/** The viewer's hours of learning: where they stand this year, year by year, and each line. */
export default async function LedgerPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { setelah } = filterSchema.parse(await searchParams);
  const today = localToday();
  const [standing, years, ledger] = await Promise.all([
    ownStanding(viewer, today),
    ownYears(viewer, today),
    ownLedger(viewer, setelah),
  ]);
  const { range, family } = standing;
  return (
    <>
      <PageHeader
        title="Jam pelajaran saya"
        lead={
          family === "PNS"
            ? `PNS mengembangkan kompetensi paling sedikit ${JP_LIMITS.pnsMinimum} JP setahun (PP 11/2017 Pasal 203 ayat 4).`
            : `PPPK mengembangkan kompetensi paling banyak ${JP_LIMITS.pppkMaximum} JP dalam setahun masa perjanjian kerja.`
        }
        breadcrumb={[{ label: "Pelatihan", href: paths.trainings }]}
      />
      <div className="grid gap-6 lg:grid-cols-[1fr_2fr]">
        <Stat
          label={formatDays(range.from, range.to)}
          value={formatNumber(standing.total)}
          unit="JP"
          note={jpStandingText(standing.standing)}
        />
        {years.some(({ jp }) => jp > 0) && (
          <ChartFigure
            title="Lima tahun terakhir"
            columns={["Tahun", "JP"]}
            rows={years.map(({ year, jp }) => [String(year), formatNumber(jp)])}
          >
            <Chart
              kind="bar"
              label="Jam pelajaran setiap tahun"
              rows={years.map(({ year, jp }) => ({ year: String(year), jp }))}
              category="year"
              series={[{ key: "jp", label: "JP" }]}
              {...(family === "PNS"
                ? { target: { value: JP_LIMITS.pnsMinimum, label: `${JP_LIMITS.pnsMinimum} JP` } }
                : {})}
            />
          </ChartFigure>
        )}
      </div>
      <Section title="Catatan">
        {ledger.rows.length === 0 ? (
          <EmptyState
            title="Belum ada catatan"
            headingLevel="h3"
            action={<LinkButton href={paths.trainings}>Lihat pelatihan</LinkButton>}
          >
            Jam pelajaran muncul di sini setelah pelatihan yang Anda ikuti diselesaikan oleh BKPSDM.
          </EmptyState>
        ) : (
          <Table
            caption="Catatan jam pelajaran"
            hideCaption
            rows={ledger.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "title", header: "Pelatihan", isRowHeader: true, cell: ({ title }) => title },
              { key: "kind", header: "Bentuk", cell: ({ kind }) => TRAINING_KIND_LABELS[kind] },
              { key: "organiser", header: "Penyelenggara", cell: ({ organiser }) => organiser },
              { key: "day", header: "Selesai", cell: ({ completedOn }) => formatDay(completedOn) },
              { key: "jp", header: "JP", numeric: true, cell: ({ jp }) => formatNumber(jp) },
            ]}
          />
        )}
        <Pagination
          nextHref={ledger.next ? `${paths.ownLedger}?setelah=${encodeURIComponent(ledger.next)}` : undefined}
        />
      </Section>
    </>
  );
}
