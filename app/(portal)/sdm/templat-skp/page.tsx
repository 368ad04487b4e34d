import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listPlanTemplates } from "@/lib/queries/plan/plan-templates";
import { ALL_UNITS } from "@/lib/text/plan";

export const metadata: Metadata = { title: "Templat SKP" };

const querySchema = z.object({ setelah: z.string().max(200).optional().catch(undefined) });

/** What plans of a position usually say: kept by HR for everybody, by a unit for its own. */
export default async function PlanTemplatesPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { setelah } = querySchema.parse(await searchParams);
  const templates = await listPlanTemplates(viewer, setelah);
  if (!templates) notFound();
  return (
    <>
      <PageHeader
        title="Templat SKP"
        lead="Isi SKP yang lazim bagi sebuah jabatan. Pegawai memulai SKP-nya dari templat, lalu menyesuaikannya."
        actions={<LinkButton href={paths.hr.newPlanTemplate}>Buat templat</LinkButton>}
      />
      {templates.rows.length === 0 ? (
        <EmptyState title="Belum ada templat">
          Mulai dari jabatan yang paling banyak pemegangnya; satu templat menghemat waktu mereka semua.
        </EmptyState>
      ) : (
        <Table
          caption="Templat SKP"
          hideCaption
          rows={templates.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Templat",
              isRowHeader: true,
              cell: ({ id, name }) => (
                <AppLink href={paths.hr.planTemplate(id)} className="link">
                  {name}
                </AppLink>
              ),
            },
            { key: "position", header: "Jabatan", cell: ({ position }) => position },
            { key: "unit", header: "Untuk", cell: ({ unit }) => unit ?? ALL_UNITS },
            {
              key: "state",
              header: "Keadaan",
              cell: ({ isActive }) => (
                <StatusBadge tone={isActive ? "success" : "neutral"}>
                  {isActive ? "Dipakai" : "Tidak dipakai"}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
      <Pagination nextHref={templates.next ? paths.hr.planTemplatesFrom(templates.next) : undefined} />
    </>
  );
}
