import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyPoster } from "@/components/service/survey-poster";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { posterOf } from "./poster";

export const metadata: Metadata = { title: "Poster survei" };

type PosterPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** A sheet to print and hang at the counter: the QR code of the service's survey, or of one counter's. */
export default async function PosterPage({ params, searchParams }: PosterPageProps) {
  const viewer = await requireViewer();
  const poster = await posterOf(viewer, (await params).id, await searchParams);
  if (!poster) notFound();
  const { service, counter, address } = poster;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Poster survei"
          lead={
            counter
              ? "Unduh PDF-nya atau cetak halaman ini (Ctrl+P), lalu pasang di loket ini. Kodenya berlaku sampai loket ditutup atau kodenya diganti."
              : "Unduh PDF-nya atau cetak halaman ini (Ctrl+P), lalu pasang di loket. Kodenya tidak berubah selama layanan ini ada."
          }
          breadcrumb={[
            { label: "Kelola layanan", href: paths.hr.services },
            { label: service.name, href: paths.hr.counters(service.id) },
          ]}
          actions={
            <LinkButton
              href={paths.hr.servicePosterPaper(service.id, counter?.id)}
              variant="secondary"
              download
            >
              Unduh PDF
            </LinkButton>
          }
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
