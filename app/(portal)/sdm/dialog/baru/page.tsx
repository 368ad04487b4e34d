import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConsultationForm } from "@/components/consultation/consultation-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { unitsForConsultations } from "@/lib/queries/consultation/visible-consultations";
import { draftKey } from "../../../draft-key";
import { createConsultationAction } from "../actions";

export const metadata: Metadata = { title: "Jadwalkan dialog publik" };

export default async function NewConsultationPage() {
  const viewer = await requireViewer();
  const units = await unitsForConsultations(viewer);
  if (units.length === 0) notFound();
  const [only] = units;
  return (
    <>
      <PageHeader
        title="Jadwalkan dialog publik"
        lead="Disimpan sebagai rencana; warga melihatnya setelah dibuka."
        breadcrumb={[{ label: "Kelola dialog publik", href: paths.hr.consultations }]}
      />
      <ConsultationForm
        action={createConsultationAction}
        submit="Simpan rencana"
        draftKey={draftKey(viewer, "dialog-publik", "baru")}
        units={units}
        value={{ id: randomUUID(), ...(only && units.length === 1 ? { unitId: only.id } : {}) }}
      />
    </>
  );
}
