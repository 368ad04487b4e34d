import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PlanBadge } from "@/components/plan/plan-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { PLAN_STATES } from "@/lib/domain/plan/lifecycle";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listTeamPlans } from "@/lib/queries/plan/list-team-plans";
import { formatMoment } from "@/lib/text/format";
import { PLAN_STATE_LABELS } from "@/lib/text/plan";

export const metadata: Metadata = { title: "Tim saya" };

const filterSchema = z.object({
  keadaan: z.enum(PLAN_STATES).catch("SUBMITTED"),
  setelah: z.uuid().optional().catch(undefined),
});

/** Plans of the people one appraises; first those that wait for an answer. */
export default async function TeamPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "plan.agree")) notFound();
  const { keadaan, setelah } = filterSchema.parse({ keadaan: "SUBMITTED", ...(await searchParams) });
  const plans = await listTeamPlans(viewer, { state: keadaan, after: setelah });
  return (
    <>
      <PageHeader
        title="Tim saya"
        lead="SKP pegawai yang Anda nilai. Yang menunggu jawaban Anda tampil lebih dahulu."
      />
      <TabsNav
        label="Keadaan SKP"
        items={(["SUBMITTED", "RETURNED", "DRAFT", "AGREED", "CLOSED"] as const).map((state) => ({
          href: `${paths.team}?keadaan=${state}`,
          label: state === "SUBMITTED" ? "Menunggu Anda" : PLAN_STATE_LABELS[state],
          current: state === keadaan,
        }))}
      />
      {plans.rows.length === 0 ? (
        <EmptyState title="Tidak ada di sini">Pilih keadaan lain untuk melihat SKP tim Anda.</EmptyState>
      ) : (
        <Table
          caption="SKP tim"
          hideCaption
          rows={plans.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ id, name }) => (
                <AppLink href={paths.plan(id)} className="link">
                  {name}
                </AppLink>
              ),
            },
            { key: "position", header: "Jabatan", cell: ({ positionTitle }) => positionTitle },
            { key: "period", header: "Periode", cell: ({ period }) => period },
            { key: "state", header: "Keadaan", cell: ({ state }) => <PlanBadge state={state} /> },
            {
              key: "since",
              header: "Diajukan",
              cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : "–"),
            },
          ]}
        />
      )}
      <Pagination
        nextHref={plans.next ? `${paths.team}?keadaan=${keadaan}&setelah=${plans.next}` : undefined}
      />
    </>
  );
}
