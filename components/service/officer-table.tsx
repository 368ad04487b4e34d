import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { formatDay } from "@/lib/text/format";

type Officer = {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly servesFrom: string;
  readonly servesUntil: string | null;
  readonly hasLeft: boolean;
};

type OfficerTableProps = {
  readonly serviceId: string;
  readonly officers: readonly Officer[];
  /** YYYY-MM-DD */
  readonly today: string;
};

/** Who serves at a service, when, and how citizens see them. */
export function OfficerTable({ serviceId, officers, today }: OfficerTableProps) {
  return (
    <Table
      caption="Petugas"
      hideCaption
      rows={officers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "label",
          header: "Sebutan bagi warga",
          isRowHeader: true,
          cell: ({ id, label }) => (
            <AppLink href={paths.hr.servingOfficer(serviceId, id)} className="link">
              {label}
            </AppLink>
          ),
        },
        { key: "name", header: "Pegawai", cell: ({ name }) => name },
        { key: "from", header: "Sejak", cell: ({ servesFrom }) => formatDay(servesFrom) },
        {
          key: "until",
          header: "Sampai",
          cell: ({ servesUntil }) => (servesUntil === null ? "–" : formatDay(servesUntil)),
        },
        {
          key: "state",
          header: "Keadaan",
          cell: (officer) => <OfficerBadge officer={officer} today={today} />,
        },
      ]}
    />
  );
}

function OfficerBadge({ officer, today }: { readonly officer: Officer; readonly today: string }) {
  const { servesFrom, servesUntil, hasLeft } = officer;
  if (servesUntil !== null && servesUntil < today) return <StatusBadge>Selesai</StatusBadge>;
  if (hasLeft) return <StatusBadge tone="warning">Sudah pindah</StatusBadge>;
  if (servesFrom > today) return <StatusBadge>Belum mulai</StatusBadge>;
  return <StatusBadge tone="success">Bertugas</StatusBadge>;
}
