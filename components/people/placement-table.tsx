import { Table } from "@/components/ui/table";
import type { AppraiserKind } from "@/lib/domain/people/appraiser-graph";
import { TENURE_KIND_LABELS } from "@/lib/text/people";
import { TenureBadge } from "./tenure-badge";
import { tenureText } from "./tenure-text";

type Placement = {
  readonly id: string;
  readonly kind: AppraiserKind;
  readonly unitName: string;
  readonly positionTitle: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

type PlacementTableProps = { readonly placements: readonly Placement[]; readonly today: string };

/** Where somebody works and worked, the newest first; acting offices stand beside the definitive one. */
export function PlacementTable({ placements, today }: PlacementTableProps) {
  return (
    <Table
      caption="Penempatan, terbaru dahulu"
      hideCaption
      rows={placements}
      rowKey={({ id }) => id}
      columns={[
        { key: "position", header: "Jabatan", isRowHeader: true, cell: (row) => row.positionTitle },
        { key: "unit", header: "Unit kerja", cell: (row) => row.unitName },
        { key: "kind", header: "Sifat", cell: (row) => TENURE_KIND_LABELS[row.kind] },
        { key: "days", header: "Masa", cell: tenureText },
        { key: "phase", header: "Keadaan", cell: (row) => <TenureBadge tenure={row} today={today} /> },
      ]}
    />
  );
}
