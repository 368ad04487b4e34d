import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FeedbackMark } from "@/components/feedback/feedback-mark";
import { PlanAnnexes } from "@/components/plan/plan-annexes";
import { PlanBadge } from "@/components/plan/plan-badge";
import { PlanBehaviours } from "@/components/plan/plan-behaviours";
import { PlanDifference } from "@/components/plan/plan-difference";
import { PlanHistory } from "@/components/plan/plan-history";
import { PlanParties } from "@/components/plan/plan-parties";
import { PlanResults } from "@/components/plan/plan-results";
import { PlanVersions } from "@/components/plan/plan-versions";
import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { requireViewer } from "@/lib/auth/current-session";
import { keyOfBehaviour, keyOfResult } from "@/lib/domain/feedback/subject";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { paths } from "@/lib/paths";
import { feedbackCounts } from "@/lib/queries/feedback/feedback-counts";
import { type PlanView, readPlan } from "@/lib/queries/plan/read-plan";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { formatDays } from "@/lib/text/format";
import { PLAN_APPROACH_LABELS, PLAN_FORMAT_LABELS, PLAN_STEP_MESSAGES, type PlanStep } from "@/lib/text/plan";
import { localToday } from "@/lib/time";
import { draftKey } from "../../draft-key";
import { freshFigures } from "../../fresh-figures";
import { PlanRating } from "./plan-rating";
import { OwnSteps, PlanAnswer, PlanRevision } from "./plan-steps";
import { PlanWindows } from "./plan-windows";

export const metadata: Metadata = { title: "SKP" };

const STEPS = Object.keys(PLAN_STEP_MESSAGES) as [PlanStep, ...PlanStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type PlanPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One plan: both parties, results, behaviours, annexes, what was said, and the rating with where it comes from. */
export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  await freshFigures();
  const today = localToday();
  const plan = id.success ? await readPlan(viewer, id.data, today) : null;
  if (!plan) notFound();
  const feedback = await feedbackCounts(viewer, plan.id, today);
  const isAnswering = plan.acts.steps.some(({ event }) => event === "agree");
  const wasAnswered = plan.isAppraiser && (langkah === "setujui" || langkah === "kembalikan");
  const next = isAnswering || wasAnswered ? await nextWaiting(viewer, "plan", plan, today) : null;
  const mark = feedback && markOf(plan, feedback);
  return (
    <>
      <PageHeader
        eyebrow={`${PLAN_FORMAT_LABELS[plan.format]}, ${PLAN_APPROACH_LABELS[plan.approach].toLowerCase()}`}
        title={plan.isOwn ? `SKP saya, ${plan.period}` : `SKP ${plan.employee.name}`}
        breadcrumb={pagesAbove(plan)}
        meta={
          <>
            <PlanBadge state={plan.state} />
            <span className="text-ink-soft">
              {formatDays(plan.startsOn, plan.endsOn)}, penilai {plan.appraiser.name}
            </span>
          </>
        }
        actions={
          <>
            {isAnswering && <LinkButton href={paths.planAnswer(plan.id)}>Beri jawaban</LinkButton>}
            <LinkButton href={paths.progress(plan.id)} variant="secondary">
              Realisasi
            </LinkButton>
            {feedback && (
              <>
                <LinkButton href={paths.planFeedback(plan.id)} variant="secondary">
                  Umpan balik
                </LinkButton>
                <LinkButton href={paths.development(plan.id)} variant="secondary">
                  Dialog dan bimbingan
                </LinkButton>
              </>
            )}
            {plan.appraisal && (
              <LinkButton href={paths.appraisal(plan.appraisal.id)} variant="secondary">
                Penilaian
              </LinkButton>
            )}
          </>
        }
      />
      {langkah && <DraftClear storageKey={draftKey(viewer, "jawaban-skp", langkah, plan.id)} />}
      {langkah === "simpan" && <DraftClear storageKey={draftKey(viewer, "skp", plan.id)} />}
      <Notices plan={plan} step={langkah} />
      {(next || wasAnswered) && (
        <div className="mb-8">
          <NextWaiting next={next} />
        </div>
      )}
      {plan.change && (
        <Section
          title={`Yang berubah dari versi ${plan.change.from}`}
          lead="Dibandingkan dengan isi yang terakhir disetujui. Baris yang tidak disebut tetap sama."
        >
          <PlanDifference difference={plan.change.difference} />
        </Section>
      )}
      <OwnSteps plan={plan} />
      {plan.appraisal && <PlanRating appraisal={plan.appraisal} />}
      <PlanWindows plan={plan} />
      <Section title="Hasil kerja">
        <PlanResults
          results={plan.results}
          comments={commentsOf(plan)}
          actions={mark ? ({ id: resultId, text }) => mark(keyOfResult(resultId), text) : undefined}
        />
      </Section>
      <Section
        title="Perilaku kerja"
        lead="Tujuh nilai dasar BerAKHLAK; tekan salah satu untuk membaca panduan perilakunya."
      >
        <PlanBehaviours
          behaviours={plan.behaviours}
          actions={mark ? (value) => mark(keyOfBehaviour(value), BEHAVIOUR_GUIDES[value].name) : undefined}
        />
      </Section>
      <Section title="Lampiran">
        <PlanAnnexes annexes={plan.annexes} />
      </Section>
      {/* After what is to be read before it. */}
      <PlanAnswer plan={plan} viewer={viewer} />
      <Section title="Para pihak">
        <PlanParties employee={plan.employee} appraiser={plan.appraiser} />
      </Section>
      <Section isAct title="Cetak dan unduh">
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.planPaper(plan.id)} variant="secondary" download>
            Unduh PDF
          </LinkButton>
          <LinkButton href={paths.planWorksheet(plan.id)} variant="secondary" download>
            Unduh untuk e-Kinerja (Excel)
          </LinkButton>
        </div>
      </Section>
      <PlanRevision plan={plan} viewer={viewer} />
      {plan.versions.length > 0 && (
        <Section title="Versi sebelumnya" lead="Yang pernah disetujui, sebelum SKP ini dibuka untuk diubah.">
          <PlanVersions planId={plan.id} versions={plan.versions} />
        </Section>
      )}
      {plan.reviews.length > 0 && (
        <Section title="Riwayat">
          <PlanHistory reviews={plan.reviews} />
        </Section>
      )}
    </>
  );
}

