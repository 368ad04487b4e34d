import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EditOfficerForm } from "@/components/service/officer-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { staffedService } from "@/lib/queries/survey/serving-officers";
import { localToday } from "@/lib/time";
import { editOfficerAction } from "../actions";

export const metadata: Metadata = { title: "Petugas" };

type OfficerPageProps = { readonly params: Promise<{ readonly id: string; readonly officer: string }> };

/** One officer of a service: label and days. */
export default async function OfficerPage({ params }: OfficerPageProps) {
  const viewer = await requireViewer();
  const asked = await params;
  const id = z.uuid().safeParse(asked.id);
  const service = id.success ? await staffedService(viewer, id.data, localToday()) : null;
  const officer = service?.officers.find((one) => one.id === asked.officer);
  if (!service || !officer) notFound();
  return (
    <>
      <PageHeader
        eyebrow={service.name}
        title={officer.label}
        lead={officer.name}
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: `Petugas ${service.name}`, href: paths.hr.servingOfficers(service.id) },
        ]}
      />
      <Section
        title="Sebutan dan hari bertugas"
        lead="Petugas yang berhenti melayani diberi hari terakhir; yang sudah dikatakan warga tetap."
      >
        <EditOfficerForm action={editOfficerAction} officer={officer} />
      </Section>
    </>
  );
}
