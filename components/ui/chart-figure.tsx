import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";

type ChartFigureProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly [string, ...ReactNode[]]>;
  readonly isTableOpen?: boolean;
  /** The drawing comes with the page and needs no script. */
  readonly isDrawn?: boolean;
  readonly children: ReactNode;
};

/**
 * A chart with its heading and, always, the same figures as a table: for those who cannot see the drawing, for those
 * without JavaScript and for those who want the exact number. A print has the table only: the drawing is as wide as the
 * screen was. The first column of `rows` names the row.
 */
export function ChartFigure(props: ChartFigureProps) {
  const { title, lead, columns, rows, isTableOpen, isDrawn = false, children } = props;
  const keyed = columns.map((header, index) => ({
    key: header,
    header,
    numeric: index > 0,
    isRowHeader: index === 0,
    cell: (row: readonly [string, ...ReactNode[]]) => row[index],
  }));
  return (
    <figure className="min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-6">
      <figcaption className="mb-4 space-y-1">
        <p className="font-display text-lg font-bold">{title}</p>
        {lead && <p className="text-ink-soft">{lead}</p>}
      </figcaption>
      <div className={cx(!isDrawn && "noscript:hidden print:hidden")}>{children}</div>
      <div className="mt-4">
        <Details summary={<span className="print:hidden">Lihat sebagai tabel</span>} open={isTableOpen}>
          <Table
            caption={title}
            hideCaption
            layout="scroll"
            columns={keyed}
            rows={rows}
            rowKey={(row) => row[0]}
          />
        </Details>
      </div>
    </figure>
  );
}
