import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceTimes } from "@/components/measured/service-times";
import { ServiceVoices } from "@/components/measured/service-voices";
import { UnitComplaints } from "@/components/measured/unit-complaints";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { unitVoice } from "@/lib/queries/measured/unit-voice";
import { localToday } from "@/lib/time";
import { freshFigures } from "../../fresh-figures";

export const metadata: Metadata = { title: "Suara warga dan SKP" };

/** For who leads a unit: what citizens say of its services, beside whose plan answers for it. */
export default async function UnitVoicePage() {
  const viewer = await requireViewer();
  await freshFigures();
  const voice = await unitVoice(viewer, localToday());
  if (!voice) notFound();
  const [period] = voice.periods;
  return (
    <>
      <PageHeader
        title="Suara warga dan SKP"
        lead="Angka dari warga untuk layanan unit Anda, di samping SKP yang menyebutnya sebagai sumber angka."
        breadcrumb={canSomewhere(viewer, "plan.agree") ? [{ label: "Tim saya", href: paths.team }] : []}
      />
      <Section
        title="Kepuasan warga"
        lead={period?.name ?? "Belum ada periode survei yang berjalan."}
        actions={
          period && (
            <LinkButton href={paths.hr.surveysOf(period.id)} variant="secondary">
              Rincian dan laporan SKM
            </LinkButton>
          )
        }
      >
        {voice.services.length === 0 ? (
          <EmptyState title="Unit Anda belum mempunyai layanan" headingLevel="h3">
            Setelah layanan unit tercatat, nilainya dari warga tampil di sini.
          </EmptyState>
        ) : (
          <ServiceVoices voices={voice.services} />
        )}
      </Section>
      {voice.services.length > 0 && (
        <Section
          title="Waktu layanan"
          lead="Dalam menit kerja sejak berkas lengkap, tanpa waktu menunggu pemohon."
        >
          <ServiceTimes rows={voice.services} />
        </Section>
      )}
      {voice.complaints.length > 0 && (
        <Section
          title="Pengaduan terjawab tepat waktu"
          lead={`Yang diterima tahun ${voice.year}; yang lewat tenggat tanpa jawaban dihitung terlambat.`}
        >
          <UnitComplaints rows={voice.complaints} />
        </Section>
      )}
    </>
  );
}
