import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CheckInForm } from "@/components/consultation/check-in-form";
import { ParticipantTable } from "@/components/consultation/participant-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedConsultation } from "@/lib/queries/consultation/read-consultation";
import { checkedInOf } from "@/lib/queries/consultation/read-minutes";
import { listParticipants } from "@/lib/queries/consultation/read-registration";
import { formatNumber } from "@/lib/text/format";
import { checkInAction } from "../../actions";

export const metadata: Metadata = { title: "Catat kehadiran" };

const querySchema = z.object({
  kode: z.string().max(20).catch(""),
  peserta: z.uuid().optional().catch(undefined),
});

/** The door of a public dialogue: who has come, by code, QR code or name. */
export default async function CheckInPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { kode, peserta } = querySchema.parse({ kode: "", ...(await searchParams) });
  const consultation = id.success ? await managedConsultation(viewer, id.data) : null;
  if (!consultation) notFound();
  const participants = await listParticipants(viewer, consultation.id, peserta);
  const present = Object.values(await checkedInOf(consultation.id)).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <PageHeader
        title="Catat kehadiran"
        lead={`${formatNumber(present)} dari ${formatNumber(consultation.registered)} peserta sudah hadir.`}
        breadcrumb={[
          { label: "Kelola dialog publik", href: paths.hr.consultations },
          { label: consultation.title, href: paths.hr.consultation(consultation.id) },
        ]}
      />
      <CheckInForm action={checkInAction} consultationId={consultation.id} code={kode} />
      <Section title="Daftar peserta">
        {participants && participants.rows.length > 0 ? (
          <ParticipantTable
            rows={participants.rows}
            checkIn={{ action: checkInAction, consultationId: consultation.id }}
          />
        ) : (
          <p className="text-ink-soft">Belum ada yang mendaftar.</p>
        )}
        <Pagination
          label="Halaman daftar peserta"
          nextHref={participants?.next ? paths.hr.checkInFrom(consultation.id, participants.next) : undefined}
        />
      </Section>
    </>
  );
}
