import { Table } from "@/components/ui/table";
import { type ChoiceCounts, ratingsOf } from "@/lib/domain/forum/opinion";
import { formatNumber, formatPercent } from "@/lib/text/format";
import { groupName } from "@/lib/text/forum";

type Named = { readonly statement: string; readonly text: string; readonly share: number };

type NamedListProps = {
  readonly title: string;
  readonly rows: readonly Named[];
  /** What the share of a row says. */
  readonly say: (share: string) => string;
};

/** The statements that stand out in one way. */
export function NamedList({ title, rows, say }: NamedListProps) {
  if (rows.length === 0) return null;
  return (
    <div className="max-w-3xl">
      <h3 className="mb-2 text-lg">{title}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map(({ statement, text, share }) => (
          <li key={statement} className="space-y-1 py-3">
            <p className="wrap-anywhere">{text}</p>
            <p className="text-sm text-ink-soft figures">{say(formatPercent(share * 100))}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Opinion = ChoiceCounts & {
  readonly statement: string;
  readonly text: string;
  readonly byGroup: readonly ChoiceCounts[] | null;
};

const shareText = (counts: ChoiceCounts, of: keyof ChoiceCounts): string =>
  formatPercent((counts[of] / ratingsOf(counts)) * 100);

type OpinionTableProps = { readonly rows: readonly Opinion[]; readonly groups: number };

/** Every statement that enough people rated, with how many agree: of all, and of each group. */
export function OpinionTable({ rows, groups }: OpinionTableProps) {
  return (
    <Table
      caption="Pernyataan dan penilaiannya"
      layout="scroll"
      rows={rows}
      rowKey={({ statement }) => statement}
      columns={[
        { key: "text", header: "Pernyataan", isRowHeader: true, cell: ({ text }) => text },
        { key: "n", header: "Dinilai", numeric: true, cell: (row) => formatNumber(ratingsOf(row)) },
        { key: "agree", header: "Setuju", numeric: true, cell: (row) => shareText(row, "agree") },
        { key: "disagree", header: "Tidak setuju", numeric: true, cell: (row) => shareText(row, "disagree") },
        { key: "pass", header: "Lewati", numeric: true, cell: (row) => shareText(row, "pass") },
        ...Array.from({ length: groups }, (_, index) => ({
          key: groupName(index),
          header: `Setuju di ${groupName(index)}`,
          numeric: true,
          cell: ({ byGroup }: Opinion) => {
            const counts = byGroup?.[index];
            return counts ? shareText(counts, "agree") : "–";
          },
        })),
      ]}
    />
  );
}
