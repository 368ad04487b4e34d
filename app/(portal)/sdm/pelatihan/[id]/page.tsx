import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CancelTrainingForm } from "@/components/training/cancel-training-form";
import { SessionList } from "@/components/training/session-list";
import { daysText, TrainingBadge } from "@/components/training/training-list";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listParticipants } from "@/lib/queries/training/list-participants";
import { readTraining } from "@/lib/queries/training/read-training";
import { formatDay, formatNumber } from "@/lib/text/format";
import { TRAINING_KIND_LABELS, TRAINING_STEP_MESSAGES, type TrainingStep } from "@/lib/text/training";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { cancelTrainingAction } from "../actions";
import { TrainingNextStep } from "./training-next-step";
import { TrainingNotices } from "./training-notices";
import { TrainingParticipants } from "./training-participants";

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
  const today = localToday();
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
      <TrainingNotices training={training} step={langkah} viewer={viewer} />
      <TrainingNextStep training={training} today={today} />
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
      <TrainingParticipants training={training} participants={participants} today={today} />
      {isLive && (
        <Section title="Batalkan">
          <Details summary="Batalkan pelatihan ini">
            <CancelTrainingForm
              action={cancelTrainingAction}
              id={training.id}
              version={training.version}
              draftKey={draftKey(viewer, "pelatihan-batal", training.id)}
            />
          </Details>
        </Section>
      )}
    </>
  );
}
