import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { formatNumber } from "@/lib/text/format";
import { UNSTAFFED_TEXT } from "@/lib/text/service";

type ManagedService = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  readonly usersPerYear: number | null;
  readonly isActive: boolean;
  readonly lacksStaff: boolean;
  readonly mayEdit: boolean;
};

/** Services with what one does with them: change, print the poster. */
export function ManagedServiceList({ services }: { readonly services: readonly ManagedService[] }) {
  return (
    <Table
      caption="Layanan"
      hideCaption
      layout="lines"
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ id, name, mayEdit, lacksStaff }) => (
            <>
              <AppLink href={mayEdit ? paths.hr.service(id) : paths.hr.counters(id)} className="link">
                {name}
              </AppLink>
              {lacksStaff && <SecondLine>{UNSTAFFED_TEXT.mark}</SecondLine>}
            </>
          ),
        },
        { key: "unit", header: "Unit", isPlain: true, isOwnLine: true, cell: ({ unitName }) => unitName },
        {
          key: "slug",
          header: "Alamat pendek",
          cell: ({ slug }) => <span className="break-words">{slug}</span>,
        },
        {
          key: "users",
          header: "Pengguna setahun",
          numeric: true,
          cell: ({ usersPerYear }) => (usersPerYear === null ? "belum diisi" : formatNumber(usersPerYear)),
        },
        {
          key: "state",
          header: "Keadaan",
          isBadge: true,
          cell: ({ isActive }) =>
            isActive ? <StatusBadge tone="success">Dibuka</StatusBadge> : <StatusBadge>Ditutup</StatusBadge>,
        },
        {
          key: "counters",
          header: "Loket",
          isPlain: true,
          cell: ({ id, name }) => (
            <AppLink href={paths.hr.counters(id)} className="link" aria-label={`Loket ${name}`}>
              Loket
            </AppLink>
          ),
        },
        {
          key: "poster",
          header: "Survei",
          isPlain: true,
          cell: ({ id, name, isActive }) =>
            isActive ? (
              <AppLink
                href={paths.hr.servicePoster(id)}
                className="link"
                aria-label={`Poster survei ${name}`}
              >
                Poster
              </AppLink>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
