import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { formatNumber } from "@/lib/text/format";

type Counter = {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly responses: number;
};

type CounterTableProps = {
  readonly serviceId: string;
  readonly isServiceOpen: boolean;
  readonly counters: readonly Counter[];
};

/** The counters of a service, with the ways in that each of them has. */
export function CounterTable({ serviceId, isServiceOpen, counters }: CounterTableProps) {
  return (
    <Table
      caption="Loket"
      hideCaption
      rows={counters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Loket",
          isRowHeader: true,
          cell: ({ id, name }) => (
            <AppLink href={paths.hr.counter(serviceId, id)} className="link">
              {name}
            </AppLink>
          ),
        },
        {
          key: "state",
          header: "Keadaan",
          cell: ({ isOpen }) =>
            isOpen ? <StatusBadge tone="success">Dibuka</StatusBadge> : <StatusBadge>Ditutup</StatusBadge>,
        },
        {
          key: "responses",
          header: "Jawaban",
          numeric: true,
          cell: ({ responses }) => formatNumber(responses),
        },
        {
          key: "poster",
          header: "Poster",
          cell: ({ id, name, isOpen }) =>
            isOpen && isServiceOpen ? (
              <AppLink
                href={paths.hr.counterPoster(serviceId, id)}
                className="link"
                aria-label={`Poster loket ${name}`}
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
