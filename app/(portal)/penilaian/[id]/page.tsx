import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { UnitPattern } from "@/components/appraisal/distribution-figure";
import { EarlierUnits } from "@/components/appraisal/earlier-units";
import { ObjectionRecord } from "@/components/appraisal/objection-record";
import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { WindowStrip } from "@/components/appraisal/window-strip";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { requireViewer } from "@/lib/auth/current-session";
import { needsImprovement } from "@/lib/domain/improvement/improvement";
import { paths } from "@/lib/paths";
import { standingRatings } from "@/lib/queries/appraisal/appraisal-view";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { evaluationTitle } from "@/lib/text/appraisal";
import { localToday } from "@/lib/time";
import { draftKey } from "../../draft-key";
import { freshFigures } from "../../fresh-figures";
import { AppraisalActs } from "./appraisal-acts";
import { AppraisalParties } from "./appraisal-parties";
import { AppraisalResult } from "./appraisal-result";
import { AppraisalWork } from "./appraisal-work";
import { CalibrationProposals } from "./calibration-proposals";
import { CoachingAdvice } from "./coaching-advice";
import { RegisteredPredikats } from "./registered-predikats";

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
  const { ratings, objection, distribution, objectionDueOn } = appraisal;
  const { employee, appraiser, superior, planId, window } = appraisal;
  const given = standingRatings(appraisal);
  const isWaiting = !appraisal.isOwn && appraisal.acts.some((act) => OF_TEAM.includes(act));
  const wasAnswered = !appraisal.isOwn && langkah !== undefined && OF_TEAM.includes(langkah);
  const next = isWaiting || wasAnswered ? await nextWaiting(viewer, "appraisal", appraisal, today) : null;
  const onward = (next || (wasAnswered && !isWaiting)) && <NextWaiting next={next} />;
  // Who has just rated is not led away before the result is handed over.
  const isToHandOver = langkah === "rate" && isWaiting;
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
      {!isToHandOver && onward && <div className="mb-8">{onward}</div>}
      <AppraisalResult appraisal={appraisal} given={given} />
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
      <RegisteredPredikats planId={planId} />
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
      {isToHandOver && onward && <div className="mt-10">{onward}</div>}
      <AppraisalWork viewer={viewer} appraisal={appraisal} today={today} />
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
      <AppraisalParties appraisal={appraisal} />
    </>
  );
}
