import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ComplaintBadge, LightBadge } from "@/components/complaint/complaint-badge";
import { MessageList } from "@/components/complaint/message-list";
import { StepList } from "@/components/complaint/step-list";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireViewer } from "@/lib/auth/current-session";
import { OFFICER_EVENTS, type OfficerEvent } from "@/lib/domain/complaint/lifecycle";
import { paths } from "@/lib/paths";
import { type ComplaintView, findComplaint } from "@/lib/queries/complaint/find-complaint";
import {
  CATEGORY_TEXT,
  dueWord,
  MISSING_TEXT,
  termKindText,
  termText,
  UNSTARTED_TEXT,
} from "@/lib/text/complaint";
import { formatDay, formatMoment } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import { localToday } from "@/lib/time";
import { ComplaintActs } from "./complaint-acts";

export const metadata: Metadata = { title: "Pengaduan" };

const DONE = {
  verify: "Laporan diverifikasi. Teruskan sekarang kepada unit yang menangani.",
  reject: "Laporan ditolak. Pelapor membaca sebab dan tempat yang tepat.",
  archive: "Laporan diarsipkan. Pelapor membaca alasannya.",
  assign: "Laporan diteruskan.",
  handOver: "Laporan dialihkan. Pelapor melihat nomornya di SP4N-LAPOR!.",
  start: "Laporan mulai diproses.",
  ask: "Pertanyaan terkirim. Waktu berhenti sampai pelapor membalas.",
  resume: "Laporan dilanjutkan. Waktu berjalan lagi.",
  extend: "Waktu diperpanjang. Pemohon membaca alasan dan tenggat barunya.",
  answer: "Jawaban terkirim kepada pelapor.",
  recuse: "Laporan diserahkan kepada petugas lain.",
} as const satisfies Record<OfficerEvent, string>;

const querySchema = z.object({
  langkah: z.enum(OFFICER_EVENTS).optional().catch(undefined),
  templat: z.uuid().optional().catch(undefined),
});

type ComplaintPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One complaint: what was written, how its term stands, what the viewer may do next. */
export default async function ComplaintPage({ params, searchParams }: ComplaintPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah, templat } = querySchema.parse(await searchParams);
  const today = localToday();
  const complaint = id.success ? await findComplaint(viewer, id.data, today) : null;
  if (!complaint) notFound();
  const { messages, state, isAboutOfficer, isConfidential } = complaint;
  return (
    <>
      <PageHeader
        eyebrow={`${CATEGORY_TEXT[complaint.category]} ${codeText(complaint.code)}`}
        title={complaint.title}
        breadcrumb={[{ label: "Pengaduan warga", href: paths.hr.complaints }]}
        meta={
          <>
            <ComplaintBadge state={state} />
            {complaint.isUnstarted && <StatusBadge tone="warning">{UNSTARTED_TEXT}</StatusBadge>}
            {complaint.term && <LightBadge {...complaint.term} />}
            {isAboutOfficer && <StatusBadge>Tentang pegawai</StatusBadge>}
            {isConfidential && <StatusBadge>Rahasia</StatusBadge>}
          </>
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{DONE[langkah]}</FormMessage>
        </div>
      )}
      {complaint.missing && (
        <div className="mb-8">
          <Alert tone="warning" title={MISSING_TEXT[complaint.missing].title}>
            {MISSING_TEXT[complaint.missing].text}
          </Alert>
        </div>
      )}
      <Section title="Isi laporan">
        <div className="space-y-6">
          <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">{complaint.text}</p>
          {complaint.original && (
            <Details summary="Tulisan asli pelapor">
              <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">{complaint.original}</p>
            </Details>
          )}
          <DescriptionList items={factsOf(complaint)} />
        </div>
      </Section>
      <ComplaintActs viewer={viewer} complaint={complaint} templateId={templat} />
      {messages.length > 0 && (
        <Section title="Pesan dengan pelapor">
          <MessageList messages={messages} />
        </Section>
      )}
      <Section title="Perjalanan laporan">
        <StepList steps={complaint.steps} isOver={complaint.term === null} />
      </Section>
    </>
  );
}

function reporterText({ isAnonymous, reporter }: ComplaintView): string {
  if (isAnonymous) return "Tanpa nama";
  if (!reporter) return "Hanya diketahui koordinator; hubungi lewat pesan";
  return [reporter.name, reporter.contact].filter(Boolean).join(", ");
}

function termLine({ term }: ComplaintView): string {
  if (!term) return "Tidak berjalan";
  return term.isPaused
    ? `${termText(term)}; berhenti sampai pelapor membalas`
    : `${termText(term)}, ${dueWord(term)} ${formatDay(term.dueOn)}`;
}

/** Before verification only names that were read in it; nobody has decided yet. */
const subjectFact = ({ subjects, isAboutOfficer }: ComplaintView) => ({
  term: isAboutOfficer ? "Pegawai yang dilaporkan" : "Nama pejabat yang terbaca",
  description: subjects
    .map(({ name, title }) => (title ? `${name} (${title})` : name))
    .join("; ")
    .concat(". Laporan ini tidak dapat dibuka olehnya."),
});

const SOLVED_TEXT = { true: "Sudah selesai", false: "Belum selesai" } as const;

function factsOf(complaint: ComplaintView) {
  const { termKind, extendedDays, subjects, laporNumber, isSolved, attachments, place, village } = complaint;
  return [
    { term: "Diterima", description: formatMoment(complaint.receivedAt) },
    { term: "Pelapor", description: reporterText(complaint) },
    ...(subjects.length > 0 ? [subjectFact(complaint)] : []),
    { term: "Tempat", description: [place, village].filter(Boolean).join(", ") || "Tidak disebutkan" },
    { term: "Unit yang dituju pelapor", description: complaint.namedUnit?.name ?? "Tidak disebutkan" },
    { term: "Unit yang menangani", description: complaint.unitName ?? "Belum ditentukan" },
    { term: "Waktu", description: termLine(complaint) },
    ...(termKind ? [{ term: "Jangka waktu", description: termKindText(termKind, extendedDays) }] : []),
    ...(laporNumber ? [{ term: "Nomor SP4N-LAPOR!", description: laporNumber }] : []),
    ...(isSolved === null ? [] : [{ term: "Kata pelapor", description: SOLVED_TEXT[`${isSolved}`] }]),
    {
      term: "Lampiran",
      description:
        attachments.length === 0 ? (
          "Tidak ada"
        ) : (
          <ul className="space-y-1">
            {attachments.map(({ id, name }) => (
              <li key={id}>
                <AppLink href={paths.file(id)} className="link">
                  {name}
                </AppLink>
              </li>
            ))}
          </ul>
        ),
    },
  ];
}
