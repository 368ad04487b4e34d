import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { RESULT_KINDS, type ResultKind } from "@/lib/domain/plan/plan";
import { paperStyles, Sheet } from "./paper";
import { isLong, PaperBand, type PaperColumn, type PaperRow, PaperRows, PaperTable } from "./paper-table";

/** More rows than this on one run of pages make the layout slow: it looks at the rest again for each page. */
const ROWS_A_RUN = 20;

/** What one run of pages has of a kind; a kind may go on in the next. */
interface Part {
  readonly kind: ResultKind;
  readonly isFirst: boolean;
  readonly rows: readonly PaperRow[];
}
export type ResultRun = readonly Part[];

/** Parts the rows of both kinds into runs of pages, between one result and the next (the first cell of a result is filled). */
export function resultRuns(rowsOf: (kind: ResultKind) => readonly PaperRow[]): readonly ResultRun[] {
  const runs: Part[][] = [[]];
  let count = 0;
  for (const kind of RESULT_KINDS) {
    let part: PaperRow[] = [];
    let isFirst = true;
    const close = () => {
      runs.at(-1)?.push({ kind, isFirst, rows: part });
      isFirst = false;
      part = [];
    };
    for (const row of rowsOf(kind)) {
      if (row.cells[0] !== null && count >= ROWS_A_RUN) {
        close();
        runs.push([]);
        count = 0;
      }
      part.push(row);
      count += 1;
    }
    close();
  }
  return runs;
}

const BANDS = { MAIN: "A. Utama", ADDITIONAL: "B. Tambahan" } as const satisfies Record<ResultKind, string>;
const NOTHING = {
  MAIN: "Belum ada hasil kerja utama.",
  ADDITIONAL: "Tidak ada hasil kerja tambahan.",
} as const satisfies Record<ResultKind, string>;

type ResultTableProps = { readonly columns: readonly PaperColumn[]; readonly run: ResultRun };

interface ResultSheetsProps {
  readonly foot: string;
  readonly columns: readonly PaperColumn[];
  readonly runs: readonly ResultRun[];
  /** What stands above the results, on the first page. */
  readonly opening: ReactNode;
  /** What follows the last of them. */
  readonly end: ReactNode;
}

/** The results of an official form, each run on pages of its own. */
export function ResultSheets({ foot, columns, runs, opening, end }: ResultSheetsProps) {
  return runs.map((run, index) => (
    <Sheet key={index === 0 ? "opening" : run[0]?.rows[0]?.key} orientation="landscape" foot={foot}>
      {index === 0 && opening}
      <ResultTable columns={columns} run={run} />
      {index === runs.length - 1 && end}
    </Sheet>
  ));
}

/** The results of a run, "A. Utama" before "B. Tambahan"; the form has both also where one is empty. */
const ResultTable = ({ columns, run }: ResultTableProps) => (
  <PaperTable columns={columns}>
    {run.map((part) => (
      <PartRows key={part.kind} columns={columns} part={part} />
    ))}
  </PaperTable>
);

function PartRows({ columns, part }: { readonly columns: readonly PaperColumn[]; readonly part: Part }) {
  const { kind, isFirst, rows } = part;
  const [first, ...rest] = rows;
  if (first) {
    return (
      <>
        {/* The band does not stay alone at the end of a page. */}
        <View wrap={isLong(columns, first)}>
          <PaperBand>{isFirst ? BANDS[kind] : `${BANDS[kind]} (lanjutan)`}</PaperBand>
          <PaperRows columns={columns} rows={[first]} following={rest[0]} />
        </View>
        <PaperRows columns={columns} rows={rest} />
      </>
    );
  }
  if (!isFirst) return null;
  return (
    <View wrap={false}>
      <PaperBand>{BANDS[kind]}</PaperBand>
      <View style={paperStyles.row}>
        <View style={[paperStyles.cell, { width: "100%" }]}>
          <Text>{NOTHING[kind]}</Text>
        </View>
      </View>
    </View>
  );
}
