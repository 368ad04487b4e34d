import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { serviceOf } from "../service-of";
import { SurveyUnavailable } from "../survey-unavailable";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Terima kasih" };

/** What a citizen sees after answering: thanks, and what becomes of the answer. */
export default async function SurveyThanksPage({
  params,
}: {
  readonly params: Promise<{ service: string }>;
}) {
  const service = await serviceOf((await params).service);
  if (!service) notFound();
  if (service === "UNAVAILABLE") return <SurveyUnavailable />;
  return (
    <>
      <PageHeader
        eyebrow={service.name}
        title="Terima kasih, jawaban Anda sudah kami terima"
        lead={`Jawaban itu dihitung dalam Indeks Kepuasan Masyarakat ${service.unitName} dan menjadi ukuran kinerja unit.`}
      />
      <ol className="space-y-4 border-l-4 border-accent pl-5">
        <li>
          <strong>Hari ini</strong>, jawaban Anda masuk ke hitungan tanpa nama. Angkanya tampil setelah ada
          paling sedikit {MIN_PUBLISHED_RESPONSES} jawaban.
        </li>
        <li>
          <strong>Setiap periode</strong>, unit melihat unsur yang nilainya paling rendah dan wajib
          membenahinya.
        </li>
        <li>
          <strong>Kapan saja</strong>, Anda dapat melihat apakah nilainya naik atau turun.
        </li>
      </ol>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={paths.service(service.slug)}>Lihat hasil layanan ini</LinkButton>
        <LinkButton href={paths.services} variant="secondary">
          Nilai layanan lain
        </LinkButton>
      </div>
    </>
  );
}
