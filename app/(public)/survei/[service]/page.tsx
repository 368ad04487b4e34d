import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyForm } from "@/components/survey/survey-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { surveyedService } from "@/lib/queries/survey/surveyed-service";
import { localDayOf } from "@/lib/time";
import { sendSurveyAction } from "./actions";

export const dynamic = "force-dynamic";

type SurveyPageProps = { readonly params: Promise<{ service: string }> };

export async function generateMetadata({ params }: SurveyPageProps): Promise<Metadata> {
  const service = await surveyedService((await params).service, localDayOf(new Date()));
  return { title: service ? `Survei ${service.name}` : "Survei" };
}

/** The satisfaction survey of one service: one page, no account, no script needed. */
export default async function SurveyPage({ params }: SurveyPageProps) {
  const service = await surveyedService((await params).service, localDayOf(new Date()));
  if (!service) notFound();
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={service.unitName}
        title={service.name}
        lead="Bagaimana layanan yang Anda terima? Sembilan pertanyaan, sekitar satu menit, tanpa nama."
      />
      {service.takesAnswers ? (
        <SurveyForm action={sendSurveyAction} service={service.slug} responseId={crypto.randomUUID()} />
      ) : (
        <EmptyState
          title="Survei layanan ini sedang tidak dibuka"
          action={<LinkButton href={paths.services}>Lihat layanan lain</LinkButton>}
        >
          <p>Jawaban diterima kembali saat periode survei berikutnya dimulai.</p>
        </EmptyState>
      )}
    </div>
  );
}
