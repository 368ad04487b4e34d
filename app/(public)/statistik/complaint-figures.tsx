import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import type { PublishedGroup } from "@/lib/domain/complaint/publication";
import { unitNameOf } from "@/lib/exports/open-complaints";
import { paths } from "@/lib/paths";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { CATEGORY_TEXT, STAGE_TEXT } from "@/lib/text/complaint";
import { formatNumber } from "@/lib/text/format";

const HIDDEN = "disembunyikan";

const figure = (value: number | null): string => (value === null ? HIDDEN : formatNumber(value, 1));

type NamedGroup = Omit<PublishedGroup<unknown>, "key"> & { readonly name: string };

const named = <Key,>(
  groups: readonly PublishedGroup<Key>[],
  nameOf: (key: Key) => string,
): readonly NamedGroup[] => groups.map(({ key, ...figures }) => ({ name: nameOf(key), ...figures }));

/** Complaints of the newest year: how many, of what, where, and how soon they were answered. */
export async function ComplaintFigures() {
  const [newest] = await publicComplaints();
  if (!newest) {
    return (
      <Section title="Pengaduan">
        <EmptyState
          headingLevel="h3"
          title="Belum ada laporan"
          action={<LinkButton href={paths.complaint}>Sampaikan laporan</LinkButton>}
        >
          Angka muncul begitu warga mulai mengirim laporan.
        </EmptyState>
      </Section>
    );
  }
  const { year, total, categories, units, stages } = newest;
  return (
    <Section
      title={`Pengaduan ${year}`}
      lead="Pengaduan, aspirasi, dan permintaan informasi. Angka di bawah lima disembunyikan bersama angka terkecil berikutnya."
    >
      <div className="space-y-10">
        <div className="grid gap-6 sm:grid-cols-3">
          <Stat label="Laporan diterima" value={figure(total.n)} />
          <Stat label="Rata-rata sampai dijawab" value={figure(total.meanDays)} unit="hari kerja" />
          <Stat label="Sembilan dari sepuluh dijawab dalam" value={figure(total.p90Days)} unit="hari kerja" />
        </div>
        <GroupTable caption="Menurut jenis" rows={named(categories, (key) => CATEGORY_TEXT[key])} hasTimes />
        <GroupTable caption="Menurut unit" rows={named(units, unitNameOf(newest))} hasTimes />
        <GroupTable caption="Menurut tahap" rows={named(stages, (key) => STAGE_TEXT[key])} />
      </div>
    </Section>
  );
}

type GroupTableProps = {
  readonly caption: string;
  readonly rows: readonly NamedGroup[];
  readonly hasTimes?: boolean;
};

function GroupTable({ caption, rows, hasTimes = false }: GroupTableProps) {
  const times = [
    {
      key: "mean",
      header: "Rata-rata (hari kerja)",
      numeric: true,
      cell: (row: NamedGroup) => figure(row.meanDays),
    },
    { key: "p90", header: "90 persen dalam", numeric: true, cell: (row: NamedGroup) => figure(row.p90Days) },
  ];
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", header: caption.replace("Menurut ", ""), isRowHeader: true, cell: ({ name }) => name },
        { key: "n", header: "Jumlah", numeric: true, cell: ({ n }) => figure(n) },
        ...(hasTimes ? times : []),
      ]}
    />
  );
}
