import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TrainingForm } from "@/components/training/training-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { draftKey } from "../../../draft-key";
import { createTrainingAction } from "../actions";

export const metadata: Metadata = { title: "Jadwalkan pelatihan" };

export default async function NewTrainingPage() {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "training.manage")) notFound();
  return (
    <>
      <PageHeader
        title="Jadwalkan pelatihan"
        lead="Disimpan sebagai draf; pegawai melihatnya setelah pendaftaran dibuka."
        breadcrumb={[{ label: "Kelola pelatihan", href: paths.hr.trainings }]}
      />
      <TrainingForm
        action={createTrainingAction}
        submit="Simpan draf"
        draftKey={draftKey(viewer, "pelatihan", "baru")}
        value={{ id: randomUUID(), sessions: [{}] }}
      />
    </>
  );
}
