import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { EditCounterForm } from "@/components/service/edit-counter-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { counteredService } from "@/lib/queries/service/counters";
import { editCounterAction, renewCounterAction } from "../actions";

export const metadata: Metadata = { title: "Loket" };

type CounterPageProps = { readonly params: Promise<{ readonly id: string; readonly counter: string }> };

/** One counter: its name, its ways in, another code when the old one is misused. */
export default async function CounterPage({ params }: CounterPageProps) {
  const viewer = await requireViewer();
  const asked = await params;
  const id = z.uuid().safeParse(asked.id);
  const service = id.success ? await counteredService(viewer, id.data) : null;
  const counter = service?.counters.find((one) => one.id === asked.counter);
  if (!service || !counter) notFound();
  return (
    <>
      <PageHeader
        eyebrow={service.name}
        title={counter.name}
        breadcrumb={[
          { label: "Kelola layanan", href: paths.hr.services },
          { label: `Loket ${service.name}`, href: paths.hr.counters(service.id) },
        ]}
        actions={
          counter.isOpen &&
          service.isActive && (
            <>
              <LinkButton href={paths.hr.counterPoster(service.id, counter.id)} variant="secondary">
                Poster loket ini
              </LinkButton>
              <LinkButton href={paths.kiosk(counter.token)} variant="secondary">
                Buka kios
              </LinkButton>
            </>
          )
        }
      />
      <Section title="Nama dan keadaan">
        <EditCounterForm action={editCounterAction} counter={counter} />
      </Section>
      {counter.isOpen && (
        <Section
          title="Kode loket"
          lead="Bila kode loket ini disalahgunakan, ganti kodenya. Poster dan kios yang lama berhenti dihitung untuk loket ini; jawaban yang sudah ada tetap."
        >
          <ButtonForm
            action={renewCounterAction}
            fields={{ id: counter.id, version: String(counter.version) }}
          >
            Ganti kode loket
          </ButtonForm>
        </Section>
      )}
    </>
  );
}
