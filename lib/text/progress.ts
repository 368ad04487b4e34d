import type { RealisationState } from "@/lib/domain/plan/realisation";
import type { ProgressRefusal } from "@/lib/domain/progress/entry";
import { EVIDENCE_MAX_MB, type EvidenceRefusal } from "@/lib/domain/progress/evidence";
import type { DayMark } from "@/lib/domain/progress/month";
import type { EntryState, ReviewEvent, ReviewRefusal } from "@/lib/domain/progress/review";
import { formatDecimal } from "./format";

export const PROGRESS_REFUSALS_TEXT = {
  PLAN_NOT_AGREED:
    "Realisasi hanya dapat dicatat dan ditanggapi selama SKP berlaku, yaitu setelah disetujui dan sebelum ditutup.",
  DATE_OUTSIDE_PLAN: "Tanggal pekerjaan harus di dalam masa SKP.",
  DATE_IN_FUTURE: "Tanggal pekerjaan tidak boleh setelah hari ini.",
  MEASURED_ELSEWHERE: "Indikator ini diukur langsung oleh Bina, jadi tidak dicatat dengan tangan.",
  ALREADY_WITHDRAWN: "Catatan ini sudah dibatalkan.",
  ENTRY_ASKED: "Perbaikan catatan ini sudah diminta.",
  ENTRY_ACCEPTED:
    "Catatan ini sudah diterima pejabat penilai. Bila ada yang keliru, tulis komentar dan minta penilai membukanya lagi.",
  ENTRY_REPLACED: "Catatan ini sudah diganti dengan yang diperbaiki.",
  ENTRY_OF_OTHER_PARTY:
    "Pejabat penilai yang menerima atau meminta perbaikan; pegawai yang memperbaiki atau membatalkan.",
  FILE_TOO_LARGE: `Berkas paling besar ${EVIDENCE_MAX_MB} MB. Kecilkan dulu, lalu lampirkan lagi.`,
  FILE_TYPE_NOT_ALLOWED: "Berkas harus PDF, JPG, PNG, atau WebP. Isi berkas ini lain dari itu.",
  IMAGE_UNREADABLE: "Gambar ini tidak dapat dibaca. Ambil foto lagi atau simpan ulang, lalu lampirkan lagi.",
} as const satisfies Record<ProgressRefusal | ReviewRefusal | EvidenceRefusal, string>;

const REALISATION_STATES_TEXT = {
  NO_DATA: "Belum ada catatan",
  NOT_REACHED: "Belum tercapai",
  REACHED: "Tercapai",
  EXCEEDED: "Melampaui target",
} as const satisfies Record<RealisationState, string>;

export const REALISATION_STATE_TONES = {
  NO_DATA: "neutral",
  NOT_REACHED: "warning",
  REACHED: "success",
  EXCEEDED: "success",
} as const satisfies Record<RealisationState, string>;

export const ENTRY_STATES_TEXT = {
  LOGGED: "Tercatat",
  ASKED: "Diminta diperbaiki",
  CORRECTED: "Sudah diperbaiki",
  ACCEPTED: "Diterima penilai",
  WITHDRAWN: "Dibatalkan, tidak dihitung",
  REPLACED: "Diganti, tidak dihitung",
} as const satisfies Record<EntryState, string>;

export const ENTRY_STATE_TONES = {
  LOGGED: "neutral",
  ASKED: "warning",
  CORRECTED: "info",
  ACCEPTED: "success",
  WITHDRAWN: "warning",
  REPLACED: "neutral",
} as const satisfies Record<EntryState, string>;

/** What a remark was. */
export const REMARKS_TEXT = {
  comment: "Komentar",
  ask: "Minta diperbaiki",
  accept: "Diterima",
} as const satisfies Record<ReviewEvent, string>;

export const DAY_MARKS_TEXT = {
  OUTSIDE: "Di luar masa SKP",
  LOGGED: "Ada catatan",
  CLOSED: "Bukan hari kerja",
  MISSING: "Belum ada",
  TODAY: "Hari ini",
  COMING: "Akan datang",
} as const satisfies Record<DayMark, string>;

