/** What becomes of a row of an imported file. Each row has exactly one fate. */
export const IMPORT_FATES = ["NEW", "CHANGED", "UNCHANGED", "REFUSED"] as const;
export type ImportFate = (typeof IMPORT_FATES)[number];

/** One cell that is wrong (the row is refused) or odd (the row is accepted, somebody should look at it). */
export type CellFault<Reason extends string = string> = {
  /** Heading of the column as it stands in the file. */
  readonly column: string;
  /** What the cell says, shortened; the NIK only masked. */
  readonly value: string;
  readonly reason: Reason;
};

/** Values of a field as people compare them; null where nothing is said, or where it is not to be shown. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A row after its cells were read: a record, or the faults that kept one from being made. */
export type ParsedRow<Rec> = {
  /** Number of the row in the sheet, the first being 1. */
  readonly row: number;
  readonly nip: string | null;
  readonly name: string | null;
  readonly record: Rec | null;
  readonly faults: readonly CellFault[];
  readonly warnings: readonly CellFault[];
};

export type PlannedRow<Rec, Step> = ParsedRow<Rec> & {
  readonly fate: ImportFate;
  readonly changes: readonly FieldChange[];
  /** What is to be written; null where nothing is. */
  readonly step: Step | null;
};

export type FateCounts = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
};

/** How many rows of each fate; a row is warned besides its fate. */
export function countFates(
  rows: readonly { readonly fate: ImportFate; readonly warnings: readonly unknown[] }[],
): FateCounts {
  const having = (fate: ImportFate) => rows.filter((row) => row.fate === fate).length;
  return {
    created: having("NEW"),
    changed: having("CHANGED"),
    unchanged: having("UNCHANGED"),
    refused: having("REFUSED"),
    warned: rows.filter((row) => row.fate !== "REFUSED" && row.warnings.length > 0).length,
  };
}

/** The same row, refused for what its cells or its neighbours say. */
export function refusedRow<Rec, Step>(
  row: ParsedRow<Rec>,
  ...faults: readonly CellFault[]
): PlannedRow<Rec, Step> {
  return { ...row, faults: [...row.faults, ...faults], fate: "REFUSED", changes: [], step: null };
}
