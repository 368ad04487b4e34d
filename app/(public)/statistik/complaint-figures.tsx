import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import type { PublishedGroup } from "@/lib/domain/complaint/publication";
import { unitNameOf } from "@/lib/exports/open-complaints";
import { paths } from "@/lib/paths";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { CATEGORY_TEXT, FIGURE_TEXT } from "@/lib/text/complaint";
import { formatNumber } from "@/lib/text/format";

const HIDDEN = "di bawah lima";

const figure = (value: number | null): string => (value === null ? HIDDEN : formatNumber(value));
/** A mean or a percentile; the number beside it already says that it is hidden. */
const time = (days: number | null): string => (days === null ? "–" : formatNumber(days, 1));

const share = (percent: number | null): string => (percent === null ? "–" : `${formatNumber(percent)} %`);

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
  const { year, total, categories, units, figures } = newest;
  return (
    <Section
      title={`Pengaduan ${year}`}
      lead="Pengaduan, aspirasi, dan permintaan informasi. Agar tidak seorang pelapor pun dapat dikenali, setiap angka baru bergerak setelah bertambah sedikitnya lima; yang belum mencapai lima tidak tampil."
    >
      <div className="space-y-6">
        <div className="grid grid-cols-2 gap-6 sm:grid-cols-4">
          <Stat label="Laporan diterima" value={figure(total.n)} />
          <Stat label="Rata-rata sampai dijawab" value={time(total.meanDays)} unit="hari kerja" />
          <Stat label="Sembilan dari sepuluh dijawab dalam" value={time(total.p90Days)} unit="hari kerja" />
          <Stat label="Dijawab dalam tenggat" value={share(total.onTimePercent)} />
        </div>
        <Details summary="Lihat menurut jenis, unit, dan tahap">
          <div className="space-y-8">
            <GroupTable name="Jenis" rows={named(categories, (key) => CATEGORY_TEXT[key])} hasTimes />
            {units.length > 0 && (
              <GroupTable
                name="Unit"
                rows={named(units, unitNameOf(newest))}
                countHeader="Dijawab"
                hasTimes
              />
            )}
            <GroupTable name="Tahap" rows={named(figures, (key) => FIGURE_TEXT[key])} />
          </div>
        </Details>
      </div>
    </Section>
  );
}

type GroupTableProps = {
  readonly name: string;
  readonly rows: readonly NamedGroup[];
  readonly countHeader?: string;
  readonly hasTimes?: boolean;
};

function GroupTable({ name, rows, countHeader = "Jumlah", hasTimes = false }: GroupTableProps) {
  const times = [
    {
      key: "mean",
      header: "Rata-rata",
      numeric: true,
      cell: (row: NamedGroup) => time(row.meanDays),
    },
    { key: "p90", header: "90 persen dalam", numeric: true, cell: (row: NamedGroup) => time(row.p90Days) },
    {
      key: "onTime",
      header: "Dalam tenggat",
      numeric: true,
      cell: (row: NamedGroup) => share(row.onTimePercent),
    },
  ];
  return (
    <Table
      caption={`Menurut ${name.toLowerCase()}${hasTimes ? ", waktu dalam hari kerja" : ""}`}
      layout="scroll"
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { key: "name", header: name, isRowHeader: true, cell: (row) => row.name },
        { key: "n", header: countHeader, numeric: true, cell: ({ n }) => figure(n) },
        ...(hasTimes ? times : []),
      ]}
    />
  );
}
