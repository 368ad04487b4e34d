import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AgreementList } from "@/components/consultation/agreement-list";
import { AgreementSteps } from "@/components/consultation/agreement-steps";
import { CancelConsultationForm } from "@/components/consultation/cancel-consultation-form";
import { ConsultationBadge } from "@/components/consultation/consultation-badge";
import { ConsultationFacts } from "@/components/consultation/consultation-facts";
import { ParticipantTable } from "@/components/consultation/participant-table";
import { QuestionQueue } from "@/components/consultation/question-queue";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { decideEdit } from "@/lib/domain/consultation/lifecycle";
import { decideWithdrawal } from "@/lib/domain/consultation/registration";
import { paths } from "@/lib/paths";
import { managedConsultation } from "@/lib/queries/consultation/read-consultation";
import { agreementsOf } from "@/lib/queries/consultation/read-minutes";
import { managedQuestions } from "@/lib/queries/consultation/read-questions";
import { listParticipants } from "@/lib/queries/consultation/read-registration";
import { managedScan } from "@/lib/queries/consultation/read-scan";
import { CONSULTATION_STEP_MESSAGES, type ConsultationStep } from "@/lib/text/consultation";
import { formatNumber } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import {
  cancelConsultationAction,
  finishAgreementAction,
  rejectQuestionAction,
  removeParticipantAction,
  showQuestionAction,
  startAgreementAction,
} from "../actions";
import { ConsultationNextStep } from "./consultation-next-step";
import { ConsultationNotices } from "./consultation-notices";
import { ScanSection } from "./scan-section";

export const metadata: Metadata = { title: "Kelola dialog publik" };

const STEPS = Object.keys(CONSULTATION_STEP_MESSAGES) as [ConsultationStep, ...ConsultationStep[]];
const querySchema = z.object({
  langkah: z.enum(STEPS).optional().catch(undefined),
  peserta: z.uuid().optional().catch(undefined),
});

/** One public dialogue from the plan to its last agreement, for the unit that holds it. */
export default async function ManagedConsultationPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah, peserta } = querySchema.parse(await searchParams);
  const consultation = id.success ? await managedConsultation(viewer, id.data) : null;
  if (!consultation) notFound();
  const participants = await listParticipants(viewer, consultation.id, peserta);
  const agreements = await agreementsOf(consultation.id);
  const scan = await managedScan(viewer, consultation.id);
  const questions = (await managedQuestions(viewer, consultation.id)) ?? [];
  const now = new Date();
  const { state } = consultation;
  const isLive = state === "PLANNED" || state === "OPEN";
  return (
    <>
      <PageHeader
        title={consultation.title}
        lead={consultation.description}
        breadcrumb={[{ label: "Kelola dialog publik", href: paths.hr.consultations }]}
        meta={<ConsultationBadge state={state} />}
        actions={
          <>
            {state !== "PLANNED" && (
              <LinkButton href={paths.consultation(consultation.id)} variant="secondary">
                Lihat halaman warga
              </LinkButton>
            )}
            {consultation.issues && (
              <LinkButton href={paths.hr.minutesPdf(consultation.id)} variant="secondary" download>
                Unduh berita acara (PDF)
              </LinkButton>
            )}
            {decideEdit(consultation, now.toISOString()).ok && (
              <LinkButton href={paths.hr.editConsultation(consultation.id)} variant="secondary">
                Ubah
              </LinkButton>
            )}
          </>
        }
      />
      <ConsultationNotices consultation={consultation} step={langkah} viewer={viewer} />
      <ConsultationNextStep consultation={consultation} now={now} />
      <Section title="Tentang dialog ini">
        <ConsultationFacts {...consultation} />
      </Section>
      {agreements.length > 0 && (
        <Section
          title="Kesepakatan"
          lead="Setiap langkah dibaca warga; yang terakhir selesai menutup dialog."
        >
          <AgreementList agreements={agreements} today={localDayOf(now)}>
            {(agreement) => (
              <AgreementSteps
                key={agreement.version}
                agreement={agreement}
                start={startAgreementAction}
                finish={finishAgreementAction}
              />
            )}
          </AgreementList>
        </Section>
      )}
      <ScanSection consultation={consultation} scan={scan} />
      {state !== "PLANNED" && (
        <Section
          title="Peserta"
          lead={`${formatNumber(consultation.registered)} dari ${formatNumber(consultation.capacity)} tempat terisi.`}
          actions={
            (state === "OPEN" || state === "HELD") && (
              <LinkButton href={paths.hr.checkIn(consultation.id)} variant="secondary">
                Catat kehadiran
              </LinkButton>
            )
          }
        >
          {participants && participants.rows.length > 0 ? (
            <ParticipantTable
              rows={participants.rows}
              remove={
                decideWithdrawal(consultation, "PLACED", now.toISOString()).ok
                  ? removeParticipantAction
                  : undefined
              }
            />
          ) : (
            <p className="text-ink-soft">Belum ada yang mendaftar.</p>
          )}
          <Pagination
            label="Halaman daftar peserta"
            nextHref={
              participants?.next
                ? paths.hr.consultationParticipants(consultation.id, participants.next)
                : undefined
            }
          />
        </Section>
      )}
      {questions.length > 0 && (
        <Section
          title="Pertanyaan warga"
          lead="Tampilkan yang menyangkut tema; yang menyebut orang atau di luar tema ditolak dengan alasan."
        >
          <QuestionQueue
            questions={questions}
            consultation={consultation}
            show={showQuestionAction}
            reject={rejectQuestionAction}
          />
        </Section>
      )}
      {isLive && (
        <Section title="Batalkan">
          <Details summary="Batalkan dialog ini">
            <CancelConsultationForm
              action={cancelConsultationAction}
              id={consultation.id}
              version={consultation.version}
              draftKey={draftKey(viewer, "dialog-publik-batal", consultation.id)}
            />
          </Details>
        </Section>
      )}
    </>
  );
}
