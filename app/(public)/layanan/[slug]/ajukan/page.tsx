import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SubmitForm } from "@/components/application/submit-form";
import { WrittenLines } from "@/components/service/written-lines";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { publicService } from "@/lib/queries/service/public-service";
import { proofChallenge } from "@/lib/services/survey/proof";
import { workingTimeText } from "@/lib/text/service";
import { submitApplicationAction } from "./actions";

export const metadata: Metadata = { title: "Ajukan permohonan" };

type ApplyPageProps = { readonly params: Promise<{ readonly slug: string }> };

/** A citizen applies for a service without coming: one page, no account, no script needed. */
export default async function ApplyPage({ params }: ApplyPageProps) {
  const service = await publicService((await params).slug);
  if (!service?.isActive || !service.acceptsOnline) notFound();
  const formId = crypto.randomUUID();
  const challenge = await proofChallenge({ id: formId, service: service.id }, new Date());
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={`${service.name}, ${service.unitName}`}
        title="Ajukan permohonan"
        lead="Tanpa akun. Petugas loket memeriksa permohonan Anda; bila ada yang kurang, Anda diberi tahu di halaman lacak."
        breadcrumb={[
          { label: "Layanan", href: paths.services },
          { label: service.name, href: paths.service(service.slug) },
        ]}
      />
      <SubmitForm
        action={submitApplicationAction}
        formId={formId}
        serviceId={service.id}
        challenge={challenge}
      />
      <Section title="Yang perlu Anda ketahui">
        <DescriptionList
          items={[
            {
              term: "Persyaratan",
              description: <WrittenLines text={service.requirements} />,
            },
            { term: "Jangka waktu", description: workingTimeText(service.standardMinutes) },
            { term: "Biaya", description: service.cost },
          ]}
        />
      </Section>
    </div>
  );
}
