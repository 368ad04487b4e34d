import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { PlanBadge } from "@/components/plan/plan-badge";
import { PlanResults } from "@/components/plan/plan-results";
import { PredikatMatrix } from "@/components/plan/predikat-matrix";
import { ReturnPlanForm } from "@/components/plan/return-plan-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { paths } from "@/lib/paths";
import { type PlanView, readPlan } from "@/lib/queries/plan/read-plan";
import { APPRAISAL_STATES_TEXT, OUTCOMES_TEXT, PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatDay, formatMoment } from "@/lib/text/format";
import { ANNEX_LABELS, PLAN_EVENT_LABELS } from "@/lib/text/plan";
import { acceptAppraisalAction, agreePlanAction, returnPlanAction, submitPlanAction } from "../actions";

export const metadata: Metadata = { title: "SKP" };

/** One plan: both parties, results, behaviours, annexes, what was said, and the rating with where it comes from. */
export default async function PlanPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const plan = id.success ? await readPlan(viewer, id.data) : null;
  if (!plan) notFound();
  return (
    <>
      <PageHeader
        eyebrow={plan.period}
        title={`SKP ${plan.employee.name}`}
        breadcrumb={[{ label: "SKP saya", href: paths.plans }]}
        meta={<PlanBadge state={plan.state} />}
      />
      <Decisions plan={plan} />
      {plan.appraisal && <Appraisal appraisal={plan.appraisal} />}
      <Section title="Pihak">
        <DescriptionList
          items={[
            { term: "Pegawai yang dinilai", description: `${plan.employee.name}, NIP ${plan.employee.nip}` },
            { term: "Jabatan", description: plan.positionTitle },
            {
              term: "Pejabat penilai kinerja",
              description: `${plan.appraiser.name}, NIP ${plan.appraiser.nip}`,
            },
            { term: "Unit kerja", description: plan.unit },
            {
              term: "Periode penilaian",
              description: `${formatDay(plan.startsOn)} sampai ${formatDay(plan.endsOn)}`,
            },
          ]}
        />
      </Section>
      <Section title="Hasil kerja">
        <PlanResults results={plan.results} />
      </Section>
      <Section title="Perilaku kerja">
        {plan.behaviours.map(({ value, expectation }) => (
          <Details key={value} summary={BEHAVIOUR_GUIDES[value].name}>
            <ul className="mb-4 list-disc space-y-1 pl-6">
              {BEHAVIOUR_GUIDES[value].guides.map((guide) => (
                <li key={guide}>{guide}</li>
              ))}
            </ul>
            {expectation && <p className="mb-4">Ekspektasi khusus pimpinan: {expectation}</p>}
          </Details>
        ))}
      </Section>
      {plan.annexes.length > 0 && (
        <Section title="Lampiran">
          <ul className="space-y-2">
            {plan.annexes.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>
                <span className="text-ink-soft">{ANNEX_LABELS[kind]}:</span> {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <History reviews={plan.reviews} />
    </>
  );
}

function Decisions({ plan }: { readonly plan: PlanView }) {
  const fields = { planId: plan.id, version: String(plan.version) };
  if (plan.maySubmit) {
    return (
      <ButtonForm action={submitPlanAction} fields={fields} variant="primary">
        Ajukan kepada penilai
      </ButtonForm>
    );
  }
  if (!plan.mayDecide) return null;
  return (
    <div className="space-y-6">
      <ButtonForm action={agreePlanAction} fields={fields} variant="primary">
        Setujui SKP
      </ButtonForm>
      <Details summary="Kembalikan dengan catatan">
        <ReturnPlanForm action={returnPlanAction} planId={plan.id} version={plan.version} />
      </Details>
    </div>
  );
}

function Appraisal({ appraisal }: { readonly appraisal: NonNullable<PlanView["appraisal"]> }) {
  const { resultsRating, behaviourRating, predikat, rulesVersion } = appraisal;
  if (!resultsRating || !behaviourRating || !predikat) return null;
  return (
    <Section
      title="Bagaimana nilai ini terjadi"
      lead={`Dicari dalam tabel ${rulesVersion ?? "yang berlaku"}, bukan rata-rata angka.`}
    >
      <p className="mb-4 font-display text-4xl font-extrabold text-brand">{PREDIKAT_TEXT[predikat]}</p>
      <DescriptionList
        items={[
          {
            term: "Tahap",
            description: appraisal.outcome
              ? OUTCOMES_TEXT[appraisal.outcome]
              : APPRAISAL_STATES_TEXT[appraisal.state],
          },
          {
            term: "Rating hasil kerja",
            description: `${RATINGS_TEXT[resultsRating]}. ${appraisal.resultsReason ?? ""}`,
          },
          {
            term: "Rating perilaku kerja",
            description: `${RATINGS_TEXT[behaviourRating]}. ${appraisal.behaviourReason ?? ""}`,
          },
          ...(appraisal.objectionDueOn
            ? [{ term: "Batas mengajukan keberatan", description: formatDay(appraisal.objectionDueOn) }]
            : []),
        ]}
      />
      <div className="mt-6">
        <PredikatMatrix results={resultsRating} behaviour={behaviourRating} />
      </div>
      {appraisal.mayAccept && (
        <div className="mt-6">
          <ButtonForm
            action={acceptAppraisalAction}
            fields={{ appraisalId: appraisal.id, version: String(appraisal.version) }}
            variant="primary"
          >
            Terima hasil ini
          </ButtonForm>
        </div>
      )}
    </Section>
  );
}

function History({ reviews }: { readonly reviews: PlanView["reviews"] }) {
  if (reviews.length === 0) return null;
  const labels: Readonly<Record<string, string>> = PLAN_EVENT_LABELS;
  return (
    <Section title="Riwayat">
      <ol className="border-t border-line">
        {reviews.map(({ id, event, comment, at }) => (
          <li key={id} className="border-b border-line py-3">
            <p className="font-semibold">{labels[event] ?? event}</p>
            <p className="text-sm text-ink-soft">{formatMoment(at)}</p>
            {comment && <p className="mt-1 whitespace-pre-line">{comment}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
