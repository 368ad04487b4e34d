import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EditServiceForm } from "@/components/service/edit-service-form";
import { StandardHistory } from "@/components/service/standard-history";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedService } from "@/lib/queries/service/managed-service";
import { standardHistory } from "@/lib/queries/service/standard-history";
import { UNSTAFFED_TEXT } from "@/lib/text/service";
import { draftKey } from "../../../draft-key";
import { editServiceAction } from "../actions";

export const metadata: Metadata = { title: "Ubah layanan" };

export default async function EditServicePage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const service = id.success && (await managedService(viewer, id.data));
  if (!service) notFound();
  const {
    slug,
    unitName,
    isActive,
    acceptsOnline,
    lacksStaff,
    version,
    standardMinutes,
    usersPerYear,
    ...facts
  } = service;
  const versions = await standardHistory(service.id);
  return (
    <>
      <PageHeader
        eyebrow={unitName}
        title={service.name}
        breadcrumb={[{ label: "Kelola layanan", href: paths.hr.services }]}
        actions={
          <>
            <LinkButton href={paths.service(slug)} variant="secondary">
              Lihat seperti warga
            </LinkButton>
            <LinkButton href={paths.hr.counters(service.id)} variant="secondary">
              Loket
            </LinkButton>
            <LinkButton href={paths.hr.officeHours(service.id)} variant="secondary">
              Jam kerja
            </LinkButton>
            <LinkButton href={paths.hr.pledge(service.id)} variant="secondary">
              Maklumat pelayanan
            </LinkButton>
            {isActive && (
              <LinkButton href={paths.hr.servicePoster(service.id)} variant="secondary">
                Poster survei
              </LinkButton>
            )}
          </>
        }
      />
      {lacksStaff && (
        <div className="mb-8">
          <Alert tone="warning" title={UNSTAFFED_TEXT.title}>
            {UNSTAFFED_TEXT.text}
          </Alert>
        </div>
      )}
      <EditServiceForm
        action={editServiceAction}
        draftKey={draftKey(viewer, "layanan", service.id)}
        isActive={isActive}
        value={{
          ...filledOf(facts),
          id: service.id,
          version: String(version),
          standardMinutes: String(standardMinutes),
          ...(acceptsOnline ? { acceptsOnline: "on" } : {}),
          ...(usersPerYear === null ? {} : { usersPerYear: String(usersPerYear) }),
        }}
      />
      <Section title="Riwayat standar pelayanan">
        <StandardHistory versions={versions} />
      </Section>
    </>
  );
}

/** What is not filled is left out, as a form knows it. */
const filledOf = (facts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
