import { notFound } from "next/navigation";
import { MissingPlanner } from "@/components/hearing/missing-planner";
import { BreakdownTables } from "@/components/survey/breakdown-tables";
import { ElementBars } from "@/components/survey/element-bars";
import { GradeBadge } from "@/components/survey/grade-badge";
import { OfficerVoiceTable } from "@/components/survey/officer-voice-table";
import { ServiceResultTable } from "@/components/survey/service-result-table";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatusBadge } from "@/components/ui/status-badge";
import { TabsNav } from "@/components/ui/tabs-nav";
import { paths } from "@/lib/paths";
import type { Viewer } from "@/lib/permissions/viewer";
import { hasRemedyPlanner } from "@/lib/queries/hearing/remedy-planners";
import { unitOfficerVoices } from "@/lib/queries/survey/officer-voices";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import type { ReportSubject, SurveyReport } from "@/lib/queries/survey/survey-report";
import { formatDay, formatIndex, formatNumber } from "@/lib/text/format";
import { OFFICER_VOICES_LEAD } from "@/lib/text/serving-officer";
import {
  breakdownBehindText,
  breakdownClosedText,
  countedText,
  excludedText,
  hiddenText,
  intervalText,
  sampleText,
  TOGETHER_TEXT,
} from "@/lib/text/survey";
import { localToday } from "@/lib/time";
import { reportOf } from "./report-of";

type ReportPageProps = {
  readonly viewer: Viewer;
  readonly kind: ReportSubject["kind"];
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The page of a service's or a unit's survey: what it got, from whom, and what to improve first. */
export async function ReportPage({ viewer, kind, params, searchParams }: ReportPageProps) {
  const report = await reportOf(viewer, kind, (await params).id, await searchParams);
  if (!report) notFound();
  const today = localToday();
  const begun = await begunSurveyPeriods(today);
  const { subject, period, result, services } = report;
  const voices = kind === "unit" ? await unitOfficerVoices(viewer, subject.id, period.id, today) : null;
  return (
    <>
      <PageHeader
        eyebrow={kind === "unit" ? "Semua layanan unit" : subject.unitName}
        title={subject.name}
        lead={`Survei Kepuasan Masyarakat, ${period.name}`}
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveysOf(period.id) }]}
        actions={
          <>
            <LinkButton href={paths.hr.surveyReportPaper(subject, period.id)} download>
              Unduh laporan (PDF)
            </LinkButton>
            <LinkButton href={paths.hr.surveyReportWorkbook(subject, period.id)} variant="secondary" download>
              Unduh lembar kerja
            </LinkButton>
          </>
        }
      />
      {!(await hasRemedyPlanner(subject)) && <MissingPlanner viewer={viewer} of="unit" />}
      {begun.length > 1 && (
        <TabsNav
          label="Periode survei"
          items={begun.map(({ id, name }) => ({
            href: paths.hr.surveyReport(subject, id),
            label: name,
            current: id === period.id,
          }))}
        />
      )}
      {result.index === null || result.grade === null ? (
        <>
          <EmptyState title="Nilai belum tampil">{hiddenText(result.n)}</EmptyState>
          {result.counted > 0 && <NineElements result={result} />}
        </>
      ) : (
        <Figures report={report} />
      )}
      {kind === "unit" && services.length > 0 && (
        <Section title="Menurut layanan">
          <ServiceResultTable results={services} periodId={period.id} />
        </Section>
      )}
      {voices && (
        <Section title="Petugas yang disebut warga" lead={OFFICER_VOICES_LEAD}>
          <OfficerVoiceTable voices={voices} />
        </Section>
      )}
    </>
  );
}

function Figures({ report }: { readonly report: SurveyReport }) {
  const { result, services, breakdown, breakdownOpensOn, interval, sample } = report;
  const behind = breakdown && breakdownBehindText(breakdown, result.counted);
  const leftOut = services.flatMap(({ excluded }) => excludedText(excluded) ?? []);
  return (
    <>
      <Section title="Nilai">
        <div className="grid grid-cols-2 gap-6 lg:grid-cols-3">
          <Stat
            label="Indeks Kepuasan Masyarakat"
            value={formatIndex(result.index ?? 0)}
            note={result.grade && <GradeBadge grade={result.grade} />}
          />
          <Stat
            label="Responden"
            value={formatNumber(result.counted)}
            {...(sample ? { unit: `dari ${formatNumber(sample.needed)} yang diperlukan` } : {})}
            note={
              sample &&
              (result.n >= sample.needed ? (
                <StatusBadge tone="success">cukup</StatusBadge>
              ) : (
                <StatusBadge tone="warning">belum cukup</StatusBadge>
              ))
            }
          />
          {interval && (
            <Stat
              label="Selang kepercayaan 95 %"
              value={<span className="text-2xl">{intervalText(interval)}</span>}
              note="Rentang indeks seandainya semua pengguna menjawab."
            />
          )}
        </div>
        <p className="mt-4 max-w-prose text-sm text-ink-soft">
          {sampleText(result.n, sample)}
          {result.n !== result.counted && ` ${countedText(result.n, result.counted)}`}
        </p>
        {leftOut.length > 0 && <p className="mt-4 text-sm text-ink-soft">{leftOut.join(" ")}</p>}
      </Section>
      <Section title="Dari waktu ke waktu">
        <Trend trend={report.trend} />
      </Section>
      <NineElements result={result} />
      <Section
        title="Menurut responden"
        lead={breakdown ? TOGETHER_TEXT : breakdownClosedText(formatDay(breakdownOpensOn))}
      >
        {behind && <p className="mb-6 max-w-prose">{behind}</p>}
        {breakdown && breakdown.length > 0 && <BreakdownTables breakdown={breakdown} />}
        {breakdown?.length === 0 && <p>Rincian periode ini tidak tersedia.</p>}
      </Section>
    </>
  );
}

function NineElements({ result }: Pick<SurveyReport, "result">) {
  return (
    <Section title="Sembilan unsur" lead="Nilai rata-rata (NRR), dari 1 sampai 4.">
      <div className="max-w-2xl">
        <ElementBars elements={result.elements} lowest={result.lowest} />
      </div>
    </Section>
  );
}

const HIDDEN = "belum tampil";

function Trend({ trend }: Pick<SurveyReport, "trend">) {
  const rows = trend.map(({ period, index }) => ({ period: period.name, index }));
  return (
    <ChartFigure
      title="Indeks setiap periode"
      lead="Skala 25 sampai 100."
      columns={["Periode", "Indeks", "Responden"]}
      rows={trend.map(({ period, index, n }) => [
        period.name,
        index === null ? HIDDEN : formatIndex(index),
        formatNumber(n),
      ])}
    >
      <Chart
        kind="line"
        label="Indeks pada setiap periode survei"
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
