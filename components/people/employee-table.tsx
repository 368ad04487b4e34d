import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table, type TableColumn } from "@/components/ui/table";
import type { EmployeeState, EmploymentKind } from "@/lib/domain/people/employment";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { EMPLOYMENT_KIND_LABELS } from "@/lib/text/people";
import { EmployeeStateBadge } from "./employee-state-badge";

export type ListedEmployee = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly kind: EmploymentKind;
  readonly state: EmployeeState;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
};

type EmployeeTableProps = {
  readonly caption: string;
  readonly employees: readonly ListedEmployee[];
  /** Where nobody inactive can be in the list, the state says nothing. */
  readonly withState?: boolean;
};

const COLUMNS: readonly TableColumn<ListedEmployee>[] = [
  {
    key: "name",
    header: "Nama",
    isRowHeader: true,
    cell: ({ id, name }) => (
      <AppLink href={paths.hr.employee(id)} className="link wrap-anywhere">
        {name}
      </AppLink>
    ),
  },
  {
    key: "nip",
    header: "NIP",
    isPlain: true,
    cell: ({ nip }) => <span className="figures whitespace-nowrap">{formatNip(nip)}</span>,
  },
  {
    key: "kind",
    header: "Status",
    isPlain: true,
    cell: ({ kind }) => <span className="whitespace-nowrap">{EMPLOYMENT_KIND_LABELS[kind]}</span>,
  },
  {
    key: "place",
    header: "Jabatan dan unit",
    isPlain: true,
    isOwnLine: true,
    cell: ({ positionTitle, unitName }) => (
      <>
        {positionTitle ?? "Belum tercatat"}
        <SecondLine>{unitName ?? "Unit belum tercatat"}</SecondLine>
      </>
    ),
  },
];

const STATE: TableColumn<ListedEmployee> = {
  key: "state",
  header: "Keaktifan",
  isBadge: true,
  cell: ({ state }) => <EmployeeStateBadge state={state} />,
};

/** People with what tells them apart: name, NIP, where they work and as what. */
export function EmployeeTable({ caption, employees, withState = false }: EmployeeTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      layout="lines"
      rows={employees}
      rowKey={({ id }) => id}
      columns={withState ? [...COLUMNS, STATE] : COLUMNS}
    />
  );
}
