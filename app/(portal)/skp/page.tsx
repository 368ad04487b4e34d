import type { Metadata } from "next";
import { PlanBadge } from "@/components/plan/plan-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listOwnPlans } from "@/lib/queries/plan/list-own-plans";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";

export const metadata: Metadata = { title: "SKP saya" };

/** The viewer's plans, year by year. */
export default async function PlansPage() {
  const viewer = await requireViewer();
  const plans = await listOwnPlans(viewer);
  return (
    <>
      <PageHeader
        title="SKP saya"
        lead="Sasaran Kinerja Pegawai setiap tahun: apa yang disepakati, apa yang tercapai, dan bagaimana dinilai."
      />
      {plans.length === 0 ? (
        <EmptyState title="Belum ada SKP">
          SKP Anda muncul di sini setelah periode dibuka dan rencana disusun.
        </EmptyState>
      ) : (
        <Table
          caption="SKP saya"
          hideCaption
          rows={plans}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "period",
              header: "Periode",
              isRowHeader: true,
              cell: ({ id, period }) => (
                <AppLink href={paths.plan(id)} className="link">
                  {period}
                </AppLink>
              ),
            },
            { key: "position", header: "Jabatan", cell: ({ positionTitle }) => positionTitle },
            { key: "appraiser", header: "Penilai", cell: ({ appraiser }) => appraiser },
            { key: "state", header: "Keadaan", cell: ({ state }) => <PlanBadge state={state} /> },
            {
              key: "predikat",
              header: "Predikat",
              cell: ({ predikat }) => (predikat ? PREDIKAT_TEXT[predikat] : "–"),
            },
          ]}
        />
      )}
    </>
  );
}
