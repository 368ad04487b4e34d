import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PrivacyLink } from "@/components/form/privacy-link";
import { SurveyForm } from "@/components/survey/survey-form";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { heldSurveyTicket } from "@/lib/actions/survey-ticket-cookie";
import { paths } from "@/lib/paths";
import { isOpenSurveyTicket } from "@/lib/queries/survey/open-survey-ticket";
import { surveyTicketOf } from "@/lib/schemas/survey";
import { OFFICER_NOTE } from "@/lib/text/serving-officer";
import { sendSurveyAction } from "./actions";
import { challengeOf } from "./challenge-of";
import { serviceOf } from "./service-of";
import { SurveyUnavailable } from "./survey-unavailable";

export const dynamic = "force-dynamic";

type SurveyPageProps = {
  readonly params: Promise<{ service: string }>;
  readonly searchParams: Promise<object>;
};

/** What is no token is none: the citizen who follows a torn or retyped code answers all the same. */
const querySchema = z.object({
  loket: z.string().min(1).max(200).optional().catch(undefined),
  dari: z.literal("permohonan").optional().catch(undefined),
});

export async function generateMetadata({ params }: Pick<SurveyPageProps, "params">): Promise<Metadata> {
  const service = await serviceOf((await params).service);
  return { title: service && service !== "UNAVAILABLE" ? `Survei ${service.name}` : "Survei" };
}

/** The satisfaction survey of one service: one page, no account, no script needed. */
export default async function SurveyPage({ params, searchParams }: SurveyPageProps) {
  const service = await serviceOf((await params).service);
  if (!service) notFound();
  if (service === "UNAVAILABLE") return <SurveyUnavailable />;
  const { loket, dari } = querySchema.parse(await searchParams);
  const ticket = dari ? surveyTicketOf(await heldSurveyTicket()) : null;
  if (dari && !ticket) return <NoTicket slug={service.slug} />;
  if (ticket && !(await isOpenSurveyTicket(ticket, service.slug))) return <UsedTicket slug={service.slug} />;
  const responseId = crypto.randomUUID();
  const challenge =
    service.takesAnswers && !ticket
      ? await challengeOf({ id: responseId, service: service.slug }, loket)
      : null;
  return (
    <>
      <header className="mb-6 sm:mb-10">
        <PageHeading
          eyebrow={service.unitName}
          title={service.name}
          lead="Bagaimana layanan yang Anda terima? Sembilan pertanyaan, sekitar satu menit, tanpa nama."
        />
      </header>
      {service.takesAnswers ? (
        <>
          <SurveyForm
            action={sendSurveyAction}
            service={service.slug}
            responseId={responseId}
            challenge={challenge}
            token={loket}
            ticket={ticket ?? undefined}
            officers={service.officers}
            officerNote={OFFICER_NOTE}
            salt={crypto.randomUUID()}
            openedAt={new Date().toISOString()}
          />
          <p className="mt-2 text-sm">
            <PrivacyLink part="survei" />
          </p>
        </>
      ) : (
        <EmptyState
          title="Survei layanan ini sedang tidak dibuka"
          action={<PlainLink href={paths.services}>Lihat layanan lain</PlainLink>}
        >
          <p>Jawaban diterima kembali saat periode survei berikutnya dimulai.</p>
        </EmptyState>
      )}
    </>
  );
}

/** The browser's own link: the router's would be one script more for every respondent (docs/decisions/0007-survey-weight.md). */
const PlainLink = ({ href, children }: { readonly href: Route; readonly children: string }) => (
  <a className={buttonStyle()} href={href}>
    {children}
  </a>
);

/** The cookie is gone, as after half an hour, or on another device. Whether the answer is given, only that page knows. */
const NoTicket = ({ slug }: { readonly slug: string }) => (
  <EmptyState
    title="Buka survei ini dari halaman permohonan Anda"
    action={<PlainLink href={paths.trackApplication}>Lacak permohonan</PlainLink>}
  >
    <p>
      Tautan ini hanya berlaku setengah jam pada perangkat yang membukanya. Tanpa permohonan, Anda tetap dapat{" "}
      <a className="link" href={paths.survey(slug)}>
        menilai layanan ini
      </a>
      .
    </p>
  </EmptyState>
);

const UsedTicket = ({ slug }: { readonly slug: string }) => (
  <EmptyState
    title="Tautan survei ini sudah dipakai"
    action={<PlainLink href={paths.service(slug)}>Lihat angka layanan</PlainLink>}
  >
    <p>Satu permohonan memberi satu penilaian, dan penilaian itu sudah kami terima. Terima kasih.</p>
  </EmptyState>
);
