import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { ForumMode, ForumPhase } from "@/lib/domain/forum/topic";
import { paths } from "@/lib/paths";
import { formatDaysShort } from "@/lib/text/format";
import { FORUM_MODE_LABELS } from "@/lib/text/forum";
import { TopicBadge } from "./topic-badge";

type Row = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly mode: ForumMode;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly phase: ForumPhase;
};

const daysText = ({ opensOn, closesOn }: Pick<Row, "opensOn" | "closesOn">): string =>
  formatDaysShort(opensOn, closesOn);

/** Topics as the public looks for one: about what, with whom, until when. */
export function TopicCards({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {rows.map((row) => (
        <li key={row.id} className="grid">
          <Card
            title={row.title}
            headingLevel="h2"
            href={paths.topic(row.id)}
            footer={<TopicBadge phase={row.phase} />}
          >
            <p className="font-semibold">{daysText(row)}</p>
            <p className="text-sm text-ink-soft">{row.unitName}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The topics of a unit for who opens and answers them. */
export function TopicTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Topik forum warga"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Topik",
          isRowHeader: true,
          cell: ({ id, title }) => (
            <AppLink href={paths.hr.topic(id)} className="link">
              {title}
            </AppLink>
          ),
        },
        { key: "unit", header: "Unit", cell: ({ unitName }) => unitName },
        { key: "mode", header: "Cara", cell: ({ mode }) => FORUM_MODE_LABELS[mode] },
        { key: "days", header: "Waktu", cell: daysText },
        { key: "phase", header: "Keadaan", cell: ({ phase }) => <TopicBadge phase={phase} /> },
      ]}
    />
  );
}
