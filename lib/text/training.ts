import type { EnrolmentRefusal, EnrolmentState } from "@/lib/domain/training/enrolment";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import { JP_LIMITS, type JpStanding } from "@/lib/domain/training/ledger";
import type { TrainingRefusal, TrainingState } from "@/lib/domain/training/lifecycle";

export const TRAINING_STATE_LABELS = {
  DRAFT: "Draf",
  OPEN: "Pendaftaran dibuka",
  COMPLETED: "Selesai",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<TrainingState, string>;

export const ENROLMENT_STATE_LABELS = {
  ENROLLED: "Terdaftar",
  WAITING: "Daftar tunggu",
  CANCELLED: "Batal",
  ATTENDED: "Hadir",
  ABSENT: "Tidak hadir",
} as const satisfies Record<EnrolmentState, string>;

export const TRAINING_KIND_LABELS = {
  LEADERSHIP: "Pelatihan struktural kepemimpinan",
  MANAGERIAL: "Pelatihan manajerial",
  TECHNICAL: "Pelatihan teknis",
  FUNCTIONAL: "Pelatihan fungsional",
  SOCIOCULTURAL: "Pelatihan sosial kultural",
  SEMINAR: "Seminar",
  WORKSHOP: "Lokakarya",
  COURSE: "Kursus",
  TECHNICAL_GUIDANCE: "Bimbingan teknis",
  SOCIALISATION: "Sosialisasi",
  COACHING: "Coaching",
  MENTORING: "Mentoring",
  E_LEARNING: "E-learning",
  DISTANCE: "Pelatihan jarak jauh",
  BENCHMARKING: "Patok banding",
  SELF_STUDY: "Belajar mandiri",
  LEARNING_COMMUNITY: "Komunitas belajar",
  ON_THE_JOB: "Bimbingan di tempat kerja",
  INTERNSHIP: "Magang",
} as const satisfies Record<TrainingKind, string>;

/** What became of the step that led to the page of a training. */
export const TRAINING_STEP_MESSAGES = {
  catat: "Pelatihan tersimpan sebagai draf. Pegawai melihatnya setelah pendaftaran dibuka.",
  simpan: "Perubahan tersimpan.",
  buka: "Pendaftaran dibuka. Pegawai sekarang dapat mendaftar.",
  batal: "Pelatihan dibatalkan.",
  selesai: "Pelatihan selesai. JP sudah tercatat bagi peserta yang hadir.",
} as const;

/** A step that leads to the page of a training. */
export type TrainingStep = keyof typeof TRAINING_STEP_MESSAGES;

const { pnsMinimum, pppkMaximum } = JP_LIMITS;

/** Where somebody stands with their hours, as a sentence. */
export function jpStandingText(standing: JpStanding): string {
  switch (standing.state) {
    case "MET":
      return `Kewajiban ${pnsMinimum} JP tahun ini terpenuhi.`;
    case "SHORT":
      return `Kurang ${standing.by} JP dari ${pnsMinimum} JP tahun ini.`;
    case "WITHIN":
      return `Masih ada ${standing.left} JP dari paling banyak ${pppkMaximum} JP dalam tahun kontrak ini.`;
    case "OVER":
      return `Lebih ${standing.by} JP dari paling banyak ${pppkMaximum} JP dalam tahun kontrak ini.`;
  }
}

export const TRAINING_REFUSAL_TEXTS = {
  TRAINING_WRONG_STATE:
    "Langkah ini tidak dapat dilakukan pada keadaan pelatihan sekarang. Muat ulang halaman.",
  ENROLMENT_WRONG_STATE: "Pendaftaran ini sudah berubah. Muat ulang halaman.",
  NO_SESSION: "Pelatihan belum punya sesi.",
  NO_CAPACITY: "Jumlah tempat belum diisi.",
  NO_JP: "Jumlah JP belum diisi.",
  TRAINING_DATES_REVERSED: "Tanggal selesai mendahului tanggal mulai.",
  DEADLINE_AFTER_START: "Pendaftaran harus ditutup paling lambat pada hari pertama pelatihan.",
  DEADLINE_PASSED: "Tanggal terakhir mendaftar sudah lewat; ubah dahulu.",
  TRAINING_NOT_ENDED: "Pelatihan belum berakhir.",
  ATTENDANCE_UNMARKED: "Kehadiran semua peserta harus dicatat lebih dahulu.",
  REASON_MISSING: "Tulis alasannya.",
  TRAINING_NOT_OPEN: "Pendaftaran pelatihan ini tidak sedang dibuka.",
  AFTER_DEADLINE: "Batas waktu mendaftar sudah lewat.",
  SESSIONS_CLASH: "Jadwalnya bertabrakan dengan pelatihan lain yang Anda ikuti.",
  TRAINING_STARTED: "Pelatihan sudah dimulai; hubungi BKPSDM untuk membatalkan.",
  TRAINING_NOT_STARTED: "Pelatihan belum dimulai.",
  NO_PLACE: "Tidak ada tempat kosong.",
  NOT_IN_SERVICE: "Pelatihan hanya untuk pegawai yang masih bertugas.",
  FEWER_PLACES_THAN_PARTICIPANTS: "Jumlah tempat tidak boleh kurang dari peserta yang sudah terdaftar.",
  UNKNOWN_ATTENDANCE: "Daftar hadir berubah sejak halaman ini dibuka. Muat ulang, lalu isi lagi.",
} as const satisfies Record<
  TrainingRefusal | EnrolmentRefusal | "FEWER_PLACES_THAN_PARTICIPANTS" | "UNKNOWN_ATTENDANCE",
  string
>;
