import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { AppraiserKind } from "@/lib/domain/people/appraiser-graph";
import { paths } from "@/lib/paths";
import { TENURE_KIND_LABELS } from "@/lib/text/people";
import { TenureBadge } from "./tenure-badge";
import { tenureText } from "./tenure-text";

export type ListedAppraiser = {
  readonly id: string;
  readonly kind: AppraiserKind;
  readonly appraiserId: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

type AppraiserTableProps = {
  readonly appraisers: readonly ListedAppraiser[];
  readonly today: string;
  /** Whoever may open one person's page may not open everybody's. */
  readonly isLinked: boolean;
};

/** Who appraises and appraised somebody, the newest first. While an acting official stands in, theirs is the word. */
export function AppraiserTable({ appraisers, today, isLinked }: AppraiserTableProps) {
  return (
    <Table
      caption="Pejabat penilai, terbaru dahulu"
      hideCaption
      rows={appraisers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Penilai",
          isRowHeader: true,
          cell: ({ name, appraiserId, positionTitle }) => (
            <>
              {isLinked ? (
                <AppLink href={paths.hr.employee(appraiserId)} className="link">
                  {name}
                </AppLink>
              ) : (
                name
              )}
              <SecondLine>{positionTitle ?? "Jabatan belum tercatat"}</SecondLine>
            </>
          ),
        },
        { key: "kind", header: "Sifat", cell: (row) => TENURE_KIND_LABELS[row.kind] },
        { key: "days", header: "Masa", cell: tenureText },
        { key: "state", header: "Keadaan", cell: (row) => <AppraiserState appraiser={row} today={today} /> },
      ]}
    />
  );
}

function AppraiserState({
  appraiser,
  today,
}: {
  readonly appraiser: ListedAppraiser;
  readonly today: string;
}) {
  return (
    <span className="flex flex-wrap gap-2">
      {appraiser.isCurrent ? (
        <StatusBadge tone="success">Menilai sekarang</StatusBadge>
      ) : (
        <TenureBadge tenure={appraiser} today={today} />
      )}
      {!appraiser.isActive && <StatusBadge tone="warning">Orangnya tidak aktif</StatusBadge>}
    </span>
  );
}
