import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ConsultationForm } from "@/components/consultation/consultation-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedConsultation } from "@/lib/queries/consultation/read-consultation";
import { wallClockOf } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { editConsultationAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah dialog publik" };

export default async function EditConsultationPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const consultation = id.success ? await managedConsultation(viewer, id.data) : null;
  if (!consultation) notFound();
  const { title, description, place, unitId } = consultation;
  return (
    <>
      <PageHeader
        title="Ubah dialog publik"
        breadcrumb={[
          { label: "Kelola dialog publik", href: paths.hr.consultations },
          { label: title, href: paths.hr.consultation(consultation.id) },
        ]}
      />
      <ConsultationForm
        action={editConsultationAction}
        submit="Simpan perubahan"
        draftKey={draftKey(viewer, "dialog-publik", consultation.id)}
        units={null}
        value={{
          id: consultation.id,
          version: String(consultation.version),
          unitId,
          title,
          description,
          place,
          startsAt: wallClockOf(new Date(consultation.startsAt)),
          endsAt: wallClockOf(new Date(consultation.endsAt)),
          capacity: String(consultation.capacity),
        }}
      />
    </>
  );
}
