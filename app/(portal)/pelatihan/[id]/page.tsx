import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { SessionList } from "@/components/training/session-list";
import { daysText, EnrolmentBadge, TrainingBadge } from "@/components/training/training-list";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { MINIMUM_PRESENCE_PERCENT } from "@/lib/domain/training/presence";
import { paths } from "@/lib/paths";
import { readTraining, type TrainingView } from "@/lib/queries/training/read-training";
import { formatDay, formatNumber } from "@/lib/text/format";
import { TRAINING_KIND_LABELS } from "@/lib/text/training";
import { localToday } from "@/lib/time";
import { cancelEnrolmentAction, enrolAction } from "../actions";

export const metadata: Metadata = { title: "Pelatihan" };

/** One training: what, when, where, and whether one takes part. */
export default async function TrainingPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const training = id.success ? await readTraining(viewer, id.data) : null;
  if (!training) notFound();
  const placesLeft = training.capacity - training.enrolled;
  return (
    <>
      <PageHeader
        title={training.title}
        lead={training.description}
        breadcrumb={[{ label: "Pelatihan", href: paths.trainings }]}
        meta={
          <>
            <TrainingBadge state={training.state} />
            {training.enrolment && <EnrolmentBadge state={training.enrolment.state} />}
          </>
        }
      />
      {training.cancelReason && (
        <div className="mb-8">
          <Alert tone="danger" title="Pelatihan ini dibatalkan">
            {training.cancelReason}
          </Alert>
        </div>
      )}
      <Participation training={training} today={localToday()} />
      <Section title="Tentang pelatihan">
        <DescriptionList
          items={[
            { term: "Bentuk", description: TRAINING_KIND_LABELS[training.kind] },
            { term: "Penyelenggara", description: training.organiser },
            { term: "Waktu", description: daysText(training.startsOn, training.endsOn) },
            { term: "Tempat", description: training.place },
            { term: "Jam pelajaran", description: `${formatNumber(training.jp)} JP` },
            {
              term: "Tempat tersisa",
              description: `${formatNumber(placesLeft)} dari ${formatNumber(training.capacity)}`,
            },
            { term: "Terakhir mendaftar", description: formatDay(training.enrolmentClosesOn) },
            ...(training.link
              ? [
                  {
                    term: "Tautan",
                    description: (
                      <a href={training.link} className="link break-all" rel="noreferrer">
                        {training.link}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title="Jadwal">
        <SessionList sessions={training.sessions} />
      </Section>
    </>
  );
}

type ParticipationProps = { readonly training: TrainingView; readonly today: string };

/** Whether the viewer takes part, and what they can do about it. */
function Participation({ training, today }: ParticipationProps) {
  const { enrolment, state, enrolmentClosesOn } = training;
  if (state !== "OPEN") return null;
  if (enrolment?.state === "ENROLLED" || enrolment?.state === "WAITING") {
    return <Place training={training} today={today} />;
  }
  if (enrolment && enrolment.state !== "CANCELLED") return null;
  if (today > enrolmentClosesOn) return <p className="text-ink-soft">Batas waktu mendaftar sudah lewat.</p>;
  const isFull = training.enrolled >= training.capacity;
  return (
    <div className="mb-10 space-y-4">
      {isFull && (
        <Alert tone="warning" title="Semua tempat sudah terisi">
          Anda dapat masuk daftar tunggu. Bila ada yang batal, tempatnya diberikan menurut urutan mendaftar.
        </Alert>
      )}
      <ButtonForm action={enrolAction} fields={{ trainingId: training.id }} variant="primary">
        {isFull ? "Masuk daftar tunggu" : "Daftar"}
      </ButtonForm>
    </div>
  );
}

const PLACES = {
  ENROLLED: {
    tone: "success",
    title: "Anda mendapat tempat",
    text: `JP dicatat bila Anda hadir di paling sedikit ${MINIMUM_PRESENCE_PERCENT} % sesi.`,
    leave: "Batalkan pendaftaran",
  },
  WAITING: {
    tone: "info",
    title: "Anda di daftar tunggu",
    text: "Semua tempat terisi. Bila ada yang batal, Anda naik sendiri menurut urutan mendaftar.",
    leave: "Keluar dari daftar tunggu",
  },
} as const;

/** The viewer's place or turn; until the first day it can be given up. */
function Place({ training: { enrolment, startsOn }, today }: ParticipationProps) {
  if (enrolment?.state !== "ENROLLED" && enrolment?.state !== "WAITING") return null;
  const { tone, title, text, leave } = PLACES[enrolment.state];
  return (
    <div className="mb-10 space-y-4">
      <Alert tone={tone} title={title}>
        {text}
      </Alert>
      {today < startsOn && (
        <ButtonForm
          action={cancelEnrolmentAction}
          fields={{ enrolmentId: enrolment.id, version: String(enrolment.version) }}
        >
          {leave}
        </ButtonForm>
      )}
    </div>
  );
}
