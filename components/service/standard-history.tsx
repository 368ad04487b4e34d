import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/text/format";
import { workingTimeText } from "@/lib/text/service";

type Version = {
  readonly version: number;
  readonly since: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
};

/** How a service's standard changed, the newest version first. */
export function StandardHistory({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <Table
      caption="Versi standar pelayanan"
      hideCaption
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: "version", header: "Versi", isRowHeader: true, cell: ({ version }) => `Versi ${version}` },
        { key: "since", header: "Berlaku sejak", cell: ({ since }) => formatMoment(since) },
        {
          key: "time",
          header: "Jangka waktu",
          cell: ({ standardMinutes }) => workingTimeText(standardMinutes),
        },
        { key: "cost", header: "Biaya", cell: ({ cost }) => cost },
        { key: "product", header: "Hasil", cell: ({ product }) => product },
      ]}
    />
  );
}
