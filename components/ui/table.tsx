import type { Key, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { withHour } from "@/components/ui/together";

export type TableColumn<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly isRowHeader?: boolean;
  /** Says itself what it is (a NIP, a unit, a badge): in `lines` it stands without its header. */
  readonly isPlain?: boolean;
  /** On a card the value stands under its header: a header of many words leaves no room beside it. */
  readonly isStacked?: boolean;
  /** It begins a line of its own in `lines`, however short it is. */
  readonly isOwnLine?: boolean;
  /** A badge: in `lines` it stands beside the name of the row. */
  readonly isBadge?: boolean;
};

type TableProps<Row> = {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  readonly columns: ReadonlyArray<TableColumn<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly layout?: "cards" | "lines" | "scroll";
};

/**
 * Rows of records. On a phone each row becomes a card (`layout="cards"`): the row's name on top, then each value behind
 * its header, three figures or more beside one another, a dash left out. Long lists of people and places are lines instead
 * (`layout="lines"`): the name, and what is told of it in one flow below. Or, for figures that must stand under one another,
 * it stays a table that scrolls sideways inside its own frame, the names of the rows standing still (`layout="scroll"`).
 */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  layout = "cards",
}: TableProps<Row>) {
  const isNarrow = layout !== "scroll";
  const shape = { cards: cardShape(columns), lines: linesShape(columns), scroll: SCROLL_SHAPE }[layout];
  const table = (
    <table className={cx("w-full border-collapse text-left", isNarrow && "max-md:block")}>
      <caption className={hideCaption ? "sr-only" : cx("pb-3 text-left font-semibold", shape.caption)}>
        {caption}
      </caption>
      <thead className={cx(isNarrow && "max-md:sr-only")}>
        <tr className="border-b-2 border-line-strong">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                "px-3 py-2.5 align-bottom text-sm font-semibold",
                column.numeric && "text-right",
                column.isRowHeader ? shape.rowHeader : shape.header,
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={shape.body}>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={cx("border-b border-line", shape.row)}>
            {columns.map((column) => (
              <TableCell key={column.key} column={column} row={row} shape={shape} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isNarrow) return table;
  return <ScrollFrame label={typeof caption === "string" ? caption : "Tabel"}>{table}</ScrollFrame>;
}

const CARD = cx(
  "max-md:grid max-md:grid-cols-6 max-md:gap-x-4 max-md:rounded-lg max-md:border max-md:bg-surface",
  "max-md:px-4 max-md:py-3.5",
);

/** The link of a card's title is as high as a finger is wide, without moving what stands around it. */
const CARD_TITLE = cx(
  "max-md:col-span-full max-md:block max-md:px-0 max-md:pt-0 max-md:pb-1 max-md:text-lg",
  "max-md:[&_a]:-my-2 max-md:[&_a]:inline-block max-md:[&_a]:py-2",
);

const CARD_CELL = "max-md:px-0 max-md:py-1 max-md:text-left";
const CARD_LABEL =
  "max-md:before:text-sm max-md:before:text-ink-soft max-md:before:content-[attr(data-label)]";
const CARD_LINE = cx(
  "max-md:col-span-full max-md:grid max-md:grid-cols-[minmax(6.5rem,min-content)_minmax(0,1fr)] max-md:items-baseline",
  "max-md:gap-x-3",
  CARD_LABEL,
);
const CARD_STACK = cx(CARD_CELL, "max-md:col-span-full max-md:block max-md:before:block", CARD_LABEL);
const CARD_ONLY_LINE = "max-md:col-span-full max-md:block";
/** Names of figures beside one another share a line, and the figures the next, however long one of them is. */
const CARD_FIGURE = cx(
  "max-md:row-span-2 max-md:grid max-md:grid-rows-subgrid max-md:text-sm max-md:leading-snug",
  CARD_LABEL,
);

const LINE_VALUE = "max-md:block max-md:max-w-full max-md:px-0 max-md:py-0.5 max-md:text-left max-md:text-sm";
const LINE_LABEL = cx(
  "max-md:before:mr-1.5 max-md:before:text-ink-soft max-md:before:content-[attr(data-label)]",
  "max-md:[&>div]:inline",
);

/** The classes of a row's parts, besides those that each layout has. */
type Shape = {
  readonly body: string;
  readonly row: string;
  readonly title: string;
  readonly rowHeader: string;
  readonly header: string;
  readonly caption: string;
  readonly line: string;
  readonly figure: string;
  readonly stack: string;
  readonly plain: string;
  readonly badge: string;
  readonly ownLine: string;
  readonly omitted: string;
};

const SCROLL_SHAPE: Shape = {
  body: "",
  row: "",
  title: "",
  rowHeader: "sticky left-0 z-1 min-w-32 bg-surface max-md:px-2 max-md:text-sm md:min-w-56 wrap-anywhere",
  header: "max-md:px-2",
  caption: "px-3 pt-3 max-md:px-2",
  line: "max-md:px-2",
  figure: "max-md:px-2",
  stack: "max-md:px-2",
  plain: "max-md:px-2",
  badge: "max-md:px-2",
  ownLine: "",
  omitted: "",
};

/** A name of one endless word breaks before it is wider than the page; an ordinary one keeps room for its words. */
const LONG_NAME = "wrap-anywhere md:min-w-40";

const LINE_TITLE = cx(
  "max-md:-order-2 max-md:block max-md:grow max-md:self-start max-md:p-0",
  "max-md:[&_a]:-my-2 max-md:[&_a]:inline-block max-md:[&_a]:py-2",
);

const LINES_SHAPE: Omit<Shape, "title"> = {
  body: "max-md:block max-md:border-t max-md:border-line",
  row: "max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:py-3",
  rowHeader: LONG_NAME,
  header: "",
  caption: "max-md:block",
  line: cx(LINE_VALUE, LINE_LABEL),
  figure: cx(LINE_VALUE, LINE_LABEL),
  stack: cx(LINE_VALUE, LINE_LABEL),
  plain: LINE_VALUE,
  badge: "max-md:-order-1 max-md:block max-md:shrink-0 max-md:self-start max-md:p-0",
  ownLine: "max-md:basis-full",
  omitted: "max-md:hidden",
};

/** The name of a row has the line to itself, or shares it with the row's badge; no other value squeezes it. */
function linesShape(columns: ReadonlyArray<Pick<TableColumn<never>, "isBadge">>): Shape {
  const hasBadge = columns.some(({ isBadge }) => isBadge);
  return { ...LINES_SHAPE, title: cx(LINE_TITLE, hasBadge ? "max-md:basis-2/5" : "max-md:basis-full") };
}

/** A single value needs no header before it; one or two figures among other values stand in line with them. */
function cardShape(columns: ReadonlyArray<Pick<TableColumn<never>, "numeric" | "isRowHeader">>): Shape {
  const values = columns.filter(({ isRowHeader }) => !isRowHeader);
  const figures = values.filter(({ numeric }) => numeric).length;
  const line = cx(CARD_CELL, values.length === 1 ? CARD_ONLY_LINE : CARD_LINE);
  const isBeside = figures > 2 || (figures === 2 && values.length === 2);
  const across = figures % 2 === 0 ? "max-md:col-span-3" : "max-md:col-span-2";
  return {
    body: "max-md:block max-md:space-y-3",
    row: CARD,
    title: CARD_TITLE,
    rowHeader: LONG_NAME,
    header: "",
    caption: "max-md:block",
    line,
    figure: isBeside ? cx(CARD_CELL, CARD_FIGURE, across) : line,
    stack: CARD_STACK,
    plain: line,
    badge: line,
    ownLine: "",
    omitted: "max-md:hidden",
  };
}

const DASHES: ReadonlySet<ReactNode> = new Set(["–", "—"]);

/** The words of a quiet button stand in line with the other words of its row; what answers the finger reaches beyond them. */
const QUIET_BUTTON = "[&_.button-quiet]:-mx-4 [&_.button-quiet]:-my-2.5";

function valueShape(
  column: Pick<TableColumn<never>, "numeric" | "isPlain" | "isBadge" | "isStacked">,
): "figure" | "plain" | "badge" | "stack" | "line" {
  if (column.isBadge) return "badge";
  if (column.isStacked) return "stack";
  if (column.isPlain) return "plain";
  return column.numeric ? "figure" : "line";
}

type TableCellProps<Row> = {
  readonly column: TableColumn<Row>;
  readonly row: Row;
  readonly shape: Shape;
};

function TableCell<Row>({ column, row, shape }: TableCellProps<Row>) {
  const base = cx("px-3 py-3 align-top", column.numeric && "text-right figures");
  const content = column.cell(row);
  if (column.isRowHeader) {
    return (
      <th scope="row" className={cx(base, "font-semibold", shape.rowHeader, shape.title)}>
        {content}
      </th>
    );
  }
  const isOmitted = !column.numeric && DASHES.has(content);
  return (
    <td
      data-label={column.header}
      className={cx(
        base,
        shape[valueShape(column)],
        column.isOwnLine && shape.ownLine,
        isOmitted && shape.omitted,
      )}
    >
      <div className={cx("min-w-0", QUIET_BUTTON)}>{withHour(content)}</div>
    </td>
  );
}
