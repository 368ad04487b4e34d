import type { SourceRefusal } from "@/lib/domain/measured/source";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import type { BeginningRefusal } from "@/lib/domain/plan/beginning";
import type { PlanEventName, PlanRefusal, PlanState } from "@/lib/domain/plan/lifecycle";
import type {
  Accumulation,
  AnnexKind,
  IndicatorAspect,
  IndicatorDirection,
  Perspective,
  PlanApproach,
  PlanFormat,
  ResultKind,
} from "@/lib/domain/plan/plan";
import type { ReminderKind } from "@/lib/domain/plan/reminder";
import type { TemplateRefusal } from "@/lib/domain/plan/template";

export const PLAN_STATE_LABELS = {
  DRAFT: "Draf",
  SUBMITTED: "Diajukan",
  RETURNED: "Dikembalikan",
  AGREED: "Disetujui",
  CLOSED: "Ditutup",
} as const satisfies Record<PlanState, string>;

export const PLAN_STATE_TONES = {
  DRAFT: "neutral",
  SUBMITTED: "info",
  RETURNED: "warning",
  AGREED: "success",
  CLOSED: "neutral",
} as const satisfies Record<PlanState, string>;

export const ADOPTION_LABELS = {
  NONE: "Belum membuat",
  ...PLAN_STATE_LABELS,
} as const satisfies Record<AdoptionState, string>;

export const ADOPTION_TONES = {
  NONE: "danger",
  ...PLAN_STATE_TONES,
} as const satisfies Record<AdoptionState, string>;

/** What the owner of a plan does next. */
export const OWN_NEXT_STEPS = {
  DRAFT: "Lengkapi, lalu ajukan kepada penilai.",
  SUBMITTED: "Menunggu jawaban penilai.",
  RETURNED: "Ubah sesuai catatan penilai, lalu ajukan lagi.",
  AGREED: "Catat realisasi dan bukti dukung sepanjang tahun.",
  CLOSED: "Selesai.",
} as const satisfies Record<PlanState, string>;

/** What the appraiser does next about the plan of somebody in the team. */
export const TEAM_NEXT_STEPS = {
  NONE: "Ingatkan untuk menyusun SKP.",
  DRAFT: "Menunggu pegawai mengajukan.",
  SUBMITTED: "Baca, lalu setujui atau kembalikan.",
  RETURNED: "Menunggu pegawai memperbaiki.",
  AGREED: "Pantau realisasinya.",
  CLOSED: "Selesai.",
} as const satisfies Record<AdoptionState, string>;

/** What became of a step, on the page to which it leads. */
export const PLAN_STEP_MESSAGES = {
  simpan: "Isian SKP tersimpan.",
  ajukan: "SKP sudah diajukan. Penilai Anda akan menyetujui atau mengembalikannya.",
  tarik: "SKP ditarik kembali dan dapat diubah lagi.",
  kembalikan: "SKP dikembalikan kepada pegawai beserta catatan Anda.",
  setujui: "SKP disetujui.",
  buka: "SKP dibuka untuk diubah. Isi yang lama tersimpan sebagai versi sebelumnya.",
} as const;
export type PlanStep = keyof typeof PLAN_STEP_MESSAGES;

/** What became of a template that was saved. */
export const TEMPLATE_STEP_MESSAGES = {
  buat: "Templat dibuat. Pegawai dengan jabatan ini melihatnya saat memulai SKP.",
  simpan: "Templat disimpan sebagai versi baru.",
} as const;
export type TemplateStep = keyof typeof TEMPLATE_STEP_MESSAGES;

/** Why letters went out. */
export const REMINDER_KIND_LABELS = {
  ASKED: "Diminta",
  DEADLINE: "Menjelang atau sesudah batas penetapan",
  EXTENDED: "Pemberitahuan perpanjangan",
} as const satisfies Record<ReminderKind, string>;

/** For whom a template is that belongs to no unit. */
export const ALL_UNITS = "Semua unit";

/** What happened to a plan, for its history. */
export const PLAN_EVENT_LABELS = {
  submit: "Diajukan",
  withdraw: "Ditarik kembali",
  return: "Dikembalikan",
  agree: "Disetujui",
  revise: "Dibuka untuk diubah",
  restore: "Perubahan ditarik, versi yang disetujui berlaku",
  close: "Ditutup",
} as const satisfies Record<PlanEventName, string>;

export const PLAN_FORMAT_LABELS = {
  JPT: "SKP pejabat pimpinan tinggi",
  JA_JF: "SKP pejabat administrasi dan fungsional",
} as const satisfies Record<PlanFormat, string>;

export const PLAN_APPROACH_LABELS = {
  QUANTITATIVE: "Pendekatan kuantitatif",
  QUALITATIVE: "Pendekatan kualitatif",
} as const satisfies Record<PlanApproach, string>;

export const PLAN_APPROACH_HINTS = {
  QUANTITATIVE: "Tiap indikator punya aspek: kuantitas, kualitas, waktu, atau biaya.",
  QUALITATIVE: "Di bawah tiap hasil kerja ada daftar ukuran keberhasilan dengan targetnya, tanpa aspek.",
} as const satisfies Record<PlanApproach, string>;

export const RESULT_KIND_LABELS = {
  MAIN: "Utama",
  ADDITIONAL: "Tambahan",
} as const satisfies Record<ResultKind, string>;

export const RESULT_KIND_HINTS = {
  MAIN: "dari perjanjian kinerja atau tugas pokok",
  ADDITIONAL: "ditugaskan di luar itu",
} as const satisfies Record<ResultKind, string>;

