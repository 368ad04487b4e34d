import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeriodBadge } from "@/components/period/period-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listPeriods } from "@/lib/queries/period/list-periods";
import { dueText } from "@/lib/text/calendar";
import { formatDay } from "@/lib/text/format";
import { FREQUENCY_LABELS } from "@/lib/text/period";

export const metadata: Metadata = { title: "Periode SKP" };

/** The years of the cycle, the newest first. */
export default async function PeriodsPage() {
  const viewer = await requireViewer();
  const periods = await listPeriods(viewer);
  if (!periods) notFound();
  const create = canSomewhere(viewer, "period.manage") && (
    <LinkButton href={paths.hr.newPeriod}>Siapkan periode</LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Periode SKP"
        lead="Satu periode setiap tahun. Setelah dibuka, pegawai dapat menyusun SKP-nya."
        actions={create}
      />
      {periods.length === 0 ? (
        <EmptyState title="Belum ada periode" action={create}>
          Siapkan periode tahun ini, periksa ketentuannya, lalu buka agar pegawai dapat mulai.
        </EmptyState>
      ) : (
        <Table
          caption="Periode SKP"
          hideCaption
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Periode",
              isRowHeader: true,
              cell: ({ id, name }) => (
                <AppLink href={paths.hr.period(id)} className="link">
                  {name}
                </AppLink>
              ),
            },
            { key: "state", header: "Keadaan", cell: ({ state }) => <PeriodBadge state={state} /> },
            { key: "due", header: "Batas SKP", cell: ({ planDue }) => dueText(planDue) },
            { key: "ends", header: "Selesai", cell: ({ endsOn }) => formatDay(endsOn) },
            {
              key: "frequency",
              header: "Evaluasi periodik",
              cell: ({ frequency }) => FREQUENCY_LABELS[frequency],
            },
          ]}
        />
      )}
    </>
  );
}
