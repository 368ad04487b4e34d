import type { Leniency } from "@/lib/domain/calibration/leniency";
import { SMALLEST_COMPARED } from "@/lib/domain/calibration/leniency";
import { formatNumber } from "@/lib/text/format";

/** Where a rating stands that is not handed over. */
export const NOT_EVALUATED_LABELS = {
  NONE: "Belum dimulai",
  DRAFT: "Sedang dinilai",
  RATED: "Dinilai, belum disampaikan",
} as const;

/** How an appraiser's ratings lie to those of comparable peers. It says what is seen, never why. */
export function leniencyText(leniency: Leniency): string {
  if (leniency.state === "TOO_FEW") {
    return `Kurang dari ${SMALLEST_COMPARED} penilaian yang sebanding; tidak dibandingkan.`;
  }
  const { difference, low, high } = leniency;
  if (low === high && difference !== 0) {
    return `${stepsText(difference)} Selang tidak dapat dihitung, karena semua penilaiannya sama.`;
  }
  if (low <= 0 && high >= 0) return "Tidak terlihat perbedaan dengan rekan yang sebanding.";
  return `${stepsText(difference)} Sebabnya tidak terbaca dari angka ini: pegawainya pun dapat berbeda.`;
}

const stepsText = (difference: number): string =>
  `Rata-rata ${formatNumber(Math.abs(difference))} tingkat ${difference > 0 ? "di atas" : "di bawah"} rekan yang sebanding.`;
