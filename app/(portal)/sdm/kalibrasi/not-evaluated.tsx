import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { listNotEvaluated } from "@/lib/queries/calibration/not-evaluated";
import { NOT_EVALUATED_LABELS } from "@/lib/text/calibration";
import type { PagedPeriodPart } from "./period-part";

/** Who has an agreed plan and no result yet, and at which step it is. */
export async function NotEvaluated({ viewer, period, after }: PagedPeriodPart) {
  const missing = await listNotEvaluated(viewer, period.id, after);
  if (!missing) return null;
  return (
    <Section
      title="Belum dinilai"
      id="belum"
      lead="SKP yang disetujui dan hasil evaluasinya belum disampaikan."
    >
      {missing.rows.length === 0 ? (
        <EmptyState title="Semua sudah disampaikan" headingLevel="h3">
          Setiap SKP yang disetujui dalam periode ini sudah punya hasil.
        </EmptyState>
      ) : (
        <Table
          caption="Pegawai yang belum dinilai"
          hideCaption
          layout="lines"
          rows={missing.rows}
          rowKey={({ planId }) => planId}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ planId, name }) => (
                <AppLink href={paths.plan(planId)} className="link">
                  {name}
                </AppLink>
              ),
            },
            { key: "unit", header: "Unit", isPlain: true, isOwnLine: true, cell: ({ unitName }) => unitName },
            { key: "appraiser", header: "Penilai", cell: ({ appraiserName }) => appraiserName },
            {
              key: "state",
              header: "Tahap",
              isPlain: true,
              cell: ({ state }) => NOT_EVALUATED_LABELS[state ?? "NONE"],
            },
          ]}
        />
      )}
      <Pagination
        nextHref={missing.next ? paths.hr.calibrationMissingAfter(period.year, missing.next) : undefined}
      />
    </Section>
  );
}
