import { type CellFault, countFates } from "@/lib/domain/imports/row-plan";
import type { PlannedImport } from "@/lib/services/imports/batch-plan";
import { formatNumber } from "@/lib/text/format";
import { rowReasonsText } from "@/lib/text/imports";
import type { Terminal } from "./terminal";

interface ReportedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** One line for a row, whatever the number of its faults. */
function reported(row: number, faults: readonly CellFault[]): ReportedRow {
  const [first] = faults;
  return { row, column: first?.column ?? "", value: first?.value ?? "", reason: rowReasonsText(faults) };
}

/** Says what an import did, or would do: figures, then each row that was refused or looks odd. */
export function printImport(
  plan: PlannedImport,
  seconds: number,
  isDryRun: boolean,
  terminal: Terminal,
): void {
  const { created, changed, unchanged } = countFates(plan.rows);
  const refused = plan.rows.flatMap(({ row, fate, faults }) =>
    fate === "REFUSED" ? [reported(row, faults)] : [],
  );
  const warned = plan.rows.flatMap(({ row, fate, warnings }) =>
    fate !== "REFUSED" && warnings.length > 0 ? [reported(row, warnings)] : [],
  );
  const rounded = Math.round(seconds * 100) / 100;
  terminal.answer({ rows: plan.rows.length, created, changed, unchanged, refused, warned, seconds: rounded });

  const line = ({ row, column, value, reason }: ReportedRow) =>
    `  baris ${row}, ${column} "${value}": ${reason}`;
  terminal.say(isDryRun ? "Hanya diperiksa; tidak ada yang ditulis." : "Selesai.");
  terminal.say(
    [
      `${formatNumber(plan.rows.length)} baris: ${formatNumber(created)} baru, ${formatNumber(changed)} berubah,`,
      `${formatNumber(unchanged)} tetap, ${formatNumber(refused.length)} ditolak,`,
      `${formatNumber(warned.length)} perlu dilihat (${formatNumber(rounded)} detik)`,
    ].join(" "),
  );
  if (refused.length > 0) terminal.say(["Ditolak:", ...refused.map(line)].join("\n"));
  if (warned.length > 0) terminal.say(["Perlu dilihat:", ...warned.map(line)].join("\n"));
}
