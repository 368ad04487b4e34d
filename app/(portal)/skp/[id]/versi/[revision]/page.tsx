import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanAnnexes } from "@/components/plan/plan-annexes";
import { PlanBehaviours } from "@/components/plan/plan-behaviours";
import { PlanDifference } from "@/components/plan/plan-difference";
import { PlanResults } from "@/components/plan/plan-results";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { paths } from "@/lib/paths";
import { readPlanVersion } from "@/lib/queries/plan/read-plan-version";
import { planVersionParams } from "@/lib/schemas/plan";
import { formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { pagesAbove } from "../../pages-above";

export const metadata: Metadata = { title: "Versi SKP" };

type PlanVersionPageProps = { readonly params: Promise<object> };

/** What was agreed once, as it stood when the plan was opened again. */
export default async function PlanVersionPage({ params }: PlanVersionPageProps) {
  const viewer = await requireViewer();
  const given = planVersionParams.safeParse(await params);
  if (!given.success) notFound();
  const { id, revision } = given.data;
  const version = await readPlanVersion(viewer, id, revision, localToday());
  if (!version) notFound();
  const { results, behaviours, annexes } = version.document;
  const { change, isChangeAgreed, isOwn, employeeName } = version;
  const name = isOwn ? "SKP saya" : `SKP ${employeeName}`;
  return (
    <>
      <PageHeader
        eyebrow={version.period}
        title={`${name}, versi ${revision}`}
        lead={`Disetujui ${formatMoment(version.agreedAt)}, berlaku sampai ${formatMoment(version.replacedAt)}.`}
        breadcrumb={pagesAbove({ planId: id, isOwn, periodName: version.period, employeeName })}
        actions={
          <LinkButton href={paths.planVersionPaper(id, revision)} variant="secondary" download>
            Unduh PDF
          </LinkButton>
        }
      />
      <Section
        title={`Yang berubah pada versi ${change.to}`}
        lead={
          isChangeAgreed
            ? `Versi ${change.to} dibandingkan dengan versi ini. Baris yang tidak disebut tetap sama.`
            : `Versi ${change.to} belum disetujui dan masih dapat berubah. Baris yang tidak disebut tetap sama.`
        }
      >
        <PlanDifference difference={change.difference} />
      </Section>
      <Section title={`Hasil kerja pada versi ${revision}`}>
        <PlanResults
          results={results.map((result) => ({
            ...result,
            indicators: result.indicators.map((indicator) => ({
              ...indicator,
              source: indicator.source ?? LOG_SOURCE,
              subject: indicator.subject ?? null,
              progress: null,
            })),
          }))}
        />
      </Section>
      <Section title="Perilaku kerja">
        <PlanBehaviours behaviours={behaviours} />
      </Section>
      <Section title="Lampiran">
        <PlanAnnexes annexes={annexes} />
      </Section>
    </>
  );
}
