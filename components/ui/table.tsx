import type { Key, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ScrollFrame } from "@/components/ui/scroll-frame";

export type TableColumn<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly isRowHeader?: boolean;
};

type TableProps<Row> = {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  readonly columns: ReadonlyArray<TableColumn<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly layout?: "cards" | "scroll";
};

/**
 * Rows of records. On a phone each row becomes a card with the header before each value (`layout="cards"`), or, for
 * figures that must stand under one another, the table scrolls sideways inside its own frame (`layout="scroll"`).
 */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  layout = "cards",
}: TableProps<Row>) {
  const isCards = layout === "cards";
  const table = (
    <table className={cx("w-full border-collapse text-left", isCards && "max-md:block")}>
      <caption
        className={hideCaption ? "sr-only" : cx("pb-3 text-left font-semibold", isCards && "max-md:block")}
      >
        {caption}
      </caption>
      <thead className={cx(isCards && "max-md:sr-only")}>
        <tr className="border-b-2 border-line-strong">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx("px-3 py-2.5 align-bottom text-sm font-semibold", column.numeric && "text-right")}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={cx(isCards && "max-md:block max-md:space-y-3")}>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={cx("border-b border-line", isCards && CARD)}>
            {columns.map((column) => (
              <TableCell key={column.key} column={column} row={row} isCards={isCards} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isCards) return table;
  return <ScrollFrame label={typeof caption === "string" ? caption : "Tabel"}>{table}</ScrollFrame>;
}

const CARD = "max-md:block max-md:rounded-lg max-md:border max-md:bg-surface max-md:p-4";

const CARD_CELL = cx(
  "max-md:grid max-md:grid-cols-[minmax(6.5rem,2fr)_3fr] max-md:gap-x-4 max-md:px-0 max-md:py-1.5 max-md:text-left",
  "max-md:before:text-sm max-md:before:text-ink-soft max-md:before:content-[attr(data-label)]",
);

const CARD_TITLE = "max-md:block max-md:px-0 max-md:pt-0 max-md:pb-2 max-md:text-lg";

type TableCellProps<Row> = {
  readonly column: TableColumn<Row>;
  readonly row: Row;
  readonly isCards: boolean;
};

function TableCell<Row>({ column, row, isCards }: TableCellProps<Row>) {
  const base = cx("px-3 py-3 align-top", column.numeric && "text-right figures");
  if (column.isRowHeader) {
    return (
      <th scope="row" className={cx(base, "font-semibold", isCards && CARD_TITLE)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td data-label={column.header} className={cx(base, isCards && CARD_CELL)}>
      <div className="min-w-0">{column.cell(row)}</div>
    </td>
  );
}
