import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SurveyPoster } from "@/components/service/survey-poster";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { counteredService } from "@/lib/queries/service/counters";

export const metadata: Metadata = { title: "Poster survei" };

const querySchema = z.object({ loket: z.uuid().optional() });

type PosterPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** A sheet to print and hang at the counter: the QR code of the service's survey, or of one counter's. */
export default async function PosterPage({ params, searchParams }: PosterPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const query = querySchema.safeParse(await searchParams);
  const service = id.success && query.success && (await counteredService(viewer, id.data));
  if (!service) notFound();
  const counterId = query.data?.loket;
  const counter = service.counters.find((one) => one.id === counterId && one.isOpen);
  if (counterId && !counter) notFound();
  const path = counter ? paths.surveyAtCounter(service.slug, counter.token) : paths.survey(service.slug);
  const address = new URL(path, env().NEXTAUTH_URL).toString();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Poster survei"
          lead={
            counter
              ? "Cetak halaman ini (Ctrl+P), lalu pasang di loket ini. Kodenya berlaku sampai loket ditutup atau kodenya diganti."
              : "Cetak halaman ini (Ctrl+P), lalu pasang di loket. Kodenya tidak berubah selama layanan ini ada."
          }
          breadcrumb={[
            { label: "Kelola layanan", href: paths.hr.services },
            { label: service.name, href: paths.hr.counters(service.id) },
          ]}
        />
      </div>
      <SurveyPoster
        service={service.name}
        unit={service.unitName}
        counter={counter?.name}
        government={env().BINA_GOVERNMENT}
        address={address}
        code={qrCodeOf(address)}
      />
    </>
  );
}
