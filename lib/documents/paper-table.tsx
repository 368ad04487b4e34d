import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { paperStyles, RULE } from "./paper";

export interface PaperColumn {
  readonly header: string;
  /** Share of the width; all of a table make 100. */
  readonly width: number;
  readonly align?: "left" | "center";
}

/** Text of one line of a table by column; null where the cell above goes on, so that no line parts them. */
export type PaperCell = ReactNode | null;

export interface PaperRow {
  readonly key: string;
  readonly cells: readonly PaperCell[];
  /** Whether the next row goes on with the same entry: then only columns with something of their own have a line under them. */
  readonly isFollowed?: boolean;
  /** Of a row that is followed: columns whose words go on in the next row as in a list, without a line between. */
  readonly joined?: readonly number[];
}

/** A cell of more lines makes a row that may be parted by the end of a page: else its table would begin with an empty head. */
const LINES_KEPT_TOGETHER = 14;
/** How many letters a line has for each hundredth of the width, on a page that lies. */
const LETTERS_OF_WIDTH = 1.7;

type PaperTableProps = {
  readonly columns: readonly PaperColumn[];
  readonly children: ReactNode;
};

/** A ruled table whose head is repeated on every page it goes over; its children are rows and bands. */
export const PaperTable = ({ columns, children }: PaperTableProps) => (
  <View>
    <View fixed style={[paperStyles.row, paperStyles.topped]}>
      {columns.map(({ header, width }) => (
        <View
          key={header}
          style={[paperStyles.cell, paperStyles.head, { width: `${width}%`, justifyContent: "center" }]}
        >
          <Text>{header}</Text>
        </View>
      ))}
    </View>
    {children}
  </View>
);

/** A line over the whole width: "A. Utama". */
export const PaperBand = ({ children }: { readonly children: ReactNode }) => (
  <View style={paperStyles.row} wrap={false}>
    <View style={[paperStyles.cell, { width: "100%" }]}>
      <Text style={paperStyles.bold}>{children}</Text>
    </View>
  </View>
);

type PaperRowsProps = {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** The row that comes after these, where something parts them. */
  readonly following?: PaperRow | undefined;
};

/** The rows of a table; one stays whole unless it is too long for that. */
export const PaperRows = ({ columns, rows, following }: PaperRowsProps) =>
  rows.map((row, index) => (
    <View key={row.key} wrap={isLong(columns, row)} style={[paperStyles.row, { borderBottomWidth: 0 }]}>
      {columns.map(({ header, width, align = "left" }, column) => (
        <View
          key={header}
          style={[
            paperStyles.cell,
            { width: `${width}%`, textAlign: align },
            goesOn(row, rows[index + 1] ?? following, column) ? {} : { borderBottomWidth: RULE },
          ]}
        >
          <CellContent cell={row.cells[column] ?? null} />
        </View>
      ))}
    </View>
  ));

const CellContent = ({ cell }: { readonly cell: PaperCell }) =>
  typeof cell === "string" ? <Text>{cell}</Text> : cell;

const goesOn = (row: PaperRow, next: PaperRow | undefined, column: number): boolean =>
  row.isFollowed === true &&
  next !== undefined &&
  ((next.cells[column] ?? null) === null || row.joined?.includes(column) === true);

/** Too long to be kept on one page. */
export const isLong = (columns: readonly PaperColumn[], { cells }: PaperRow): boolean =>
  columns.some(({ width }, column) => {
    const cell = cells[column];
    return typeof cell === "string" && cell.length > LINES_KEPT_TOGETHER * LETTERS_OF_WIDTH * width;
  });
