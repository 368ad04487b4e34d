import { Stat } from "@/components/ui/stat";
import { type AdoptionTally, agreedPercent } from "@/lib/domain/plan/adoption";
import { formatNumber, formatPercent } from "@/lib/text/format";

/** The figures that say how far a year's plans are; how many were appraised once the first one was. */
export function AdoptionStats({ tally }: { readonly tally: AdoptionTally }) {
  return (
    <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
      <Stat
        label="Disetujui"
        value={formatNumber(tally.AGREED + tally.CLOSED)}
        note={[
          `${formatPercent(agreedPercent(tally))} dari ${formatNumber(tally.total)} pegawai`,
          ...(tally.evaluated > 0 ? [`${formatNumber(tally.evaluated)} sudah dinilai`] : []),
        ].join(", ")}
      />
      <Stat label="Menunggu penilai" value={formatNumber(tally.SUBMITTED)} />
      <Stat label="Draf atau dikembalikan" value={formatNumber(tally.DRAFT + tally.RETURNED)} />
      <Stat label="Belum membuat" value={formatNumber(tally.NONE)} />
    </div>
  );
}
