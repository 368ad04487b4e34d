import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ApplicationBadge, DueBadge, OnTimeBadge } from "@/components/application/application-badge";
import { ApplicationSteps } from "@/components/application/application-steps";
import { RenewPinForm } from "@/components/application/renew-pin-form";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { APPLICATION_EVENTS, type ApplicationEvent, isOver } from "@/lib/domain/application/lifecycle";
import { paths } from "@/lib/paths";
import { type ApplicationView, findApplication } from "@/lib/queries/application/find-application";
import { usedText } from "@/lib/text/application";
import { formatMoment } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import { renewPinAction } from "../actions";
import { ApplicationActs } from "./application-acts";

export const metadata: Metadata = { title: "Permohonan" };

const DONE = {
  complete: "Berkas lengkap. Waktu layanan mulai dihitung.",
  giveBack: "Permohonan dikembalikan. Pemohon membaca apa yang perlu dilengkapi.",
  pause: "Permohonan menunggu pemohon. Waktu berhenti.",
  resume: "Permohonan dilanjutkan. Waktu berjalan lagi.",
  finish: "Hasil siap diambil. Waktunya sudah tercatat.",
  handOver: "Hasil sudah diserahkan.",
  reject: "Permohonan ditolak. Pemohon membaca alasannya.",
  withdraw: "Permohonan ditarik atas kemauan pemohon.",
} as const satisfies Record<ApplicationEvent, string>;

const querySchema = z.object({
  langkah: z
    .enum(APPLICATION_EVENTS as [ApplicationEvent, ...ApplicationEvent[]])
    .optional()
    .catch(undefined),
});

type ApplicationPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One application: how its term stands, what happened, the next step as a button. */
export default async function ApplicationPage({ params, searchParams }: ApplicationPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const application = id.success ? await findApplication(viewer, id.data, new Date()) : null;
  if (!application) notFound();
  const { code, state, applicant, service, unitName, term, isOnTime, missing } = application;
  return (
    <>
      <PageHeader
        eyebrow={`${service.name}, ${unitName}`}
        title={applicant?.name ?? `Permohonan ${codeText(code)}`}
        breadcrumb={[{ label: "Permohonan layanan", href: paths.applications }]}
        meta={
          <>
            <ApplicationBadge state={state} />
            <DueBadge light={term.light} />
            {isOnTime !== null && <OnTimeBadge isOnTime={isOnTime} />}
          </>
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{DONE[langkah]}</FormMessage>
        </div>
      )}
      {missing && (
        <div className="mb-8">
          <Alert tone="warning" title="Yang masih kurang">
            <p className="whitespace-pre-wrap wrap-anywhere">{missing}</p>
          </Alert>
        </div>
      )}
      <ApplicationActs application={application} />
      {applicant?.request && (
        <Section title="Keperluan pemohon">
          <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">{applicant.request}</p>
        </Section>
      )}
      <Section title="Keterangan">
        <DescriptionList items={factsOf(application)} />
      </Section>
      {applicant && (
        <Section title="PIN pemohon">
          <Details summary="PIN hilang? Buat yang baru">
            <RenewPinForm
              action={renewPinAction}
              formId={crypto.randomUUID()}
              applicationId={application.id}
              version={application.version}
            />
          </Details>
        </Section>
      )}
      <Section title="Perjalanan permohonan">
        <ApplicationSteps steps={application.steps} isOver={isOver(state)} />
      </Section>
    </>
  );
}

function factsOf({
  code,
  fileNumber,
  applicant,
  registeredAt,
  completeAt,
  term,
  isHandled,
  isOnline,
}: ApplicationView) {
  return [
    { term: "Kode lacak", description: codeText(code) },
    ...(fileNumber ? [{ term: "Nomor berkas", description: fileNumber }] : []),
    ...(isHandled
      ? [
          {
            term: "Pemohon",
            description: applicant
              ? [applicant.name, applicant.contact].filter(Boolean).join(", ")
              : "Sudah dihapus setelah permohonan selesai",
          },
        ]
      : []),
    {
      term: isOnline ? "Diajukan daring" : "Didaftarkan",
      description: formatMoment(registeredAt),
    },
    { term: "Berkas lengkap", description: completeAt ? formatMoment(completeAt) : "Belum" },
    { term: "Waktu terpakai", description: usedText(term.elapsed, term.standardMinutes) },
    ...(term.light !== "PAUSED" && term.dueAt
      ? [{ term: "Jatuh tempo", description: formatMoment(term.dueAt) }]
      : []),
  ];
}
