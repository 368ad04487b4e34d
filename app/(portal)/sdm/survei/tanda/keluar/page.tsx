import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { exclusionsOf } from "@/lib/queries/survey/exclusions";
import { surveyPeriodById } from "@/lib/queries/survey/survey-periods";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { MARK_TEXT, NO_COUNTER_TEXT } from "@/lib/text/survey";

export const metadata: Metadata = { title: "Jawaban yang dikeluarkan" };

const querySchema = z.object({ periode: z.uuid(), setelah: z.uuid().optional().catch(undefined) });

/** What was left out of a period's count, and what was taken back. */
export default async function ExclusionsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const query = querySchema.safeParse(await searchParams);
  const period = query.success ? await surveyPeriodById(query.data.periode) : null;
  const exclusions =
    query.success && period ? await exclusionsOf(viewer, period.id, query.data.setelah) : null;
  if (!period || !exclusions) notFound();
  return (
    <>
      <PageHeader
        title="Jawaban yang dikeluarkan"
        lead={`${period.name}. Jawabannya tetap tersimpan dan dapat dikembalikan ke hitungan.`}
        breadcrumb={[
          { label: "Survei warga", href: paths.hr.surveys },
          { label: "Jawaban bertanda", href: paths.hr.markedAnswersOf(period.id) },
        ]}
      />
      {exclusions.rows.length === 0 ? (
        <EmptyState title="Belum ada jawaban yang dikeluarkan">
          Yang Anda keluarkan dari hitungan tampil di sini, dengan alasannya.
        </EmptyState>
      ) : (
        <Table
          caption="Jawaban yang dikeluarkan"
          hideCaption
          rows={exclusions.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "service",
              header: "Layanan",
              isRowHeader: true,
              cell: ({ id, serviceName }) => (
                <AppLink href={paths.hr.exclusion(id)} className="link">
                  {serviceName}
                </AppLink>
              ),
            },
            { key: "counter", header: "Loket", cell: ({ counterName }) => counterName ?? NO_COUNTER_TEXT },
            { key: "mark", header: "Tanda", cell: ({ mark }) => MARK_TEXT[mark] },
            { key: "n", header: "Jawaban", numeric: true, cell: ({ n }) => formatNumber(n) },
            { key: "at", header: "Dikeluarkan", cell: ({ excludedAt }) => formatMoment(excludedAt) },
            {
              key: "state",
              header: "Keadaan",
              cell: ({ isActive }) =>
                isActive ? (
                  <StatusBadge tone="warning">Tidak dihitung</StatusBadge>
                ) : (
                  <StatusBadge>Dikembalikan</StatusBadge>
                ),
            },
          ]}
        />
      )}
      <Pagination
        nextHref={exclusions.next ? paths.hr.exclusionsAfter(period.id, exclusions.next) : undefined}
      />
    </>
  );
}
