import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { z } from "zod";
import { OwnReportList } from "@/components/people/own-report-list";
import { ReportDataForm } from "@/components/people/report-data-form";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { DATA_SUBJECTS } from "@/lib/domain/people/data-report";
import { REQUEST_HOURS } from "@/lib/domain/privacy/request";
import { paths } from "@/lib/paths";
import { ownReports } from "@/lib/queries/people/own-reports";
import { draftKey } from "../../draft-key";
import { reportDataAction } from "./actions";

export const metadata: Metadata = { title: "Data saya keliru" };

const querySchema = z.object({ langkah: z.literal("kirim").optional().catch(undefined) });

/** Asks HR to correct one's own data, and shows until when it is answered and what became of it. */
export default async function ReportDataPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { langkah } = querySchema.parse(await searchParams);
  const reports = await ownReports(viewer, DATA_SUBJECTS);
  const key = draftKey(viewer, "data-keliru");
  const waiting = reports.flatMap(({ isOpen, subject }) => (isOpen ? [subject] : []));
  const free = DATA_SUBJECTS.filter((subject) => !waiting.includes(subject));
  return (
    <>
      <PageHeader
        title="Data saya keliru"
        lead={`Pengelola SDM membetulkan data Anda dan menjawab di halaman ini dalam ${REQUEST_HOURS} jam.`}
        breadcrumb={[
          { label: "Dasbor", href: paths.dashboard },
          { label: "Akun saya", href: paths.account },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear storageKey={key} />
          <FormMessage outcome="success">Permintaan terkirim. Jawabannya tampil di bawah ini.</FormMessage>
        </div>
      )}
      {free.length > 0 && (
        <Section title="Minta dibetulkan">
          <ReportDataForm action={reportDataAction} id={randomUUID()} draftKey={key} subjects={free} />
        </Section>
      )}
      {reports.length > 0 && (
        <Section title="Permintaan saya">
          <OwnReportList reports={reports} />
        </Section>
      )}
    </>
  );
}
