import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TrainingForm } from "@/components/training/training-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { readTraining } from "@/lib/queries/training/read-training";
import { wallClockOf } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { editTrainingAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah pelatihan" };

export default async function EditTrainingPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success || !canSomewhere(viewer, "training.manage")) notFound();
  const training = await readTraining(viewer, id.data);
  if (!training) notFound();
  const { version, title, description, kind, organiser, place, link, enrolmentClosesOn } = training;
  const sessions = training.sessions.map(({ topic, startsAt, endsAt }) => ({
    topic,
    startsAt: wallClockOf(new Date(startsAt)),
    endsAt: wallClockOf(new Date(endsAt)),
  }));
  const value = { title, description, kind, organiser, place, enrolmentClosesOn, ...(link ? { link } : {}) };
  const numbers = { capacity: String(training.capacity), jp: String(training.jp) };
  return (
    <>
      <PageHeader title="Ubah pelatihan" breadcrumb={[{ label: title, href: paths.hr.training(id.data) }]} />
      <TrainingForm
        action={editTrainingAction}
        submit="Simpan perubahan"
        draftKey={draftKey(viewer, "pelatihan", id.data)}
        value={{ id: id.data, version: String(version), ...value, ...numbers, sessions }}
      />
    </>
  );
}
