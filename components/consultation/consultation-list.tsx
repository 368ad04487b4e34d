import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";
import { ConsultationBadge } from "./consultation-badge";

type Row = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly place: string;
  readonly startsAt: string;
  readonly state: ConsultationState;
};

/** Public dialogues as the public looks for one: when, where, with whom. */
export function ConsultationCards({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {rows.map(({ id, title, unitName, place, startsAt, state }) => (
        <li key={id} className="grid">
          <Card
            title={title}
            headingLevel="h2"
            href={paths.consultation(id)}
            footer={<ConsultationBadge state={state} />}
          >
            <p className="font-semibold">{formatMoment(startsAt)}</p>
            <p>{place}</p>
            <p className="text-sm text-ink-soft">{unitName}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The dialogues of a unit for who holds them. */
export function ConsultationTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Dialog publik"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Tema",
          isRowHeader: true,
          cell: ({ id, title }) => (
            <AppLink href={paths.hr.consultation(id)} className="link">
              {title}
            </AppLink>
          ),
        },
        { key: "unit", header: "Unit", cell: ({ unitName }) => unitName },
        { key: "when", header: "Waktu", cell: ({ startsAt }) => formatMoment(startsAt) },
        { key: "state", header: "Keadaan", cell: ({ state }) => <ConsultationBadge state={state} /> },
      ]}
    />
  );
}
