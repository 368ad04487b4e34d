import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ResolveReportForm } from "@/components/people/resolve-report-form";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { together } from "@/components/ui/together";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { openReports, type ReportRow } from "@/lib/queries/people/open-reports";
import { formatMoment } from "@/lib/text/format";
import { REPORT_SUBJECT_LABELS } from "@/lib/text/people";
import { localDayOf } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { resolveReportAction } from "../actions";
import { PeopleTabs } from "../people-tabs";

export const metadata: Metadata = { title: "Laporan data keliru" };

const ANSWERED = {
  surel: "Laporan dijawab. Jawabannya juga dikirim ke surel pegawai.",
  layar: "Laporan dijawab. Pegawai membacanya di akunnya, karena surelnya belum tercatat.",
} as const;

const querySchema = z.object({
  terjawab: z.enum(["surel", "layar"]).optional().catch(undefined),
  laporan: z.uuid().optional().catch(undefined),
  setelah: z.string().max(100).optional().catch(undefined),
});

/** Staff who say that their data or their appraiser are wrong, the longest waiting first, each with its last hour. */
export default async function AppraiserReportsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { laporan, terjawab, setelah } = querySchema.parse(await searchParams);
  const now = new Date();
  const reports = await openReports(viewer, localDayOf(now), setelah);
  if (!reports) notFound();
  return (
    <>
      <PageHeader
        title="Laporan data"
        lead="Pegawai yang melaporkan bahwa datanya atau penilainya keliru. Betulkan lebih dulu, lalu jawab."
        breadcrumb={[{ label: "Pegawai", href: paths.hr.employees }]}
      />
      <PeopleTabs viewer={viewer} current={paths.hr.appraiserReports} />
      {terjawab && (
        <div className="mb-8">
          {laporan && <DraftClear storageKey={draftKey(viewer, "laporan-penilai", laporan)} />}
          <FormMessage outcome="success">{ANSWERED[terjawab]}</FormMessage>
        </div>
      )}
      {reports.rows.length === 0 ? (
        <EmptyState title="Tidak ada laporan yang menunggu">
          Laporan dari “Penilai saya keliru” dan “Data saya keliru” masuk ke sini.
        </EmptyState>
      ) : (
        <ul className="max-w-3xl space-y-6">
          {reports.rows.map((report) => (
            <li key={report.id}>
              <ReportCard
                report={report}
                now={now}
                draftKey={draftKey(viewer, "laporan-penilai", report.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        previousHref={setelah ? paths.hr.appraiserReports : undefined}
        nextHref={reports.next ? paths.hr.appraiserReportsFrom(reports.next) : undefined}
      />
    </>
  );
}

type ReportCardProps = { readonly report: ReportRow; readonly now: Date; readonly draftKey: string };

function ReportCard({ report, now, draftKey }: ReportCardProps) {
  const { subject, employeeId, name, unitName, appraiserName, message, createdAt, dueAt } = report;
  const isLate = now > new Date(dueAt);
  const isAboutAppraiser = subject === "APPRAISER";
  return (
    <Card
      headingLevel="h2"
      title={
        <AppLink href={paths.hr.employee(employeeId)} className="link wrap-anywhere">
          {name}
        </AppLink>
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusBadge tone={isLate ? "danger" : "info"}>
          {isLate ? "Lewat tenggat" : "Menunggu jawaban"}
        </StatusBadge>
        <span className="text-sm text-ink-soft">
          {together(`${formatMoment(createdAt)}, jawab paling lambat ${formatMoment(dueAt)}`)}
        </span>
      </div>
      <p className="whitespace-pre-line wrap-anywhere">{message}</p>
      <DescriptionList
        items={[
          { term: "Yang dilaporkan", description: REPORT_SUBJECT_LABELS[subject] },
          { term: "Unit kerja", description: unitName ?? "Belum tercatat" },
          ...(isAboutAppraiser
            ? [{ term: "Penilai tercatat", description: appraiserName ?? "Belum ditetapkan" }]
            : []),
        ]}
      />
      <div>
        {isAboutAppraiser ? (
          <LinkButton
            href={paths.hr.appointAppraiser(employeeId)}
            variant="secondary"
            aria-label={`Atur penilai ${name}`}
          >
            Atur penilai
          </LinkButton>
        ) : (
          <LinkButton
            href={paths.hr.employee(employeeId)}
            variant="secondary"
            aria-label={`Buka data ${name}`}
          >
            Buka data
          </LinkButton>
        )}
      </div>
      <ResolveReportForm
        action={resolveReportAction}
        reportId={report.id}
        version={report.version}
        hasEmail={report.hasEmail}
        draftKey={draftKey}
      />
    </Card>
  );
}
