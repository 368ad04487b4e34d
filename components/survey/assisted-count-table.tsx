import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/text/format";
import { WITHOUT_COUNTER_TEXT } from "@/lib/text/survey";

type AssistedCount = {
  readonly key: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly counterName: string | null;
  readonly n: number;
};

/** How many answers officers entered for citizens, by service and counter. */
export function AssistedCountTable({ counts }: { readonly counts: readonly AssistedCount[] }) {
  return (
    <Table
      caption="Jawaban yang diisikan petugas"
      hideCaption
      rows={counts}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ serviceName, unitName }) => (
            <>
              {serviceName}
              <SecondLine>{unitName}</SecondLine>
            </>
          ),
        },
        { key: "counter", header: "Loket", cell: ({ counterName }) => counterName ?? WITHOUT_COUNTER_TEXT },
        { key: "n", header: "Diisikan petugas", numeric: true, cell: ({ n }) => formatNumber(n) },
      ]}
    />
  );
}
