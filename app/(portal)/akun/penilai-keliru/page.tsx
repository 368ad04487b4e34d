import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { z } from "zod";
import { OwnReportList } from "@/components/people/own-report-list";
import { ReportAppraiserForm } from "@/components/people/report-appraiser-form";
import { DescriptionList } from "@/components/ui/description-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { ownProfile } from "@/lib/queries/access/own-profile";
import { ownReports } from "@/lib/queries/people/own-reports";
import { localToday } from "@/lib/time";
import { draftKey } from "../../draft-key";
import { reportAppraiserAction } from "./actions";

export const metadata: Metadata = { title: "Penilai saya keliru" };

const querySchema = z.object({ langkah: z.literal("kirim").optional().catch(undefined) });

/** Tells HR that the appraiser on file is wrong, and shows what became of it. */
export default async function ReportAppraiserPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { langkah } = querySchema.parse(await searchParams);
  const [{ appraiser, unitName }, reports] = await Promise.all([
    ownProfile(viewer, localToday()),
    ownReports(viewer, ["APPRAISER"]),
  ]);
  const key = draftKey(viewer, "penilai-keliru");
  const isWaiting = reports.some(({ isOpen }) => isOpen);
  return (
    <>
      <PageHeader
        title="Penilai saya keliru"
        lead="Laporan Anda sampai kepada pengelola SDM, yang membetulkan data penilai dan menjawab Anda di halaman ini."
        breadcrumb={[
          { label: "Dasbor", href: paths.dashboard },
          { label: "Akun saya", href: paths.account },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear storageKey={key} />
          <FormMessage outcome="success">Laporan terkirim. Jawabannya tampil di bawah ini.</FormMessage>
        </div>
      )}
      <Section title="Yang tercatat sekarang">
        <DescriptionList
          items={[
            { term: "Penilai saya", description: appraiser?.name ?? "Belum ditetapkan" },
            { term: "Jabatannya", description: appraiser?.positionTitle ?? "Belum tercatat" },
            { term: "Unit kerja saya", description: unitName ?? "Belum tercatat" },
          ]}
        />
      </Section>
      {!isWaiting && (
        <Section title="Laporkan">
          <ReportAppraiserForm action={reportAppraiserAction} id={randomUUID()} draftKey={key} />
        </Section>
      )}
      {reports.length > 0 && (
        <Section
          title="Laporan saya"
          lead={isWaiting ? "Laporan berikutnya dapat dikirim setelah yang ini dijawab." : undefined}
        >
          <OwnReportList reports={reports} />
        </Section>
      )}
    </>
  );
}
