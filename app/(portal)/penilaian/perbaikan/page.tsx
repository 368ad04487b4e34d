import type { Metadata } from "next";
import { z } from "zod";
import { ImprovementBadge } from "@/components/improvement/improvement-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { formatDay } from "@/lib/text/format";

export const metadata: Metadata = { title: "Rencana perbaikan" };

const querySchema = z.object({
  selesai: z.literal("1").optional().catch(undefined),
  sebelum: z.string().max(60).optional().catch(undefined),
});

type ImprovementsPageProps = { readonly searchParams: Promise<object> };

/** Improvement plans within reach: one's own, the team's, the unit's. */
export default async function ImprovementsPage({ searchParams }: ImprovementsPageProps) {
  const viewer = await requireViewer();
  const { selesai, sebelum } = querySchema.parse(await searchParams);
  const isConcluded = selesai === "1";
  const { rows, next } = await listImprovements(viewer, { isConcluded, after: sebelum });
  const more = new URLSearchParams({ ...(isConcluded ? { selesai: "1" } : {}), sebelum: next ?? "" });
  return (
    <>
      <PageHeader
        title="Rencana perbaikan kinerja"
        lead="Dibuka oleh predikat final di bawah Baik: apa yang diperbaiki, siapa yang membantu, sampai kapan."
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
      />
      <TabsNav
        label="Tahap rencana"
        items={[
          { href: paths.improvements, label: "Berlangsung", current: !isConcluded },
          { href: paths.concludedImprovements, label: "Selesai", current: isConcluded },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={isConcluded ? "Belum ada yang selesai" : "Tidak ada rencana yang berlangsung"}>
          Rencana terbuka dengan sendirinya bila sebuah predikat final di bawah Baik.
        </EmptyState>
      ) : (
        <Table
          caption="Rencana perbaikan"
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ id, employeeName, isOwn }) => (
                <AppLink href={paths.improvement(id)} className="link inline-flex min-h-11 items-center">
                  {isOwn ? "Rencana saya" : employeeName}
                </AppLink>
              ),
            },
            { key: "unit", header: "Unit", cell: ({ unitName }) => unitName },
            { key: "opened", header: "Dibuka", cell: ({ openedOn }) => formatDay(openedOn) },
            { key: "actions", header: "Tindakan", numeric: true, cell: ({ actions }) => actions },
            { key: "state", header: "Tahap", cell: ({ state }) => <ImprovementBadge state={state} /> },
          ]}
        />
      )}
      <Pagination nextHref={next ? `${paths.improvements}?${more}` : undefined} />
    </>
  );
}
