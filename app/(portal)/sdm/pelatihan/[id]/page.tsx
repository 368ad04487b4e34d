import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { AttendanceForm } from "@/components/training/attendance-form";
import { CancelTrainingForm } from "@/components/training/cancel-training-form";
import { SessionList } from "@/components/training/session-list";
import { daysText, EnrolmentBadge, TrainingBadge } from "@/components/training/training-list";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { MINIMUM_PRESENCE_PERCENT } from "@/lib/domain/training/presence";
import { paths } from "@/lib/paths";
import { listParticipants, type ParticipantRow } from "@/lib/queries/training/list-participants";
import { readTraining, type TrainingView } from "@/lib/queries/training/read-training";
import { formatDay, formatNumber } from "@/lib/text/format";
import { TRAINING_KIND_LABELS, TRAINING_STEP_MESSAGES, type TrainingStep } from "@/lib/text/training";
import { localDayOf } from "@/lib/time";
import {
  cancelTrainingAction,
  completeTrainingAction,
  markAttendanceAction,
  openTrainingAction,
} from "../actions";
import { cancelDraftKey, trainingDraftKey } from "../draft-keys";

export const metadata: Metadata = { title: "Kelola pelatihan" };

const STEPS = Object.keys(TRAINING_STEP_MESSAGES) as [TrainingStep, ...TrainingStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

/** One training from draft to ledger, with its participants. */
export default async function ManagedTrainingPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  if (!id.success) notFound();
  const [training, participants] = await Promise.all([
    readTraining(viewer, id.data),
    listParticipants(viewer, id.data),
  ]);
  if (!training || !participants) notFound();
  const isLive = training.state === "DRAFT" || training.state === "OPEN";
  return (
    <>
      <PageHeader
        title={training.title}
        lead={training.description}
        breadcrumb={[{ label: "Kelola pelatihan", href: paths.hr.trainings }]}
        meta={<TrainingBadge state={training.state} />}
        actions={
          isLive && (
            <LinkButton href={paths.hr.editTraining(training.id)} variant="secondary">
              Ubah
            </LinkButton>
          )
        }
      />
      {(langkah === "catat" || langkah === "simpan") && (
        <DraftClear
          key={training.version}
          storageKey={trainingDraftKey(langkah === "catat" ? "baru" : training.id, viewer)}
        />
      )}
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{TRAINING_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      {training.state === "CANCELLED" && <DraftClear storageKey={cancelDraftKey(training.id, viewer)} />}
      {training.cancelReason && (
        <Alert tone="danger" title="Dibatalkan">
          {training.cancelReason}
        </Alert>
      )}
      <NextStep training={training} today={localDayOf(new Date())} />
      <Section title="Tentang pelatihan">
        <DescriptionList
          items={[
            { term: "Bentuk", description: TRAINING_KIND_LABELS[training.kind] },
            { term: "Waktu", description: daysText(training.startsOn, training.endsOn) },
            { term: "Tempat", description: training.place },
            { term: "Jam pelajaran", description: `${formatNumber(training.jp)} JP` },
            {
              term: "Terisi",
              description: `${formatNumber(training.enrolled)} dari ${formatNumber(training.capacity)} tempat`,
            },
            { term: "Terakhir mendaftar", description: formatDay(training.enrolmentClosesOn) },
          ]}
        />
      </Section>
      <Section title="Jadwal">
        <SessionList sessions={training.sessions} />
      </Section>
      <Participants training={training} participants={participants} today={localDayOf(new Date())} />
      {isLive && (
        <Section title="Batalkan">
          <Details summary="Batalkan pelatihan ini">
            <CancelTrainingForm
              action={cancelTrainingAction}
              id={training.id}
              version={training.version}
              draftKey={cancelDraftKey(training.id, viewer)}
            />
          </Details>
        </Section>
      )}
    </>
  );
}

type StepProps = { readonly training: TrainingView; readonly today: string };

function NextStep({ training, today }: StepProps) {
  const fields = { id: training.id, version: String(training.version) };
  if (training.state === "DRAFT") {
    return (
      <ButtonForm action={openTrainingAction} fields={fields} variant="primary">
        Buka pendaftaran
      </ButtonForm>
    );
  }
  if (training.state === "OPEN" && today >= training.endsOn) {
    return (
      <ButtonForm action={completeTrainingAction} fields={fields} variant="primary">
        Selesaikan dan catat JP
      </ButtonForm>
    );
  }
  return null;
}

type ParticipantsProps = StepProps & { readonly participants: readonly ParticipantRow[] };

function Participants({ training, participants, today }: ParticipantsProps) {
  if (participants.length === 0) {
    return (
      <Section title="Peserta">
        <EmptyState title="Belum ada peserta" headingLevel="h3">
          Peserta muncul di sini begitu pegawai mendaftar.
        </EmptyState>
      </Section>
    );
  }
  if (training.state !== "OPEN" || today < training.startsOn)
    return <ParticipantTable title="Peserta" rows={participants} />;
  const isMarked = ({ isMarkable, state }: ParticipantRow) => isMarkable && state !== "WAITING";
  const marked = participants.filter(isMarked);
  const others = participants.filter((one) => !isMarked(one));
  return (
    <>
      {marked.length > 0 && (
        <Section
          title="Kehadiran"
          lead={`Centang sesi yang dihadiri. JP diberikan bagi yang hadir paling sedikit ${MINIMUM_PRESENCE_PERCENT} % sesi.`}
        >
          <AttendanceForm
            action={markAttendanceAction}
            trainingId={training.id}
            version={training.version}
            sessions={training.sessions.map(({ id, topic }) => ({ id, label: topic }))}
            participants={marked}
          />
        </Section>
      )}
      {others.length > 0 && (
        <ParticipantTable
          title="Tidak ikut dicatat di sini"
          lead="Yang masih di daftar tunggu, dan Anda sendiri bila ikut: tidak seorang pun mencatat kehadirannya sendiri."
          rows={others}
        />
      )}
    </>
  );
}

type ParticipantTableProps = {
  readonly title: string;
  readonly lead?: string;
  readonly rows: readonly ParticipantRow[];
};

function ParticipantTable({ title, lead, rows }: ParticipantTableProps) {
  return (
    <Section title={title} lead={lead}>
      <Table
        caption={title}
        hideCaption
        rows={rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: "name", header: "Nama", isRowHeader: true, cell: ({ name }) => name },
          { key: "nip", header: "NIP", cell: ({ nip }) => <span className="figures">{nip}</span> },
          { key: "unit", header: "Unit", cell: ({ unit }) => unit ?? "–" },
          { key: "state", header: "Keadaan", cell: ({ state }) => <EnrolmentBadge state={state} /> },
        ]}
      />
    </Section>
  );
}
