import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AgreementList } from "@/components/consultation/agreement-list";
import { AskForm } from "@/components/consultation/ask-form";
import { ConsultationBadge } from "@/components/consultation/consultation-badge";
import { ConsultationFacts } from "@/components/consultation/consultation-facts";
import { QuestionList } from "@/components/consultation/question-list";
import { RegisterForm } from "@/components/consultation/register-form";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button-style";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { votingDevice } from "@/lib/actions/device-cookie";
import { decideAsk, decideVote } from "@/lib/domain/consultation/question";
import { decideSignUp } from "@/lib/domain/consultation/registration";
import { paths } from "@/lib/paths";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { agreementsOf, headcountOf } from "@/lib/queries/consultation/read-minutes";
import { shownQuestions } from "@/lib/queries/consultation/read-questions";
import { publicScan } from "@/lib/queries/consultation/read-scan";
import { PARTICIPANT_GROUP_LABELS } from "@/lib/text/consultation";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { publicMetadata } from "../../public-metadata";
import { askAction, registerAction, voteAction } from "../actions";

export const dynamic = "force-dynamic";

type ConsultationPageProps = { readonly params: Promise<{ readonly id: string }> };

const consultationOf = cache(async (id: string) =>
  z.uuid().safeParse(id).success ? publicConsultation(id) : null,
);

export async function generateMetadata({ params }: ConsultationPageProps): Promise<Metadata> {
  const consultation = await consultationOf((await params).id);
  if (!consultation) return { title: "Dialog tidak ditemukan" };
  return publicMetadata({
    title: consultation.title,
    description: `${consultation.unitName}, ${formatMoment(consultation.startsAt)}. ${consultation.description}`,
    path: paths.consultation(consultation.id),
    picture: `dialog/${consultation.id}`,
  });
}

const FULL = "Semua tempat sudah terisi. Daftar tunggu naik sendiri begitu ada yang batal.";

const ASK =
  "Kirim pertanyaan sebelum harinya, dengan atau tanpa mendaftar, dan dukung pertanyaan orang lain.";

/** One public dialogue, from its invitation to what came of it. */
export default async function ConsultationPage({ params }: ConsultationPageProps) {
  const consultation = await consultationOf((await params).id);
  if (!consultation) notFound();
  const now = new Date();
  const [headcount, agreements, scan] = await Promise.all([
    headcountOf(consultation.id),
    agreementsOf(consultation.id),
    publicScan(consultation.id),
  ]);
  const questions = await shownQuestions(consultation.id, await votingDevice());
  const mayAsk = decideAsk(consultation, now.toISOString()).ok;
  const isRunning = decideVote(consultation, "SHOWN").ok;
  const signUp = decideSignUp(consultation, now.toISOString());
  const isFull = signUp.ok && signUp.value === "WAITING";
  return (
    <>
      <PageHeader
        title={consultation.title}
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        meta={<ConsultationBadge state={consultation.state} />}
        actions={
          <>
            <LinkButton href={paths.consultationTicket} variant="secondary">
              Lihat dengan kode
            </LinkButton>
            {now.toISOString() < consultation.endsAt && !consultation.cancelReason && (
              <LinkButton href={paths.consultationCalendar(consultation.id)} variant="secondary" download>
                Simpan ke kalender
              </LinkButton>
            )}
          </>
        }
      />
      {consultation.cancelReason && (
        <div className="mb-8">
          <Alert tone="danger" title="Dialog ini dibatalkan">
            {consultation.cancelReason}
          </Alert>
        </div>
      )}
      <Section title="Tentang dialog ini">
        <p className="mb-6 max-w-prose whitespace-pre-line">{consultation.description}</p>
        <ConsultationFacts {...consultation} />
      </Section>
      {consultation.issues && (
        <Section
          title="Berita acara"
          actions={
            <div className="flex flex-wrap gap-3">
              <a href={paths.publicMinutes(consultation.id)} className={buttonStyle("secondary")}>
                Unduh berita acara (PDF)
              </a>
              {scan && (
                <a href={paths.publicScan(consultation.id)} className={buttonStyle("secondary")}>
                  Unduh yang bertanda tangan
                </a>
              )}
            </div>
          }
        >
          <h3 className="mb-2 text-lg">Masalah yang dibahas</h3>
          <p className="mb-6 max-w-prose whitespace-pre-wrap wrap-anywhere">{consultation.issues}</p>
          <h3 className="mb-2 text-lg">Peserta</h3>
          <DescriptionList
            items={headcount.map(({ group, n }) => ({
              term: PARTICIPANT_GROUP_LABELS[group],
              description: formatNumber(n),
            }))}
          />
        </Section>
      )}
      {agreements.length > 0 && (
        <Section title="Kesepakatan" lead="Diikuti di sini sampai semuanya selesai.">
          <AgreementList agreements={agreements} today={localDayOf(now)} />
        </Section>
      )}
      {signUp.ok && (
        <Section title="Ikut serta" lead={isFull ? FULL : "Tanpa akun dan tanpa biaya."}>
          <RegisterForm
            action={registerAction}
            consultationId={consultation.id}
            formId={crypto.randomUUID()}
            isFull={isFull}
          />
        </Section>
      )}
      {(questions.length > 0 || mayAsk) && (
        <Section
          title="Pertanyaan warga"
          {...(mayAsk ? { lead: ASK } : {})}
          actions={
            isRunning && (
              <a
                href={paths.questionWall(consultation.id)}
                target="_blank"
                rel="noreferrer"
                className={buttonStyle("secondary")}
              >
                Layar pertanyaan
              </a>
            )
          }
        >
          <div className="space-y-8">
            {questions.length > 0 && (
              <QuestionList questions={questions} vote={isRunning ? voteAction : null} />
            )}
            {mayAsk && (
              <AskForm action={askAction} consultationId={consultation.id} formId={crypto.randomUUID()} />
            )}
          </div>
        </Section>
      )}
    </>
  );
}
