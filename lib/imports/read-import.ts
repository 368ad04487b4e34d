import { digest, encrypt } from "@/lib/auth/cipher";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { ratingNumbers } from "@/lib/queries/imports/rating-numbers";
import type { ParsedImport } from "@/lib/services/imports/batch-plan";
import type { CellsByRow } from "@/lib/services/imports/plan-import";
import { parseRatingRow } from "./parse-rating-row";
import { parseRosterRow } from "./parse-roster-row";
import { parseSupervisorRow } from "./parse-supervisor-row";
import { parseSurveyRow } from "./parse-survey-row";
import { RATING_COLUMNS } from "./rating-columns";
import { type Cell, readWorkbook } from "./read-workbook";
import { ROSTER_COLUMNS } from "./roster-columns";
import { type Column, type FieldRow, fieldRows } from "./sheet-columns";
import { SUPERVISOR_COLUMNS } from "./supervisor-columns";
import { SURVEY_COLUMNS } from "./survey-columns";

/** The heading whose cells are sealed wherever they are kept. */
export const NIK_HEADING = "NIK";

const sealNik = (nik: string) => ({ cipher: encrypt(nik, "nik"), digest: digest(nik, "nik") });

/** Reads a file into rows with their records and faults. Throws a WorkbookError where the file as a whole is no good. */
export async function readImport(
  kind: ImportKind,
  bytes: Buffer,
  today: LocalDate,
): Promise<{ readonly parsed: ParsedImport; readonly cells: CellsByRow }> {
  const sheet = await readWorkbook(bytes);
  if (kind === "SUPERVISORS") {
    const source = fieldRows(sheet, SUPERVISOR_COLUMNS);
    const rows = source.map((row) => parseSupervisorRow(row, today));
    return { parsed: { kind, rows }, cells: cellsByRow(source, SUPERVISOR_COLUMNS) };
  }
  if (kind === "RATINGS") {
    const source = fieldRows(sheet, RATING_COLUMNS);
    const { numbers, version } = await ratingNumbers();
    const meanings = { numbers, isConfirmed: version > 0 };
    const rows = source.map((row) => parseRatingRow(row, today, meanings));
    // Only the columns of this file: an empty one of the other form would mean something when the refused rows come back.
    const present = RATING_COLUMNS.filter(({ field }) => source[0]?.has(field));
    return { parsed: { kind, rows }, cells: cellsByRow(source, present) };
  }
  if (kind === "SURVEY") {
    const source = fieldRows(sheet, SURVEY_COLUMNS);
    return { parsed: { kind, rows: source.map(parseSurveyRow) }, cells: cellsByRow(source, SURVEY_COLUMNS) };
  }
  const source = fieldRows(sheet, ROSTER_COLUMNS);
  const rows = source.map((row) => parseRosterRow(row, { today, sealNik }));
  // Only what will be refused is kept as it stood; of the rest the file may go.
  const bad = new Set(rows.filter(({ record }) => record === null).map(({ row }) => row));
  const repeated = repeatedNips(rows.map(({ nip }) => nip));
  const kept = source.filter(({ row }, index) => bad.has(row) || repeated.has(rows[index]?.nip ?? ""));
  return { parsed: { kind, rows }, cells: cellsByRow(kept, ROSTER_COLUMNS) };
}

function repeatedNips(nips: readonly (string | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const nip of nips) {
    if (nip === null) continue;
    if (seen.has(nip)) repeated.add(nip);
    seen.add(nip);
  }
  return repeated;
}

function cellsByRow<Field extends string>(
  rows: readonly FieldRow<Field>[],
  columns: readonly Column<Field>[],
): CellsByRow {
  return new Map(
    rows.map(({ row, cell, heading }) => [
      row,
      Object.fromEntries(
        columns.map(({ field }): [string, Cell] => {
          const value = cell(field);
          const isSealed = heading(field) === NIK_HEADING && value !== null;
          return [heading(field), isSealed ? encrypt(String(value), "nik") : value];
        }),
      ),
    ]),
  );
}
