import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AssistedForm } from "@/components/survey/assisted-form";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { assistedServices } from "@/lib/queries/survey/assisted";
import { WITHOUT_COUNTER_TEXT } from "@/lib/text/survey";
import { localToday } from "@/lib/time";
import { assistSurveyAction } from "../actions";

export const metadata: Metadata = { title: "Isikan survei" };

const querySchema = z.object({
  loket: z.uuid().optional().catch(undefined),
  langkah: z.literal("terkirim").optional().catch(undefined),
});

type AssistedSurveyPageProps = {
  readonly params: Promise<{ readonly service: string }>;
  readonly searchParams: Promise<object>;
};

/** The survey of one service, read out to a citizen and filled in by the officer. */
export default async function AssistedSurveyPage({ params, searchParams }: AssistedSurveyPageProps) {
  const viewer = await requireViewer();
  const assisted = await assistedServices(viewer, localToday());
  const { service: id } = await params;
  const { loket, langkah } = querySchema.parse(await searchParams);
  const service = assisted?.services.find((one) => one.id === id);
  const place = service?.places.find(({ counterId }) => counterId === (loket ?? null));
  if (!assisted || !service || !place) notFound();
  // A new id for each citizen, so that the form begins anew.
  const responseId = randomUUID();
  return (
    <>
      <PageHeader
        eyebrow={`${service.unitName} · ${place.counterName ?? WITHOUT_COUNTER_TEXT}`}
        title={service.name}
        lead="Bacakan setiap pertanyaan dengan keempat jawabannya, dan isikan apa yang dikatakan warga. Katakan lebih dahulu bahwa ia boleh tidak menjawab."
        breadcrumb={[
          { label: "Permohonan layanan", href: paths.applications },
          { label: "Isikan survei bagi warga", href: paths.assistedSurveys },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">
            Jawaban terkirim. Formulir di bawah ini kosong untuk warga berikutnya.
          </FormMessage>
        </div>
      )}
      {assisted.periodName === null ? (
        <EmptyState title="Survei sedang tidak dibuka">
          Jawaban diterima kembali saat periode survei berikutnya dimulai.
        </EmptyState>
      ) : (
        <AssistedForm
          key={responseId}
          action={assistSurveyAction}
          responseId={responseId}
          serviceId={service.id}
          counterId={place.counterId ?? undefined}
          openedAt={new Date().toISOString()}
        />
      )}
    </>
  );
}
