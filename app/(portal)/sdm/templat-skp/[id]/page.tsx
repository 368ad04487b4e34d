import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PlanAnnexes } from "@/components/plan/plan-annexes";
import { PlanDifference } from "@/components/plan/plan-difference";
import { PlanResults } from "@/components/plan/plan-results";
import { Details } from "@/components/ui/details";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireViewer } from "@/lib/auth/current-session";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { paths } from "@/lib/paths";
import { readPlanTemplate, type TemplateVersionView } from "@/lib/queries/plan/plan-templates";
import { formatMoment } from "@/lib/text/format";
import { ALL_UNITS, TEMPLATE_STEP_MESSAGES, type TemplateStep } from "@/lib/text/plan";
import { draftKey } from "../../../draft-key";

export const metadata: Metadata = { title: "Templat SKP" };

const STEPS = Object.keys(TEMPLATE_STEP_MESSAGES) as [TemplateStep, ...TemplateStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type PlanTemplatePageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a template says, and what was changed in it by whom. */
export default async function PlanTemplatePage({ params, searchParams }: PlanTemplatePageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const template = id.success ? await readPlanTemplate(viewer, id.data) : null;
  if (!template) notFound();
  const { results, annexes } = template.document;
  return (
    <>
      <PageHeader
        eyebrow={template.unit ?? ALL_UNITS}
        title={template.name}
        lead={`Untuk jabatan ${template.position}.`}
        breadcrumb={[{ label: "Templat SKP", href: paths.hr.planTemplates }]}
        meta={
          <StatusBadge tone={template.isActive ? "success" : "neutral"}>
            {template.isActive ? "Dipakai" : "Tidak dipakai"}
          </StatusBadge>
        }
        actions={
          template.mayEdit && (
            <LinkButton href={paths.hr.editPlanTemplate(template.id)} variant="secondary">
              Ubah templat
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            storageKey={draftKey(viewer, "templat-skp", langkah === "buat" ? "baru" : template.id)}
          />
          <FormMessage outcome="success">{TEMPLATE_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Hasil kerja">
        <PlanResults
          results={results.map((result) => ({
            ...result,
            indicators: result.indicators.map((indicator) => ({
              ...indicator,
              source: indicator.source ?? LOG_SOURCE,
              subject: null,
              progress: null,
            })),
          }))}
        />
      </Section>
      <Section title="Lampiran">
        <PlanAnnexes annexes={annexes} />
      </Section>
      <Section
        title="Riwayat templat"
        lead="SKP yang sudah dimulai tidak ikut berubah bila templatnya diubah."
      >
        <Versions versions={template.versions} />
      </Section>
    </>
  );
}

function Versions({ versions }: { readonly versions: readonly TemplateVersionView[] }) {
  return (
    <ol className="border-t border-line">
      {versions.map(({ version, savedAt, savedBy, difference }) => (
        <li key={version} className="border-b border-line py-3">
          <p className="font-semibold">Versi {version}</p>
          <p className="text-sm text-ink-soft">
            Disimpan {formatMoment(savedAt)} oleh {savedBy}
          </p>
          {difference && (
            <Details summary={`Yang berubah pada versi ${version}`}>
              <PlanDifference difference={difference} />
            </Details>
          )}
        </li>
      ))}
    </ol>
  );
}
