import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { AdoptionUnit } from "@/lib/domain/plan/adoption";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listBlockers } from "@/lib/queries/plan/list-blockers";
import { formatMoment, formatNumber } from "@/lib/text/format";

type BlockersProps = {
  readonly viewer: EmployeeViewer;
  readonly periodId: string;
  readonly unit: AdoptionUnit | null;
};

/** On whom plans wait, and whose; nothing where none waits. */
export async function Blockers({ viewer, periodId, unit }: BlockersProps) {
  const rows = await listBlockers(viewer, { periodId, unitPath: unit?.path ?? "" });
  if (rows.length === 0) return null;
  return (
    <Section
      title="Menunggu penilai"
      lead="Penilai dengan SKP terbanyak yang belum dijawab. Semua yang menunggu ada pada keadaan “Diajukan” di atas."
    >
      <Table
        caption="Penilai yang ditunggu"
        hideCaption
        layout="lines"
        rows={rows}
        rowKey={({ employeeId }) => employeeId}
        columns={[
          { key: "name", header: "Penilai", isRowHeader: true, cell: ({ name }) => name },
          { key: "unit", header: "Unit kerja", isPlain: true, cell: (row) => row.unit ?? "Belum tercatat" },
          {
            key: "waiting",
            header: "SKP menunggu",
            numeric: true,
            cell: ({ waiting }) => formatNumber(waiting),
          },
          {
            key: "first",
            header: "Yang menunggu",
            cell: ({ first, waiting }) => (
              <>
                {first.join("; ")}
                {waiting > first.length && `; dan ${formatNumber(waiting - first.length)} lainnya`}
              </>
            ),
          },
          { key: "since", header: "Terlama sejak", cell: ({ since }) => formatMoment(since) },
        ]}
      />
    </Section>
  );
}
