import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AskOfficerForm, EnlistOfficerForm } from "@/components/service/officer-forms";
import { OfficerTable } from "@/components/service/officer-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { staffedService } from "@/lib/queries/survey/serving-officers";
import { OFFICER_STEP_MESSAGES, OFFICERS_LEAD, type OfficerStep } from "@/lib/text/serving-officer";
import { localToday } from "@/lib/time";
import { askOfficerAction, enlistOfficerAction } from "./actions";

export const metadata: Metadata = { title: "Petugas layanan" };

const STEPS = Object.keys(OFFICER_STEP_MESSAGES) as [OfficerStep, ...OfficerStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type OfficersPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Who serves at a service, whom a citizen may then name in the survey. */
export default async function OfficersPage({ params, searchParams }: OfficersPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const today = localToday();
  const service = id.success && (await staffedService(viewer, id.data, today));
  if (!service) notFound();
  return (
    <>
      <PageHeader
        eyebrow={service.name}
        title="Petugas layanan"
        lead={OFFICERS_LEAD}
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: `Loket ${service.name}`, href: paths.hr.counters(service.id) },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{OFFICER_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Dalam survei">
        {/* Begins anew with what is stored. */}
        <AskOfficerForm
          key={String(service.asksOfficer)}
          action={askOfficerAction}
          serviceId={service.id}
          asks={service.asksOfficer}
        />
      </Section>
      <Section title="Daftar petugas">
        {service.officers.length === 0 ? (
          <EmptyState headingLevel="h3" title="Belum ada petugas terdaftar">
            Selama belum ada, survei tidak menanyakan siapa yang melayani.
          </EmptyState>
        ) : (
          <OfficerTable serviceId={service.id} officers={service.officers} today={today} />
        )}
      </Section>
      <Section title="Daftarkan petugas">
        {/* A new id after each that was listed, so that the form begins anew. */}
        <EnlistOfficerForm
          key={service.officers.length}
          action={enlistOfficerAction}
          id={randomUUID()}
          serviceId={service.id}
          today={today}
          officials={service.officials}
        />
      </Section>
    </>
  );
}
