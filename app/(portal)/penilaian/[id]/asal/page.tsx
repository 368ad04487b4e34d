import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AdviceNote } from "@/components/appraisal/advice-note";
import { BehaviourList } from "@/components/appraisal/behaviour-list";
import { OriginSteps } from "@/components/appraisal/origin-steps";
import { PredikatTable } from "@/components/appraisal/predikat-table";
import { RatingSummary } from "@/components/appraisal/rating-summary";
import { FeedbackMark } from "@/components/feedback/feedback-mark";
import { IndicatorEvidence } from "@/components/progress/indicator-evidence";
import { RealisationTable } from "@/components/progress/realisation-table";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { keyOfBehaviour, keyOfResult } from "@/lib/domain/feedback/subject";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { paths } from "@/lib/paths";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import {
  evaluationTitle,
  ORGANISATION_PREDIKAT_TEXT,
  PREDIKAT_TEXT,
  predikatSource,
  RATINGS_TEXT,
} from "@/lib/text/appraisal";
import { formatDay, formatDays, formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Bagaimana nilai ini terjadi" };

/** Where a rating comes from: each input, the rule with its article, and the person and time behind each step. */
export default async function OriginPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const origin = id.success ? await appraisalOrigin(viewer, id.data, localToday()) : null;
  if (!origin) notFound();
  const { appraisal, resultsThen, steps, agreedAt, ratings, advice, feedback, achievement } = origin;
  const { employee, appraiser, superior, planId, distribution, objection, window } = appraisal;
  const isSetLater =
    achievement && appraisal.handedOverAt !== null && achievement.setAt > appraisal.handedOverAt;
  const support =
    feedback &&
    ((subject: string, subjectText: string) => (
      <FeedbackMark planId={planId} subject={subject} subjectText={subjectText} counts={feedback} />
    ));
  return (
    <>
      <PageHeader
        title="Bagaimana nilai ini terjadi"
        eyebrow={`${evaluationTitle(appraisal)}, ${employee.name}`}
        lead="Predikat adalah pertimbangan orang, bukan hasil rumus. Di sini setiap masukan, aturan, dan orang di baliknya."
        breadcrumb={[
          { label: "Penilaian", href: paths.appraisals },
          { label: appraisal.isOwn ? "Penilaian saya" : employee.name, href: paths.appraisal(appraisal.id) },
        ]}
      />
      <Section
        title="1. Rencana yang disepakati"
        lead={
          agreedAt
            ? `SKP disetujui ${appraiser.name} pada ${formatMoment(agreedAt)}.`
            : "Tanggal persetujuan SKP tidak tercatat."
        }
      >
        <p>
          Masa penilaian {formatDays(appraisal.startsOn, appraisal.endsOn)}.{" "}
          <AppLink href={paths.plan(planId)} className="link">
            Buka SKP
          </AppLink>
        </p>
      </Section>
      <Section
        title="2. Realisasi saat dinilai"
        lead={`Dihitung dari catatan yang sudah ditulis pada ${formatMoment(ratings.ratedAt)}${
          window ? `, untuk pekerjaan sampai ${formatDay(window.endsOn)}` : ""
        }. Catatan sesudahnya tidak ikut. Angka yang diukur Bina disimpan saat hasil disampaikan, dengan tanggalnya.`}
      >
        <RealisationTable
          results={resultsThen}
          evidence={(indicator) => (
            <IndicatorEvidence planId={planId} indicator={indicator} window={window} />
          )}
          support={support ? ({ id: resultId, text }) => support(keyOfResult(resultId), text) : undefined}
        />
        <p className="mt-4 max-w-prose text-ink-soft">
          Persentase membantu penilai dan tidak menentukan rating: tidak ada rumus resmi dari angka ke rating.
        </p>
        {advice && (
          <div className="mt-4 space-y-2">
            <p>Saran yang tersimpan saat hasil disampaikan:</p>
            <AdviceNote advice={advice} isExplained />
          </div>
        )}
      </Section>
      <Section
        title="3. Perilaku yang diharapkan"
        lead="Ekspektasi khusus pimpinan di SKP, dan umpan balik yang sudah diberikan saat dinilai."
      >
        <BehaviourList
          behaviours={appraisal.behaviours}
          support={
            support ? (value) => support(keyOfBehaviour(value), BEHAVIOUR_GUIDES[value].name) : undefined
          }
        />
      </Section>
      <Section
        title="4. Dua rating"
        lead={`Diberikan dengan alasan tertulis, terakhir oleh ${ratings.givenBy}.`}
      >
        <RatingSummary {...ratings} />
      </Section>
      <Section
        title="5. Predikat dari tabel"
        lead={`${RATINGS_TEXT[ratings.resultsRating]} untuk hasil kerja dan ${RATINGS_TEXT[ratings.behaviourRating].toLowerCase()} untuk perilaku: ${PREDIKAT_TEXT[ratings.predikat]}.`}
      >
        <PredikatTable results={ratings.resultsRating} behaviour={ratings.behaviourRating} />
      </Section>
      <Section title="6. Orang dan waktu" lead="Dari jejak audit, yang tidak dapat diubah.">
        <OriginSteps steps={steps} />
      </Section>
      <Section title="7. Capaian unit">
        {achievement ? (
          <p className="max-w-prose">
            Capaian {achievement.unitName}:{" "}
            <strong>{ORGANISATION_PREDIKAT_TEXT[achievement.predikat]}</strong>, ditetapkan{" "}
            {achievement.setBy ?? "—"} pada {formatMoment(achievement.setAt)}
            {isSetLater && ", sesudah hasil ini disampaikan"}. Dasar: {achievement.reason}
          </p>
        ) : (
          <p className="text-ink-soft">
            Capaian unit untuk masa ini belum ditetapkan oleh tingkat di atasnya.
          </p>
        )}
        {distribution && appraisal.ratings?.distributionReason && (
          <p className="mt-4 max-w-prose">
            <strong>Alasan sebaran di luar pola:</strong> {appraisal.ratings.distributionReason}
          </p>
        )}
      </Section>
      <Section title="Aturan yang dipakai">
        <DescriptionList
          items={[
            {
              term: "Urutan",
              description:
                "PermenPANRB 6/2022 Pasal 5: rencana, pelaksanaan dan pembinaan, penilaian, tindak lanjut",
            },
            {
              term: "Predikat",
              description: predikatSource(ratings.rulesVersion),
            },
            {
              term: "Capaian unit dan sebaran",
              description: "SE MenPANRB 03/2023, tata cara penetapan predikat kinerja pegawai ASN",
            },
            {
              term: "Keberatan",
              description: `PP 30/2019 Pasal 59; kepada ${superior?.name ?? "atasan pejabat penilai"}${
                appraisal.objectionDueOn ? `, sampai ${formatDay(appraisal.objectionDueOn)}` : ""
              }${objection?.isLate ? "; diajukan lewat waktu" : ""}`,
            },
          ]}
        />
      </Section>
    </>
  );
}