/** The mark of one result or behaviour; a plan that was never in force has none. */
function markOf({ id, state, isOwn, employee }: PlanView, counts: ReadonlyMap<string, number>) {
  if (state !== "AGREED" && state !== "CLOSED") return null;
  const giveTo = state === "AGREED" && !isOwn ? employee.id : null;
  return (subject: string, subjectText: string) => (
    <FeedbackMark planId={id} subject={subject} subjectText={subjectText} counts={counts} giveTo={giveTo} />
  );
}

const pagesAbove = ({ isOwn, isAppraiser }: PlanView) => {
  if (isOwn) return [{ label: "SKP saya", href: paths.plans }];
  return isAppraiser ? [{ label: "Tim saya", href: paths.team }] : [];
};

const lastReview = ({ reviews }: PlanView) =>
  reviews.findLast(({ event }) => event === "return" || event === "revise");

/** What was said of single results, while the plan lies with its owner again. */
const commentsOf = (plan: PlanView): ReadonlyMap<string, string> =>
  new Map(
    plan.state === "RETURNED"
      ? lastReview(plan)?.lines.map(({ resultId, comment }) => [resultId, comment])
      : [],
  );

/** What the last step did, what the appraiser asked for, and whether the period still takes anything. */
function Notices({ plan, step }: { readonly plan: PlanView; readonly step: PlanStep | undefined }) {
  const last = lastReview(plan);
  const isReturned = plan.state === "RETURNED" && last?.comment;
  if (!step && !isReturned && plan.isPeriodOpen) return null;
  return (
    <div className="mb-8 space-y-4">
      {step && <FormMessage outcome="success">{PLAN_STEP_MESSAGES[step]}</FormMessage>}
      {isReturned && (
        <Alert
          tone="warning"
          title={last.event === "revise" ? "Dibuka penilai untuk diubah" : "Dikembalikan oleh penilai"}
        >
          <p className="whitespace-pre-line">{last.comment}</p>
        </Alert>
      )}
      {!plan.isPeriodOpen && <Alert tone="info">Periode ini sudah ditutup; SKP hanya dapat dibaca.</Alert>}
    </div>
  );
}