export const DAY_MARK_TONES = {
  OUTSIDE: "neutral",
  LOGGED: "success",
  CLOSED: "neutral",
  MISSING: "warning",
  TODAY: "info",
  COMING: "neutral",
} as const satisfies Record<DayMark, string>;

/** What is said of entries that wait on a device for the line to come back. */
export const KEPT_TEXT = {
  waiting: "Dikirim sendiri begitu jaringan kembali, tepat satu kali. Halaman ini boleh ditutup.",
  kept: "Catatan belum sampai ke server. Catatan disimpan di perangkat ini dan dikirim sendiri begitu jaringan kembali.",
  notKept:
    "Catatan belum sampai ke server, dan perangkat ini tidak dapat menyimpannya. Biarkan halaman ini terbuka, lalu kirim lagi.",
  signedOut:
    "Anda sudah keluar dari Bina. Catatan tetap di perangkat ini dan dikirim setelah Anda masuk lagi.",
  otherPerson: "Catatan ini ditulis orang lain; ia sendiri yang mengirimnya setelah masuk.",
  conflict:
    "Catatan dengan nomor yang sama sudah diterima dengan isi yang berbeda. Periksa daftar catatan Anda.",
  tooLarge: `Kiriman terlalu besar: berkas paling besar ${EVIDENCE_MAX_MB} MB.`,
  unsound: "Kiriman ini tidak dapat dibaca. Tulis catatannya sekali lagi.",
  refused: "Catatan ini ditolak. Tulis sekali lagi lewat formulir.",
} as const;

/** "3 catatan". */
export const entriesText = (n: number): string => `${n} catatan`;

/** "12", or "99+" where there are more than were counted. */
export const countText = ({ n, isMore }: { readonly n: number; readonly isMore: boolean }): string =>
  isMore ? `${n}+` : `${n}`;

/** What the appraiser said to the entries behind a figure: "3 diterima penilai, 1 diminta diperbaiki". */
export const reviewedText = ({ accepted, asked }: { readonly accepted: number; readonly asked: number }) =>
  [`${accepted} diterima penilai`, ...(asked > 0 ? [`${asked} diminta diperbaiki`] : [])].join(", ");

/** What became of many entries that were to be accepted. */
export function acceptedText({
  accepted,
  left,
}: {
  readonly accepted: number;
  readonly left: number;
}): string {
  const done = accepted === 0 ? "Tidak ada catatan baru yang diterima." : `${accepted} catatan diterima.`;
  return left === 0
    ? done
    : `${done} ${left} berubah sejak halaman ini dibuka; periksa lagi sebelum diterima.`;
}

interface Target {
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly unit: string;
}

/** How an indicator stands; a measured one has no entries to wait for. */
export const stateText = (state: RealisationState, isMeasured: boolean): string =>
  isMeasured && state === "NO_DATA" ? "Belum ada angka" : REALISATION_STATES_TEXT[state];

/** "100 dokumen", or "80–90 %" where the target is a range. */
export function targetText({ targetLow, targetHigh, unit }: Target): string {
  const low = formatDecimal(targetLow);
  return targetHigh ? `${low}–${formatDecimal(targetHigh)} ${unit}` : `${low} ${unit}`;
}

/** "12,5 dokumen"; a dash without any entry. */
export const realisedText = (value: string | null, unit: string): string =>
  value === null ? "—" : `${formatDecimal(value)} ${unit}`;

/** What was done in one window, "dalam masa ini 12,5 dokumen". */
export const withinText = (value: string | null, unit: string): string =>
  value === null ? "tanpa catatan dalam masa ini" : `dalam masa ini ${realisedText(value, unit)}`;

/** "112,5 %"; a dash where there is nothing to divide. */
export const percentText = (percent: string | null): string =>
  percent === null ? "—" : `${formatDecimal(percent)} %`;
