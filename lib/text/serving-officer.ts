import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import type { OfficerRefusal, VoiceResult } from "@/lib/domain/survey/serving-officer";
import { formatNumber } from "./format";

const AGGREGATE = `rata-rata dari paling sedikit ${PUBLICATION_STEP} warga, sesudah periode survei berakhir`;

/** What the survey says of it to the citizen. */
export const OFFICER_NOTE = `Boleh dilewati. Disimpan terpisah dari jawaban lain; petugas dan kepala unitnya hanya membaca ${AGGREGATE}: umpan balik, bukan nilai.`;

/** What the unit reads where it lists its officers. */
export const OFFICERS_LEAD = `Warga boleh menyebut siapa yang melayaninya dan bagaimana. Petugas dan kepala unit hanya membaca ${AGGREGATE}: umpan balik, bukan nilai.`;

/** What officer and head read above what citizens said. */
export const OFFICER_VOICES_LEAD = `Umpan balik warga, bukan nilai: ${AGGREGATE}, skala 1 sampai 4. Tidak ikut dihitung dalam penilaian kinerja.`;

/** "3,4 dari 4, kata 12 warga", or why nothing is shown. */
export const voiceText = (result: VoiceResult): string =>
  result.isDoubtful
    ? "Tidak ditampilkan: terlalu banyak jawaban survei layanan ini yang dikeluarkan dari hitungan."
    : `${formatNumber(result.mean, 1)} dari 4, kata ${formatNumber(result.n)} warga`;

/** What the page of a service's officers says after a step. */
export const OFFICER_STEP_MESSAGES = {
  tambah: "Petugas didaftarkan.",
  simpan: "Petugas tersimpan.",
  tanya: "Pengaturan survei tersimpan.",
} as const;
export type OfficerStep = keyof typeof OFFICER_STEP_MESSAGES;

export const OFFICER_REFUSALS_TEXT = {
  OFFICER_ENDS_BEFORE_START: "Hari terakhir bertugas tidak boleh sebelum hari pertama.",
  OFFICER_OF_ANOTHER_UNIT: "Pegawai ini tidak (lagi) bertugas di unit layanan ini.",
  OFFICER_LABEL_TAKEN: "Pada hari-hari itu sebutan ini sudah dipakai petugas lain. Pilih sebutan lain.",
  OFFICER_LISTED_TWICE:
    "Pegawai ini sudah terdaftar di layanan ini. Ubah sebutan atau hari bertugasnya di daftar.",
} as const satisfies Record<OfficerRefusal, string>;

export const NO_VOICES_TEXT = `Tampil bila paling sedikit ${PUBLICATION_STEP} warga menilai petugas itu, dan periode surveinya sudah ditutup.`;
