import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SurveyPoster } from "@/components/service/survey-poster";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { managedService } from "@/lib/queries/service/managed-service";

export const metadata: Metadata = { title: "Poster survei" };

/** A sheet to print and hang at the counter: the QR code of the service's survey. */
export default async function PosterPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const service = id.success && (await managedService(viewer, id.data));
  if (!service) notFound();
  const address = new URL(paths.survey(service.slug), env().NEXTAUTH_URL).toString();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Poster survei"
          lead="Cetak halaman ini (Ctrl+P), lalu pasang di loket. Kodenya tidak berubah selama layanan ini ada."
          breadcrumb={[
            { label: "Kelola layanan", href: paths.hr.services },
            { label: service.name, href: paths.hr.service(service.id) },
          ]}
        />
      </div>
      <SurveyPoster
        service={service.name}
        unit={service.unitName}
        government={env().BINA_GOVERNMENT}
        address={address}
        code={qrCodeOf(address)}
      />
    </>
  );
}
