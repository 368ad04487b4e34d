import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CounterTable } from "@/components/service/counter-table";
import { CreateCounterForm } from "@/components/service/create-counter-form";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { counteredService } from "@/lib/queries/service/counters";
import { COUNTER_STEP_MESSAGES, type CounterStep } from "@/lib/text/counter";
import { createCounterAction } from "./actions";

export const metadata: Metadata = { title: "Loket survei" };

const STEPS = Object.keys(COUNTER_STEP_MESSAGES) as [CounterStep, ...CounterStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type CountersPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The counters of a service: where its survey hangs on the wall, and where a kiosk stands. */
export default async function CountersPage({ params, searchParams }: CountersPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const service = id.success && (await counteredService(viewer, id.data));
  if (!service) notFound();
  return (
    <>
      <PageHeader
        eyebrow={service.name}
        title="Loket survei"
        lead="Setiap loket mempunyai kode sendiri: posternya dan kiosnya mencatat di loket mana jawaban diberikan."
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: service.name, href: paths.hr.counters(service.id) },
        ]}
        actions={
          service.mayEnlist && (
            <LinkButton href={paths.hr.servingOfficers(service.id)} variant="secondary">
              Petugas
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{COUNTER_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Daftar loket">
        {service.counters.length === 0 ? (
          <EmptyState headingLevel="h3" title="Belum ada loket">
            Tambahkan satu loket, lalu pasang posternya atau buka kiosnya di tablet.
          </EmptyState>
        ) : (
          <CounterTable serviceId={service.id} isServiceOpen={service.isActive} counters={service.counters} />
        )}
      </Section>
      <Section title="Tambah loket">
        {/* A new id after each that was added, so that the form begins anew. */}
        <CreateCounterForm
          key={service.counters.length}
          action={createCounterAction}
          id={randomUUID()}
          serviceId={service.id}
        />
      </Section>
    </>
  );
}
