/** Why a file as a whole cannot be imported. `detail` names the columns it is about. */
export const WORKBOOK_FAULTS = [
  "FILE_MISSING",
  "FILE_TOO_LARGE",
  "FILE_NOT_XLSX",
  "FILE_BLOATED",
  "FILE_DAMAGED",
  "FILE_EMPTY",
  "FILE_TOO_MANY_ROWS",
  "COLUMN_MISSING",
  "COLUMN_TWICE",
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];

export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookFault,
    readonly detail: readonly string[] = [],
  ) {
    super(`${code} ${detail.join(", ")}`.trim());
  }
}
