import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AssistedCountTable } from "@/components/survey/assisted-count-table";
import { ServiceResultTable } from "@/components/survey/service-result-table";
import { SurveyPeriodTable } from "@/components/survey/survey-period-table";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { anonymousContext } from "@/lib/actions/context";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { can, canSomewhere } from "@/lib/permissions/can";
import { assistedCounts } from "@/lib/queries/survey/assisted";
import {
  type ServicesWithoutSurvey,
  servicesWithoutSurvey,
} from "@/lib/queries/survey/services-without-survey";
import { allSurveyPeriods, begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { visibleResults } from "@/lib/queries/survey/visible-results";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Survei warga" };

const filterSchema = z.object({ periode: z.uuid().optional().catch(undefined) });

const namesText = ({ count, names }: ServicesWithoutSurvey): string =>
  count > names.length
    ? `${names.join(", ")}, dan ${formatNumber(count - names.length)} layanan lain.`
    : `${names.join(", ")}.`;

/** What citizens answered about the services within reach, by period; for HR also the periods themselves. */
export default async function SurveysPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "survey.read")) notFound();
  const { periode } = filterSchema.parse(await searchParams);
  const today = localToday();
  const mayManage = can(viewer, "survey.manage", {});
  const [begun, all] = await Promise.all([begunSurveyPeriods(today), mayManage ? allSurveyPeriods() : []]);
  const shown = begun.find(({ id }) => id === periode) ?? begun[0];
  await publishFigures(await anonymousContext());
  const results = shown ? ((await visibleResults(viewer, shown.id)) ?? []) : [];
  const units = [...new Map(results.map(({ service }) => [service.unitId, service.unitName]))];
  const without = await servicesWithoutSurvey(viewer, today);
  const assisted = shown ? await assistedCounts(viewer, shown.id) : [];
  const add = <LinkButton href={paths.hr.newSurveyPeriod}>Tambah periode</LinkButton>;
  return (
    <>
      <PageHeader
        title="Survei warga"
        lead="Survei Kepuasan Masyarakat: nilai setiap layanan, cukup tidaknya responden, dan unsur yang lebih dahulu dibenahi."
        actions={
          <>
            <LinkButton href={paths.hr.suggestions} variant="secondary">
              Saran warga
            </LinkButton>
            <LinkButton href={paths.hr.remedies} variant="secondary">
              Perbaikan layanan
            </LinkButton>
            {mayManage && (
              <>
                <LinkButton href={paths.hr.markedAnswers} variant="secondary">
                  Jawaban bertanda
                </LinkButton>
                {add}
              </>
            )}
          </>
        }
      />
      {without && without.count > 0 && (
        <div className="mb-8">
          <Alert
            tone="warning"
            title={`${formatNumber(without.count)} layanan belum dinilai warga setahun terakhir`}
          >
            Setiap layanan disurvei paling sedikit sekali setahun: {namesText(without)}
          </Alert>
        </div>
      )}
      {begun.length > 1 && (
        <TabsNav
          label="Periode survei"
          items={begun.map(({ id, name }) => ({
            href: paths.hr.surveysOf(id),
            label: name,
            current: id === shown?.id,
          }))}
        />
      )}
      <Section title={shown ? `Hasil ${shown.name}` : "Hasil"}>
        {results.length === 0 ? (
          <EmptyState
            headingLevel="h3"
            title="Belum ada jawaban"
            action={
              canSomewhere(viewer, "service.manage") && (
                <LinkButton href={paths.hr.services} variant="secondary">
                  Cetak poster survei
                </LinkButton>
              )
            }
          >
            {shown
              ? "Pasang poster survei di loket; hasilnya tampil di sini begitu warga mengisi."
              : "Belum ada periode survei yang berjalan."}
          </EmptyState>
        ) : (
          shown && <ServiceResultTable results={results} periodId={shown.id} />
        )}
      </Section>
      {shown && units.length > 0 && (
        <Section title="Hasil menurut unit" lead="Semua layanan unit bersama, dan siapa yang menjawab.">
          <LinkList
            rows={units.map(([id, title]) => ({
              key: id,
              href: paths.hr.surveyReport({ kind: "unit", id }, shown.id),
              title,
            }))}
          />
        </Section>
      )}
      {assisted.length > 0 && (
        <Section
          title="Diisikan petugas"
          lead="Jawaban warga yang tidak dapat memakai ponsel, diisikan petugas unit. Jawaban itu ikut dihitung; siapa yang mengisikan tidak dicatat."
        >
          <AssistedCountTable counts={assisted} />
        </Section>
      )}
      {mayManage && (
        <Section title="Periode survei" lead="Setiap jawaban dihitung pada periode yang memuat harinya.">
          {all.length === 0 ? (
            <EmptyState headingLevel="h3" title="Belum ada periode survei" action={add}>
              Tanpa periode yang berjalan, survei tidak menerima jawaban.
            </EmptyState>
          ) : (
            <SurveyPeriodTable periods={all} today={today} />
          )}
        </Section>
      )}
    </>
  );
}
