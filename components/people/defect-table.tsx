import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import type { DefectKind } from "@/lib/domain/people/defect";
import { paths } from "@/lib/paths";

type Defective = {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
};

const APPOINT = { label: "Atur penilai", hrefOf: paths.hr.appointAppraiser } as const;
const PLACE = { label: "Pindahkan", hrefOf: paths.hr.moveEmployee } as const;

/** Where each defect is mended. */
const MENDS = {
  NO_APPRAISER: APPOINT,
  APPRAISER_INACTIVE: APPOINT,
  CYCLE: APPOINT,
  NO_PLACEMENT: PLACE,
  UNIT_INACTIVE: PLACE,
} as const satisfies Record<DefectKind, { label: string; hrefOf: (id: string) => string }>;

type DefectTableProps = { readonly kind: DefectKind; readonly employees: readonly Defective[] };

/** People with one defect, each with the way to mend it. */
export function DefectTable({ kind, employees }: DefectTableProps) {
  const { label, hrefOf } = MENDS[kind];
  return (
    <Table
      caption="Pegawai dengan cacat data ini"
      hideCaption
      rows={employees}
      rowKey={({ id }) => id}
      columns={[
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
          key: "position",
          header: "Jabatan",
          cell: ({ positionTitle }) => positionTitle ?? "Belum tercatat",
        },
        { key: "unit", header: "Unit kerja", cell: ({ unitName }) => unitName ?? "Belum tercatat" },
        {
          key: "mend",
          header: "Perbaiki",
          cell: ({ id, name }) => (
            <LinkButton href={hrefOf(id)} variant="secondary" aria-label={`${label}: ${name}`}>
              {label}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
