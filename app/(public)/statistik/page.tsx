import type { Metadata } from "next";
import { AppLink } from "@/components/ui/app-link";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SecondLine } from "@/components/ui/second-line";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { anonymousContext } from "@/lib/actions/context";
import { ELEMENT_QUESTIONS, ELEMENTS } from "@/lib/domain/survey/elements";
import { type Grade, MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { type PeriodOverview, publicOverview } from "@/lib/queries/survey/public-overview";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { publishTraining } from "@/lib/services/training/publish-training";
import { formatIndex } from "@/lib/text/format";
import { formatMean, GRADE_TEXT, responsesText, STEP_TEXT } from "@/lib/text/survey";
import { localToday } from "@/lib/time";
import { publicMetadata } from "../public-metadata";
import { ComplaintFigures } from "./complaint-figures";
import { DurationFigures } from "./duration-figures";
import { TrainingFigures } from "./training-figures";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Statistik",
    description: "Indeks Kepuasan Masyarakat, waktu layanan, dan pengaduan menurut waktu, unit, dan layanan.",
    path: paths.statistics,
    picture: "statistik",
  });

const PERIODS = 8;
const HIDDEN = "disembunyikan";

/** The figures of the satisfaction survey: over time, by unit, by element, by service. The same as the open data. */
export default async function StatisticsPage() {
  const ctx = await anonymousContext();
  await Promise.all([
    publishFigures(ctx),
    publishComplaints(ctx),
    publishDurations(ctx),
    publishTraining(ctx),
  ]);
  const overviews = await publicOverview(localToday(), PERIODS);
  const [now] = overviews;
  return (
    <>
      <PageHeader
        title="Statistik"
        lead="Indeks Kepuasan Masyarakat menurut waktu, unit, unsur, dan layanan."
        actions={
          <LinkButton href={paths.openData} variant="secondary">
            Unduh data
          </LinkButton>
        }
      />
      {now && now.responses > 0 ? (
        <>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Trend overviews={[...overviews].reverse()} />
            <Elements now={now} />
          </div>
          <Units now={now} />
          <Services now={now} />
        </>
      ) : (
        <EmptyState
          title="Belum ada angka"
          action={<LinkButton href={paths.services}>Nilai sebuah layanan</LinkButton>}
        >
          Angka muncul begitu warga mulai mengisi survei.
        </EmptyState>
      )}
      <DurationFigures />
      <ComplaintFigures />
      <TrainingFigures />
    </>
  );
}

function Trend({ overviews }: { readonly overviews: readonly PeriodOverview[] }) {
  const rows = overviews.map(({ period, meanOfUnits, together }) => ({
    period: period.name,
    index: meanOfUnits?.index ?? null,
    weighed: together.index,
  }));
  const shown = (index: number | null) => (index === null ? HIDDEN : formatIndex(index));
  return (
    <ChartFigure
      title="Dari waktu ke waktu"
      lead="Rata-rata indeks semua unit, skala 25 sampai 100. Tabelnya memuat pula indeks dari semua jawaban, tanpa memandang unitnya."
      columns={["Periode", "Rata-rata unit", "Semua jawaban"]}
      rows={rows.map(({ period, index, weighed }) => [period, shown(index), shown(weighed)])}
    >
      <Chart
        kind="line"
        label="Rata-rata indeks semua unit pada setiap periode survei"
        rows={rows}
        category="period"
        series={[{ key: "index", label: "Indeks" }]}
        min={25}
        max={100}
        decimals={2}
      />
    </ChartFigure>
  );
}

function Elements({ now }: { readonly now: PeriodOverview }) {
  const rows = ELEMENTS.map((element) => ({
    element: ELEMENT_QUESTIONS[element].name,
    mean: now.together.elements[element],
  }));
  return (
    <ChartFigure
      title={`Sembilan unsur, ${now.period.name}`}
      lead="Nilai rata-rata setiap unsur, dari 1 sampai 4."
      columns={["Unsur", "Nilai rata-rata"]}
      rows={rows.map(({ element, mean }) => [element, mean === null ? HIDDEN : formatMean(mean)])}
    >
      <Chart
        kind="bar"
        direction="bars"
        label="Nilai rata-rata kesembilan unsur"
        rows={rows}
        category="element"
        series={[{ key: "mean", label: "Nilai rata-rata" }]}
        max={4}
        decimals={3}
      />
    </ChartFigure>
  );
}

interface Rated {
  readonly index: number | null;
  readonly grade: Grade | null;
}

/** The one figure that is compared: the table stays a table on a phone, with room for the names. */
const INDEX = {
  key: "index",
  header: "Indeks",
  numeric: true,
  cell: ({ index, grade }: Rated) =>
    index === null || grade === null ? (
      <span className="text-sm text-ink-soft">{HIDDEN}</span>
    ) : (
      <>
        <span className="text-lg font-semibold">{formatIndex(index)}</span>
        <SecondLine>
          {grade}, {GRADE_TEXT[grade].toLowerCase()}
        </SecondLine>
      </>
    ),
};

function Units({ now }: { readonly now: PeriodOverview }) {
  return (
    <Section title="Menurut unit" lead={now.period.name}>
      <Table
        caption="Indeks menurut unit"
        hideCaption
        layout="scroll"
        rows={now.units}
        rowKey={(unit) => unit.unitId}
        columns={[
          {
            key: "unit",
            header: "Unit",
            isRowHeader: true,
            cell: ({ unitName, unitCode, n }) => (
              <>
                <AppLink href={paths.unit(unitCode)} className="link inline-block py-1 text-base">
                  {unitName}
                </AppLink>
                <SecondLine>{n > 0 ? responsesText(n) : "belum ada layanan yang nilainya tampil"}</SecondLine>
              </>
            ),
          },
          INDEX,
        ]}
      />
    </Section>
  );
}

function Services({ now }: { readonly now: PeriodOverview }) {
  return (
    <Section
      title="Menurut layanan"
      lead={`${now.period.name}. Layanan dengan kurang dari ${MIN_PUBLISHED_RESPONSES} jawaban disembunyikan. ${STEP_TEXT}`}
    >
      <Table
        caption="Indeks menurut layanan"
        hideCaption
        layout="scroll"
        rows={now.results}
        rowKey={(result) => result.service.id}
        columns={[
          {
            key: "service",
            header: "Layanan",
            isRowHeader: true,
            cell: ({ service, n }) => (
              <>
                <AppLink href={paths.service(service.slug)} className="link inline-block py-1 text-base">
                  {service.name}
                </AppLink>
                <SecondLine>
                  {service.unitName} · {responsesText(n)}
                </SecondLine>
              </>
            ),
          },
          INDEX,
        ]}
      />
    </Section>
  );
}
