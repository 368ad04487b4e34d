import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { SupervisorRecord } from "@/lib/domain/imports/plan-supervisors";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { parseNip } from "@/lib/domain/people/nip";
import { dayOfCell, shownNip } from "./cell-values";
import { RowReader } from "./row-reader";
import type { FieldRow } from "./sheet-columns";
import type { SupervisorField } from "./supervisor-columns";

/** One row of the list of appraisers. */
export function parseSupervisorRow(
  source: FieldRow<SupervisorField>,
  today: LocalDate,
): ParsedRow<SupervisorRecord> {
  const row = new RowReader(source);
  const nip = readNip(row, "nip", today);
  const appraiserNip = readNip(row, "appraiserNip", today);
  const startsOn = row.required("startsOn", dayOfCell, "DATE_INVALID");
  const name = row.text("name");
  const record =
    nip === null || appraiserNip === null || startsOn === null ? null : { nip, name, appraiserNip, startsOn };
  return {
    row: source.row,
    nip: nip ?? shownNip(row.text("nip")),
    name,
    record,
    faults: row.faults,
    warnings: row.warnings,
  };
}

function readNip(
  row: RowReader<SupervisorField>,
  field: "nip" | "appraiserNip",
  today: LocalDate,
): string | null {
  const cell = row.source.cell(field);
  const nip = parseNip(typeof cell === "number" ? cell : (row.text(field) ?? ""), today);
  if (nip.ok) return nip.value.nip;
  for (const reason of nip.reasons) row.refuse(field, `NIP_${reason}`);
  return null;
}
