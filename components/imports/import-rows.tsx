import { Table } from "@/components/ui/table";
import type { CellFault, FieldChange, ImportFate } from "@/lib/domain/imports/row-plan";
import { formatDayShort } from "@/lib/text/format";
import { importFieldLabel, importValueText, rowReasonText } from "@/lib/text/imports";

type ImportRow = {
  readonly row: number;
  readonly fate: ImportFate;
  readonly nip: string | null;
  readonly name: string | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly CellFault[];
  readonly warnings: readonly CellFault[];
};

/** The rows of one fate: what is wrong or odd with each, or what changes from what to what. */
export function ImportRows({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly ImportRow[];
}) {
  return (
    <Table
      caption={caption}
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ row }) => row}
      columns={[
        {
          key: "name",
          header: "Nama",
          isRowHeader: true,
          cell: ({ name }) => <span className="break-words">{name ?? "(tanpa nama)"}</span>,
        },
        { key: "row", header: "Baris", numeric: true, cell: ({ row }) => row },
        {
          key: "nip",
          header: "NIP",
          isPlain: true,
          cell: ({ nip }) => <span className="figures wrap-anywhere md:whitespace-nowrap">{nip ?? "—"}</span>,
        },
        {
          key: "about",
          header: "Keterangan",
          isPlain: true,
          isOwnLine: true,
          cell: (row) => <RowDetail {...row} />,
        },
      ]}
    />
  );
}

function RowDetail({ fate, nip, changes, faults, warnings }: ImportRow) {
  const marks = fate === "REFUSED" ? faults : warnings;
  if (marks.length === 0 && changes.length === 0) {
    return <span className="text-ink-soft">{fate === "NEW" ? "Ditambahkan" : "Tidak ada perubahan"}</span>;
  }
  if (fate === "NEW" && marks.length === 0) return <NewValues changes={changes} />;
  return (
    <ul className="space-y-1 md:space-y-2">
      {marks.map(({ column, value, reason }) => (
        <li key={`${column} ${reason}`}>
          <span className="font-semibold">{column}</span>
          {value !== "" && value !== nip && <span className="wrap-anywhere"> “{value}”</span>}:{" "}
          {rowReasonText(reason)}
        </li>
      ))}
      {changes.map((change) => (
        <li key={change.field}>
          <span className="font-semibold">{importFieldLabel(change.field)}</span>: {changeText(change)}
        </li>
      ))}
    </ul>
  );
}

/** Nothing was there before: what is written, in one flow. */
function NewValues({ changes }: Pick<ImportRow, "changes">) {
  return (
    <ul className="break-words">
      {changes.map(({ field, after }) => (
        <li key={field} className="inline not-last:after:content-[';_']">
          {importFieldLabel(field)}{" "}
          <span className="font-medium">
            {field === "nik" ? "(tidak ditampilkan)" : importValueText(after, formatDayShort)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function changeText({ field, before, after }: FieldChange) {
  if (field === "nik") return "diganti (tidak ditampilkan)";
  return (
    <span className="break-words">
      <del className="text-ink-soft">{importValueText(before, formatDayShort)}</del> →{" "}
      <ins className="no-underline">{importValueText(after, formatDayShort)}</ins>
    </span>
  );
}
