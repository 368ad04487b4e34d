import type { Leniency } from "@/lib/domain/calibration/leniency";
import { SMALLEST_COMPARED } from "@/lib/domain/calibration/leniency";
import type { CalibrationAnswer, CalibrationRefusal } from "@/lib/domain/calibration/session";
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

export const CALIBRATION_ANSWER_LABELS = {
  ADOPTED: "Diubah penilai",
  KEPT: "Tetap, menurut penilai",
} as const satisfies Record<CalibrationAnswer, string>;

export const CALIBRATION_STEP_MESSAGES = {
  catat: "Sesi tersimpan. Usulkan perubahan di bawah; yang mengubah rating hanya penilainya.",
  usul: "Usulan tersimpan dan tampil pada penilainya.",
} as const;

export const CALIBRATION_REFUSALS = {
  CALIBRATION_PERIOD_NOT_OPEN: "Periode ini tidak sedang dibuka, jadi ratingnya tidak dapat berubah lagi.",
  CALIBRATION_IN_FUTURE: "Sesi dicatat setelah berlangsung, jadi tanggalnya paling lambat hari ini.",
  PROPOSAL_TOO_LATE:
    "Hasilnya sudah disampaikan kepada pegawai. Sejak itu rating hanya berubah lewat keberatan.",
  PROPOSAL_STANDS: "Untuk penilaian ini masih ada usulan yang menunggu jawaban penilainya.",
  PROPOSAL_ANSWERED: "Usulan ini sudah dijawab.",
  PROPOSAL_NOT_MADE:
    "Rating Anda belum sama dengan usulannya. Ubah dulu penilaiannya di halaman ini, lalu jawab “Diubah”.",
} as const satisfies Record<CalibrationRefusal, string>;

/** What the appraiser chooses between. */
export const CALIBRATION_ANSWER_CHOICES = {
  ADOPTED: {
    label: "Sudah saya ubah",
    hint: "Hanya setelah rating Anda di halaman ini sama dengan usulannya.",
  },
  KEPT: { label: "Tetap", hint: "Rating Anda tidak berubah." },
} as const satisfies Record<CalibrationAnswer, { readonly label: string; readonly hint: string }>;