export const ASPECT_LABELS = {
  QUANTITY: "Kuantitas",
  QUALITY: "Kualitas",
  TIME: "Waktu",
  COST: "Biaya",
} as const satisfies Record<IndicatorAspect, string>;

export const DIRECTION_LABELS = {
  HIGHER: "Makin tinggi makin baik",
  LOWER: "Makin rendah makin baik",
  EXACT: "Harus tepat sesuai target",
} as const satisfies Record<IndicatorDirection, string>;

export const ACCUMULATION_LABELS = {
  SUM: "Dijumlahkan sepanjang tahun",
  LATEST: "Memakai catatan terakhir",
  AVERAGE: "Rata-rata semua catatan",
  MAX: "Memakai catatan tertinggi",
} as const satisfies Record<Accumulation, string>;

export const PERSPECTIVE_LABELS = {
  RECIPIENT: "Penerima Layanan",
  PROCESS: "Proses Bisnis",
  STRENGTHENING: "Penguatan Internal",
  BUDGET: "Anggaran",
} as const satisfies Record<Perspective, string>;

export const ANNEX_LABELS = {
  RESOURCES: "Dukungan sumber daya",
  ACCOUNTABILITY: "Skema pertanggungjawaban",
  CONSEQUENCES: "Konsekuensi",
} as const satisfies Record<AnnexKind, string>;

export const ANNEX_HINTS = {
  RESOURCES: "Orang, anggaran, atau alat yang Anda perlukan. Satu baris satu butir.",
  ACCOUNTABILITY: "Kapan dan bagaimana Anda melapor. Satu baris satu butir.",
  CONSEQUENCES: "Akibat bila hasil tercapai atau tidak tercapai. Satu baris satu butir.",
} as const satisfies Record<AnnexKind, string>;

export const PLAN_REFUSALS = {
  PLAN_WRONG_STATE: "Langkah ini tidak dapat dilakukan pada keadaan SKP sekarang. Muat ulang halaman.",
  NOT_OWNER: "Hanya pemilik SKP yang dapat melakukannya.",
  PLAN_NOT_APPRAISER: "Hanya pejabat penilai pada SKP ini yang dapat melakukannya.",
  OWNER_OUT_OF_SERVICE: "Pegawai ini tidak berdinas lagi, jadi tidak ada yang menulis perubahannya.",
  OWN_PLAN: "Seseorang tidak dapat menyetujui SKP-nya sendiri.",
  NO_APPRAISER:
    "Pejabat penilai Anda belum tercatat atau sudah tidak aktif. Laporkan ke pengelola kepegawaian.",
  APPRAISER_IS_OWNER: "Pejabat penilai tidak boleh orang yang sama dengan pemilik SKP.",
  NO_MAIN_RESULT: "Isi paling sedikit satu hasil kerja utama.",
  RESULT_WITHOUT_INDICATOR: "Setiap hasil kerja perlu paling sedikit satu indikator dengan target.",
  INDICATOR_WITHOUT_TARGET: "Setiap indikator perlu target.",
  MAIN_WITHOUT_SUPERIOR: "Setiap hasil kerja utama perlu menyebut hasil kerja pimpinan yang didukungnya.",
  RESULT_WITHOUT_PERSPECTIVE: "Setiap hasil kerja perlu perspektif.",
  BEHAVIOURS_INCOMPLETE: "Tujuh nilai BerAKHLAK belum lengkap.",
  COMMENT_MISSING: "Tulis apa yang perlu diperbaiki.",
  PERIOD_NOT_OPEN: "Periode ini tidak sedang dibuka.",
  PLAN_EXISTS: "Anda sudah mempunyai SKP untuk periode ini.",
  NO_PLACEMENT: "Jabatan dan unit kerja Anda belum tercatat. Laporkan ke pengelola kepegawaian.",
  ALREADY_SUBMITTED: "SKP yang pernah diajukan tidak dapat dihapus.",
  TEMPLATE_WITHOUT_RESULT: "Isi paling sedikit satu hasil kerja dalam templat.",
  TEMPLATE_MOVED:
    "Jabatan dan unit sebuah templat tidak dapat diganti. Buat templat baru untuk jabatan lain.",
  ROW_IN_USE:
    "Baris yang sudah mempunyai catatan realisasi, umpan balik, atau hasil kerja bawahan tidak dapat dihapus. Ubah isinya, atau kembalikan barisnya.",
  PLAN_BEING_RATED:
    "Ada penilaian SKP ini yang sedang berjalan, atau nilai tahunannya sudah dimulai, jadi SKP tidak dapat diubah.",
  SUPERIOR_RESULT_UNKNOWN:
    "Hasil kerja pimpinan yang dipilih tidak lagi tersedia. Pilih yang lain atau tulis sendiri.",
  SOURCE_OUT_OF_REACH:
    "Sumber angka yang dipilih bukan layanan atau unit dalam lingkup Anda. Pilih yang lain dari daftar.",
  SOURCE_HAS_ENTRIES:
    "Indikator yang sudah mempunyai catatan tidak dapat pindah ke sumber angka lain. Tambahkan indikator baru.",
} as const satisfies Record<
  | PlanRefusal
  | BeginningRefusal
  | SourceRefusal
  | TemplateRefusal
  | "ALREADY_SUBMITTED"
  | "SUPERIOR_RESULT_UNKNOWN"
  | "ROW_IN_USE"
  | "PLAN_BEING_RATED",
  string
>;
