import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import { MIN_PUBLISHED_PEOPLE } from "@/lib/domain/training/publication";
import { publicTraining } from "@/lib/queries/training/public-training";
import { formatDay, formatNumber } from "@/lib/text/format";

const NONE = "–";
const figure = (value: number | null): string => (value === null ? NONE : formatNumber(value));

/** What the staff of each office learned in the newest year that is over; nothing before there is one. */
export async function TrainingFigures() {
  const rows = await publicTraining();
  const [newest] = rows;
  if (!newest) return null;
  return (
    <Section
      title={`Pelatihan pegawai ${newest.year}`}
      lead={`Dihitung satu kali, pada ${formatDay(newest.asOf)}. Angka tentang kurang dari ${MIN_PUBLISHED_PEOPLE} orang tidak ditampilkan.`}
    >
      <Table
        caption="Jam pelajaran menurut perangkat daerah"
        hideCaption
        layout="scroll"
        rows={rows.filter(({ year }) => year === newest.year)}
        rowKey={({ unit }) => unit}
        columns={[
          { key: "name", header: "Perangkat daerah", isRowHeader: true, cell: ({ name }) => name },
          { key: "staff", header: "Pegawai", numeric: true, cell: ({ staff }) => figure(staff) },
          { key: "jp", header: "Jam pelajaran", numeric: true, cell: ({ jp }) => figure(jp) },
          {
            key: "reached",
            header: `PNS yang mencapai ${JP_LIMITS.pnsMinimum} JP (%)`,
            numeric: true,
            cell: ({ reachedPercent }) => figure(reachedPercent),
          },
        ]}
      />
    </Section>
  );
}
