import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BehaviourList } from "@/components/appraisal/behaviour-list";
import { UnitPattern } from "@/components/appraisal/distribution-figure";
import { EarlierUnits } from "@/components/appraisal/earlier-units";
import { ObjectionRecord } from "@/components/appraisal/objection-record";
import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { RatingSummary } from "@/components/appraisal/rating-summary";
import { RegisteredTable } from "@/components/appraisal/registered-table";
import { WindowStrip } from "@/components/appraisal/window-strip";
import { FeedbackMark } from "@/components/feedback/feedback-mark";
import { IndicatorEvidence } from "@/components/progress/indicator-evidence";
import { RealisationTable } from "@/components/progress/realisation-table";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { requireViewer } from "@/lib/auth/current-session";
import { keyOfBehaviour, keyOfResult } from "@/lib/domain/feedback/subject";
import { needsImprovement } from "@/lib/domain/improvement/improvement";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { paths } from "@/lib/paths";
import { standingRatings } from "@/lib/queries/appraisal/appraisal-view";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { registeredBeside } from "@/lib/queries/appraisal/rating-history";
import { feedbackCounts } from "@/lib/queries/feedback/feedback-counts";
import { reviewedEntries } from "@/lib/queries/progress/reviewed-entries";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { evaluationTitle, OUTCOMES_TEXT } from "@/lib/text/appraisal";
import { formatDay, formatDays, formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { draftKey } from "../../draft-key";
import { freshFigures } from "../../fresh-figures";
import { AppraisalActs } from "./appraisal-acts";
import { CalibrationProposals } from "./calibration-proposals";

export const metadata: Metadata = { title: "Penilaian" };

const DONE = {
  rate: "Penilaian tersimpan. Pegawai belum melihatnya sampai Anda menyampaikannya.",
  handOver: "Hasil disampaikan kepada pegawai.",
  accept: "Anda menerima hasil evaluasi. Hasilnya final.",
  object: "Keberatan terkirim kepada atasan pejabat penilai. Penilai akan diminta penjelasan lebih dahulu.",
  explain: "Penjelasan terkirim. Sekarang giliran atasan Anda memutus.",
  decide: "Keputusan tersimpan. Hasilnya final.",
  calibrate: "Jawaban Anda atas usulan kalibrasi tersimpan.",
} as const;

/** What is done for somebody of the team. */
const OF_TEAM: readonly string[] = ["rate", "handOver", "explain", "decide"];

const querySchema = z.object({
  langkah: z
    .enum(Object.keys(DONE) as (keyof typeof DONE)[])
    .optional()
    .catch(undefined),
});

/** A periodic predikat below Baik: there is still time in this year. */
function CoachingAdvice({ planId, isOwn }: { readonly planId: string; readonly isOwn: boolean }) {
  return (
    <div className="mt-8">
      <Alert
        tone="warning"
        title={isOwn ? "Minta bimbingan sekarang" : "Mulailah bimbingan sekarang"}
        actions={
          <LinkButton href={paths.development(planId)} variant="secondary">
            Buka dialog dan bimbingan
          </LinkButton>
        }
      >
        Hasil masa ini di bawah Baik, dan tahun ini masih berjalan. Rencana perbaikan kinerja baru mengikuti
        predikat tahunan yang final.
      </Alert>
    </div>
  );
}

type AppraisalPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One appraisal: the result, whose turn it is, and beside it what supports it, by reference. */
export default async function AppraisalPage({ params, searchParams }: AppraisalPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  await freshFigures();
  const today = localToday();
  const appraisal = id.success ? await findAppraisal(viewer, id.data, today) : null;
  if (!appraisal) notFound();
  const { ratings, objection, distribution, outcome, finalAt, objectionDueOn } = appraisal;
  const { employee, appraiser, superior, planId, window } = appraisal;
  const given = standingRatings(appraisal);
  const indicatorIds = appraisal.results.flatMap(({ indicators }) => indicators.map((one) => one.id));
  const [feedback, registered, reviewed] = await Promise.all([
    feedbackCounts(viewer, planId, today, { window: window ?? undefined }),
    registeredBeside(planId),
    reviewedEntries(indicatorIds, window),
  ]);
  const isWaiting = !appraisal.isOwn && appraisal.acts.some((act) => OF_TEAM.includes(act));
  const wasAnswered = !appraisal.isOwn && langkah !== undefined && OF_TEAM.includes(langkah);
  const next = isWaiting || wasAnswered ? await nextWaiting(viewer, "appraisal", appraisal, today) : null;
  const support =
    feedback &&
    ((subject: string, subjectText: string) => (
      <FeedbackMark planId={planId} subject={subject} subjectText={subjectText} counts={feedback} />
    ));
  return (
    <>
      <PageHeader
        title={appraisal.isOwn ? "Penilaian saya" : employee.name}
        eyebrow={evaluationTitle(appraisal)}
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
        meta={<AppraisalBadge state={appraisal.state} />}
        actions={
          given && (
            <LinkButton href={paths.appraisalExplained(appraisal.id)} variant="secondary">
              Bagaimana nilai ini terjadi
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            key={appraisal.version}
            storageKey={draftKey(viewer, "penilaian", langkah, appraisal.id)}
          />
          {langkah === "decide" && (
            <DraftClear storageKey={draftKey(viewer, "penilaian", "change", appraisal.id)} />
          )}
          <FormMessage outcome="success">{DONE[langkah]}</FormMessage>
        </div>
      )}
      {(next || (wasAnswered && !isWaiting)) && (
        <div className="mb-8">
          <NextWaiting next={next} />
        </div>
      )}
      {given ? (
        <Section title="Hasil">
          <RatingSummary {...given} />
          {outcome && finalAt && (
            <p className="mt-4">
              <strong>{OUTCOMES_TEXT[outcome]}</strong>, {formatMoment(finalAt)}.
            </p>
          )}
        </Section>
      ) : (
        !appraisal.acts.includes("rate") && (
          <Alert tone="info" title="Penilaian sedang disusun">
            Rating baru terlihat setelah pejabat penilai menyampaikannya
            {appraisal.isOwn && ". Sementara itu Anda masih dapat melengkapi realisasi dan bukti"}.
          </Alert>
        )
      )}
      {appraisal.handedOverAt ? (
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={paths.appraisalSheet(appraisal.id)} variant="secondary" download>
            Unduh lembar evaluasi (PDF)
          </LinkButton>
          <LinkButton href={paths.appraisalDocument(appraisal.id)} variant="secondary" download>
            Unduh dokumen evaluasi (PDF)
          </LinkButton>
        </div>
      ) : (
        given && (
          <p className="mt-4 text-ink-soft">
            Lembar dan dokumen evaluasi dapat diunduh setelah hasilnya disampaikan.
          </p>
        )
      )}
      {objectionDueOn && appraisal.state === "HANDED_OVER" && (
        <p className="mt-4">
          Keberatan dapat diajukan sampai <strong>{formatDay(objectionDueOn)}</strong>. Tanpa tanggapan sampai
          hari itu, hasilnya dianggap diterima.
        </p>
      )}
      {objection && (
        <Section title="Keberatan">
          <ObjectionRecord
            employeeName={employee.name}
            appraiserName={appraiser.name}
            superiorName={superior?.name ?? null}
            objection={objection}
          />
        </Section>
      )}
      {(appraisal.isOwn || appraisal.isAppraiser) &&
        given &&
        window &&
        needsImprovement(given.predikat) &&
        objectionDueOn && <CoachingAdvice planId={planId} isOwn={appraisal.isOwn} />}
      <EarlierUnits units={appraisal.earlier} />
      {registered.ratings.length > 0 && (
        <Section
          title="Predikat di e-Kinerja BKN"
          lead={
            registered.isOfficial
              ? "Untuk periode ini yang resmi adalah register e-Kinerja BKN."
              : "Sebagai pembanding; untuk periode ini yang resmi adalah penilaian di Bina."
          }
        >
          <RegisteredTable ratings={registered.ratings} />
        </Section>
      )}
      {appraisal.windows.length > 0 && (
        <Section
          title="Evaluasi periodik tahun ini"
          lead="Bahan pertimbangan penilai. Predikat tahunan bukan rata-rata dari predikat periodik."
        >
          <WindowStrip windows={appraisal.windows} label="Predikat periodik" />
        </Section>
      )}
      <CalibrationProposals viewer={viewer} appraisalId={appraisal.id} />
      <AppraisalActs appraisal={appraisal} viewer={viewer} />
      <Section
        title="Hasil kerja"
        lead={
          window
            ? `Target setahun dan realisasi sampai ${formatDay(window.endsOn)}, dengan yang dikerjakan dalam masa ini.`
            : "Target dan realisasi menurut catatan sampai hari ini."
        }
      >
        {appraisal.givenByRevision !== null && (
          <p className="mb-4 max-w-prose">
            SKP ini diubah sesudah dinilai; di bawah ini hasil kerja, target, dan ekspektasi seperti saat
            dinilai.{" "}
            <AppLink href={paths.planVersion(planId, appraisal.givenByRevision)} className="link">
              Baca SKP yang berlaku saat dinilai
            </AppLink>
          </p>
        )}
        <RealisationTable
          results={appraisal.results}
          evidence={(indicator) => (
            <IndicatorEvidence
              planId={planId}
              indicator={indicator}
              window={window}
              reviewed={reviewed.get(indicator.id)}
            />
          )}
          support={support ? ({ id: resultId, text }) => support(keyOfResult(resultId), text) : undefined}
        />
      </Section>
      <Section title="Perilaku kerja" lead="Tujuh nilai BerAKHLAK dengan panduannya.">
        <BehaviourList
          behaviours={appraisal.behaviours}
          support={
            support ? (value) => support(keyOfBehaviour(value), BEHAVIOUR_GUIDES[value].name) : undefined
          }
        />
      </Section>
      {distribution && (
        <Section title="Capaian unit dan pola sebaran">
          <UnitPattern {...distribution} />
          {ratings?.distributionReason && (
            <p className="mt-4 max-w-prose">
              <strong>Alasan sebaran:</strong> {ratings.distributionReason}
            </p>
          )}
        </Section>
      )}
      <Section title="Para pihak">
        <DescriptionList
          items={[
            { term: "Pegawai yang dinilai", description: `${employee.name} (NIP ${employee.nip})` },
            { term: "Jabatan dan unit", description: `${appraisal.positionTitle}, ${appraisal.unitName}` },
            { term: "Pejabat penilai", description: `${appraiser.name} (NIP ${appraiser.nip})` },
            {
              term: "Atasan pejabat penilai",
              description: superior ? `${superior.name} (NIP ${superior.nip})` : "Tidak tercatat di Bina",
            },
            {
              term: "Masa penilaian",
              description: formatDays(appraisal.startsOn, appraisal.endsOn),
            },
          ]}
        />
      </Section>
    </>
  );
}
